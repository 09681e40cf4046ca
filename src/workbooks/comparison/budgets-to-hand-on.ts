import { mergeUnsafeGroups } from '../../access/disclosure/merge-unsafe-groups.ts';
import { byName } from '../../engine/by-name.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import type { ScenarioOutcome } from '../../engine/scenario-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';
import {
  namedProgrammes,
  programmeLabels,
  withNamedProgrammes,
} from '../export/budget-to-hand-on.ts';

interface Plan {
  readonly scenario: Pick<Scenario, 'budget'>;
  readonly outcome: Pick<ScenarioOutcome, 'budget' | 'pairing'>;
}

/** What a post in the plan costs per year; a year in which it costs nothing is left out. */
interface PlannedPost {
  readonly programme: string;
  readonly centsByYear: ReadonlyMap<number, number>;
}

function plannedPosts(
  { posts, pairs, years }: PairingOutcome,
  ownProgramme: string,
): ReadonlyMap<string, PlannedPost> {
  const programmes = new Map(posts.map(({ postId, programme }) => [postId, programme]));
  return new Map(
    [...groupBy(pairs, ({ postId }) => postId)].map(([postId, ofPost]) => {
      const costs = years.map((year, index): [number, number] => [
        year,
        ofPost.reduce((sum, { costCentsByYear }) => sum + (costCentsByYear[index] ?? 0), 0),
      ]);
      return [
        postId,
        {
          programme: programmes.get(postId) ?? ownProgramme,
          centsByYear: new Map(costs.filter(([, cents]) => cents !== 0)),
        },
      ];
    }),
  );
}

/** Per programme the posts that cost something else in a year in one plan than in the other. */
function differingPosts(
  one: ReadonlyMap<string, PlannedPost>,
  other: ReadonlyMap<string, PlannedPost>,
  year: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const postId of new Set([...one.keys(), ...other.keys()])) {
    const [before, after] = [one.get(postId), other.get(postId)];
    if (before?.centsByYear.get(year) === after?.centsByYear.get(year)) continue;
    const { programme } = (before ?? after)!;
    counts.set(programme, (counts.get(programme) ?? 0) + 1);
  }
  return counts;
}

/**
 * Programmes that may have a line of the plan in every table: named by the workbook of each scenario, and of
 * every two plans either equal or different by enough posts, in each year. What is left passes the same
 * test, as it is the total minus the rest.
 */
function commonProgrammes(plans: readonly Plan[], threshold: number): ReadonlySet<string> {
  const posts = plans.map(({ scenario, outcome }) =>
    plannedPosts(outcome.pairing, scenario.budget.pairingLine.programme),
  );
  const named = plans.map(({ scenario, outcome }) =>
    namedProgrammes(outcome.pairing, scenario.budget.pairingLine.programme, threshold),
  );
  const planned = posts.map((ofPlan) => groupBy(ofPlan.values(), ({ programme }) => programme));
  const programmes = [...new Set(planned.flatMap((ofPlan) => [...ofPlan.keys()]))].toSorted(byName);
  const years = [...new Set(plans.flatMap(({ outcome }) => outcome.pairing.years))];
  const differing = posts.flatMap((one, index) =>
    posts
      .slice(index + 1)
      .flatMap((other) => years.map((year) => differingPosts(one, other, year))),
  );
  const isNamed = (programme: string): boolean =>
    planned.every((ofPlan, plan) => !ofPlan.has(programme) || named[plan]!.has(programme));
  const sizes = programmes.map((programme) => [
    ...planned.map((ofPlan) => ofPlan.get(programme)?.length ?? 0),
    ...differing.map((counts) => counts.get(programme) ?? 0),
  ]);
  const { named: told, together } = mergeUnsafeGroups(
    // 1 is always too small.
    sizes.map((ofProgramme, index) => [...ofProgramme, isNamed(programmes[index]!) ? 0 : 1]),
    threshold,
  );
  const isFewTogether = (sizes[0] ?? []).some((_, number) => {
    const sum = together.reduce((total, index) => total + sizes[index]![number]!, 0);
    return sum > 0 && sum < threshold;
  });
  // Few of everybody are few of whatever is left beside a line: a line would only tell where they are not.
  return new Set(isFewTogether ? [] : told.map((index) => programmes[index]!));
}

/**
 * Budget tables for who may not see single pairs, now that they stand beside each other: the plans have lines
 * for the same programmes, so that no difference of a line is the price of a few apprentices, nor is what
 * the total leaves beside the lines.
 *
 * @param plans - of one staff file, so that a post has the same id in each
 * @param threshold - fewest posts behind a line, and behind a difference between two of them
 */
export function budgetsToHandOn(plans: readonly Plan[], threshold: number): readonly BudgetTable[] {
  const byProgramme = plans.filter(({ scenario }) => scenario.budget.pairingLine.isByProgramme);
  const mayBeNamed = commonProgrammes(byProgramme, threshold);
  const label = mayBeNamed.size === 0 ? programmeLabels.all : programmeLabels.others;
  return plans.map(({ scenario, outcome: { budget } }) =>
    scenario.budget.pairingLine.isByProgramme
      ? withNamedProgrammes(budget, mayBeNamed, { label, note: null })
      : budget,
  );
}
