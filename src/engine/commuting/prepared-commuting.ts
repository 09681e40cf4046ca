import type { SchemeInYears } from './outcome/scheme-in-years.ts';
import type { PreparedStaff } from './staff/prepared-staff.ts';

/** The staff made ready, with the scheme in force: what a proposal is tried on. */
export interface PreparedCommuting extends PreparedStaff {
  /** Against which everything is compared. */
  readonly current: SchemeInYears;
}
