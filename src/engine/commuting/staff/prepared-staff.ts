import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Parameters, ParameterUse } from '../../parameters.ts';
import type { RosterRow } from '../../roster.ts';
import type { PackedCommuters } from '../allowance/pack-commuters.ts';
import type { Commuter } from '../commuter.ts';
import type { CommutingSettings } from '../commuting-settings.ts';
import type { CommuterGroups } from './commuter-groups.ts';

/**
 * The staff made ready once, so that a scheme can be tried many times: everything that does not depend
 * on the scheme. Index of a column = commuter.
 */
export interface PreparedStaff {
  readonly referenceDate: CalendarDate;
  /** First year of the budget. */
  readonly firstYear: number;
  readonly settings: CommutingSettings;
  readonly parameters: Parameters;
  readonly commuters: readonly Commuter[];
  /** The rows they are from. */
  readonly rows: readonly RosterRow[];
  readonly packed: PackedCommuters;
  /** Person by commuter, from 0; two employments of one person share it. */
  readonly personOf: Int32Array;
  readonly personCount: number;
  readonly groups: readonly CommuterGroups[];
  /** Taxable wage per year in cents, without what a scheme adds. */
  readonly taxableWageCents: Float64Array;
  /** Of the whole organisation, in cents per year: the base of the work-related costs room. */
  readonly wageSumCents: number;
  /** Number of employees as a ratio of that of the reference date, by year from `firstYear` on. */
  readonly headcountRatios: readonly number[];
  readonly incompleteRows: readonly number[];
  /** What preparing used. */
  readonly basis: readonly ParameterUse[];
}
