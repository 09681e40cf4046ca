import type { Parameters } from '../../parameters.ts';
import type { RosterRow } from '../../roster.ts';
import type { HeadcountCourse } from '../commuting-settings.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { type CommutingScenario, prepareStaff } from '../staff/prepare-staff.ts';
import { schemeInYears } from './scheme-in-years.ts';

/**
 * Makes staff and current scheme ready, so that any proposal can be tried against them.
 *
 * @throws InvalidInput, ParameterUnknown as `prepareStaff`
 * @see prepareStaff
 */
export function prepareCommuting(
  rows: readonly RosterRow[],
  scenario: CommutingScenario,
  parameters: Parameters,
  headcount: HeadcountCourse | null,
): PreparedCommuting {
  const staff = prepareStaff(rows, scenario, parameters, headcount);
  return { ...staff, current: schemeInYears(staff, scenario.commuting.current) };
}
