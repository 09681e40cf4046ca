import { firstDayOf, type CalendarDate } from '../calendar/calendar-date.ts';
import type { ParameterUse } from '../parameters.ts';
import { NotFound } from '../problems.ts';
import { leavingCauses, type LeavingCause } from '../workforce/workforce-figures.ts';
import type { ExactLeavers, WorkforceOutcome } from '../workforce/workforce-outcome.ts';
import type {
  CellDifference,
  CellExplanation,
  ChangedUse,
  WorkforceCell,
} from './cell-explanation.ts';
import { usesOnlyIn } from './compare-uses.ts';
import { parametersByCause } from './parameters-by-cause.ts';

/**
 * How many people are expected to leave a group in a year, by which cause and from which values; and,
 * against another outcome, what is different there. Only the people of the reference date are counted,
 * whose leavers are exact, so no simulation noise is explained.
 *
 * @param other - the outcome to compare with; `null` = none
 * @throws NotFound when an outcome has no such group or year
 * @see not law: taking a published number apart
 */
export function explainCell(
  outcome: WorkforceOutcome,
  cell: WorkforceCell,
  other: WorkforceOutcome | null,
): CellExplanation {
  const found = findCell(outcome, cell);
  return {
    ...cell,
    headcount: found.headcount,
    leavers: found.leavers,
    parts: leavingCauses
      .map((cause) => ({
        cause,
        expected: found.expectedByCause[cause],
        uses: usesOf(outcome, cause, cell.year),
      }))
      .filter(({ expected }) => expected > 0)
      .sort((a, b) => b.expected - a.expected),
    difference: other === null ? null : differenceOf(outcome, other, cell),
  };
}

type FoundCell = ExactLeavers['years'][number] & { readonly headcount: number };

function findCell(
  { leavers }: WorkforceOutcome,
  { grouping, group, year }: WorkforceCell,
): FoundCell {
  const ofGroup = leavers.find((one) => one.grouping === grouping && one.group === group);
  if (ofGroup === undefined) {
    throw new NotFound(
      `De groep "${group}" komt in deze indeling van de berekening niet voor, of is zo klein dat cijfers over personen zouden gaan.`,
    );
  }
  const ofYear = ofGroup.years.find((one) => one.year === year);
  if (ofYear === undefined) {
    throw new NotFound(`Het jaar ${year} komt in de berekening niet voor.`);
  }
  return { ...ofYear, headcount: ofGroup.headcount };
}

/** The values behind a cause that hold somewhere in a year. */
function usesOf({ basis }: WorkforceOutcome, cause: LeavingCause, year: number): ParameterUse[] {
  const [first, next]: readonly CalendarDate[] = [firstDayOf(year), firstDayOf(year + 1)];
  return basis.filter(
    ({ id, validFrom, validTo }) =>
      parametersByCause[cause].includes(id) &&
      validFrom < next! &&
      (validTo === 'open' || first! <= validTo),
  );
}

function differenceOf(
  outcome: WorkforceOutcome,
  other: WorkforceOutcome,
  cell: WorkforceCell,
): CellDifference {
  const [here, there] = [findCell(outcome, cell), findCell(other, cell)];
  const parts = leavingCauses
    .map((cause) => ({
      cause,
      expected: here.expectedByCause[cause] - there.expectedByCause[cause],
    }))
    .filter(({ expected }) => expected !== 0)
    .sort((a, b) => Math.abs(b.expected) - Math.abs(a.expected));
  const causes = parts.map(({ cause }) => cause);
  const usesHere = causes.flatMap((cause) => usesOf(outcome, cause, cell.year));
  const usesThere = causes.flatMap((cause) => usesOf(other, cause, cell.year));
  return {
    headcount: here.headcount - there.headcount,
    expected: here.leavers.mean - there.leavers.mean,
    parts,
    changedUses: [
      ...usesOnlyIn(usesHere, usesThere).map((use): ChangedUse => ({ side: 'this', use })),
      ...usesOnlyIn(usesThere, usesHere).map((use): ChangedUse => ({ side: 'other', use })),
    ],
  };
}
