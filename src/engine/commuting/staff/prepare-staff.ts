import type { Parameters } from '../../parameters.ts';
import type { RosterRow } from '../../roster.ts';
import type { Scenario } from '../../scenario.ts';
import { packCommuters } from '../allowance/pack-commuters.ts';
import type { HeadcountCourse } from '../commuting-settings.ts';
import { commuterGroups } from './commuter-groups.ts';
import type { PreparedStaff } from './prepared-staff.ts';
import { rosterCommuters } from './roster-commuters.ts';
import { taxableWages } from './taxable-wages.ts';

/** What of a scenario commuting depends on. */
export type CommutingScenario = Pick<Scenario, 'referenceDate' | 'firstYear' | 'commuting'>;

/**
 * Makes the staff ready: everything that does not depend on the scheme that is tried.
 *
 * @param headcount - number of employees per year as a ratio of that of the reference date; `null` = the
 *   staff stays as it is; a year that is not in it has the ratio of the last one that is
 * @throws InvalidInput when the days of a row do not fit in one week, or a salary table lacks a scale
 * @throws ParameterUnknown when wages of the first year are not known
 * @see `rosterCommuters`, `taxableWages`
 */
export function prepareStaff(
  rows: readonly RosterRow[],
  { referenceDate, firstYear, commuting }: CommutingScenario,
  parameters: Parameters,
  headcount: HeadcountCourse | null,
): PreparedStaff {
  const schemes = [commuting.current, commuting.proposed, ...commuting.alternatives];
  const inService = rosterCommuters(rows, referenceDate, schemes, commuting.missing);
  const own = inService.map(({ row }) => row);
  const commuters = inService.map(({ commuter }) => commuter);
  const personCount = inService.reduce((most, { person }) => Math.max(most, person + 1), 0);
  const wages = taxableWages(own, firstYear, parameters);
  return {
    referenceDate,
    firstYear,
    settings: commuting,
    parameters,
    commuters,
    rows: own,
    packed: packCommuters(commuters),
    personOf: Int32Array.from(inService, ({ person }) => person),
    personCount,
    groups: commuterGroups(inService, personCount),
    taxableWageCents: wages.byCommuter,
    wageSumCents: wages.totalCents,
    headcountRatios: headcountRatios(firstYear, commuting.horizonYears, headcount),
    incompleteRows: inService
      .filter(({ isComplete }) => !isComplete)
      .map(({ row }) => row.rowNumber),
    basis: wages.basis,
  };
}

function headcountRatios(
  firstYear: number,
  count: number,
  headcount: HeadcountCourse | null,
): readonly number[] {
  let last = 1;
  return Array.from({ length: count }, (_, index) => {
    last = headcount?.byYear[firstYear + index] ?? last;
    return last;
  });
}
