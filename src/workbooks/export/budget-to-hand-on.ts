import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import type { BudgetLine } from '../../engine/budget/budget-line.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import { buildBudgetTable } from '../../engine/budget/build-budget-table.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import type { PairingLineSettings } from '../../engine/scenario.ts';

/** Posts in the plan per programme; those without one count for the programme of the line. */
function plannedByProgramme(
  { posts, pairs }: PairingOutcome,
  ownProgramme: string,
): (programme: string) => number {
  const planned = new Set(pairs.map(({ postId }) => postId));
  const programmes = posts
    .filter(({ postId }) => planned.has(postId))
    .map(({ programme }) => programme ?? ownProgramme);
  return (programme) => programmes.filter((one) => one === programme).length;
}

/** Several lines as one, under a programme. */
function addedUp(lines: readonly [BudgetLine, ...BudgetLine[]], programme: string): BudgetLine {
  const [first] = lines;
  return {
    ...first,
    programme,
    effectCentsByYear: first.effectCentsByYear.map((_, year) =>
      lines.reduce((sum, { effectCentsByYear }) => sum + (effectCentsByYear[year] ?? 0), 0),
    ),
  };
}

/**
 * The budget table for who may not see single pairs: the amount of a programme with few posts in the plan
 * would be the price of one apprentice. Those programmes join the one that the line has by itself; the sum
 * over the lines stays the same, to the cent.
 *
 * @param threshold - fewest posts in the plan of a programme with a line of its own
 */
export function budgetToHandOn(
  budget: BudgetTable,
  pairing: PairingOutcome,
  { programme: ownProgramme, isByProgramme }: PairingLineSettings,
  threshold: number,
): BudgetTable {
  if (!isByProgramme) return budget;
  const all = budget.rows.map(({ line }) => line);
  const lines = all.filter(({ origin }) => origin === 'pairing');
  const plannedIn = plannedByProgramme(pairing, ownProgramme);
  const { named, rest } = mergeSmallGroups(
    lines,
    ({ programme }) => plannedIn(programme),
    threshold,
  );
  const [first, ...others] = [
    ...rest,
    ...(rest.length > 0 ? named.filter(({ programme }) => programme === ownProgramme) : []),
  ];
  if (first === undefined) return budget;

  const merged = new Set([first, ...others]);
  const kept = lines.filter((line) => !merged.has(line));
  return buildBudgetTable(
    [
      ...all.filter(({ origin }) => origin !== 'pairing'),
      ...[addedUp([first, ...others], ownProgramme), ...kept].map((line) => ({
        ...line,
        explanation: `${line.explanation} Programma's met weinig posten in het plan tellen mee bij programma ${ownProgramme}.`,
      })),
    ],
    budget.years,
    budget.profile,
  );
}
