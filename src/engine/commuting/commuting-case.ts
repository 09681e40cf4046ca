import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { commuteAllowance, type CommuteAllowance } from './commute-allowance.ts';
import type { CommuteTrip } from './commute-trip.ts';
import { sumAmounts } from './commuting-amounts.ts';
import type { CommutingAmounts } from './commuting-outcome.ts';
import type { CommutingScheme } from './commuting-scheme.ts';
import { schemeTerms } from './scheme-terms.ts';

/** Trips under one scheme on one day, apart from any roster: a sum to try or to check by hand. */
export interface CommutingCase {
  /** The day of which the law counts. */
  readonly referenceDate: CalendarDate;
  readonly scheme: CommutingScheme;
  /** `id` as the asker calls the trip. */
  readonly trips: readonly ({ readonly id: string } & CommuteTrip)[];
}

/** What the trips of a case bring, and the dated values that made it so. */
export interface CommutingCaseOutcome {
  readonly trips: readonly ({ readonly id: string } & CommuteAllowance)[];
  /** Sum of the rounded amounts of the trips. */
  readonly total: CommutingAmounts;
  readonly basis: readonly ParameterUse[];
}

/**
 * What each trip of a case brings per year and per month, and all of them together, by the law of the
 * reference date.
 *
 * @throws ParameterUnknown when a parameter that the scheme needs has no value on the reference date
 * @see Wet op de loonbelasting 1964, art. 31a lid 2; parameters `commuting/...` as in `schemeTerms`
 */
export function commutingCase(
  { referenceDate, scheme, trips }: CommutingCase,
  parameters: Parameters,
): CommutingCaseOutcome {
  const terms = schemeTerms(scheme, parameters, referenceDate);
  const allowances = trips.map((trip) => ({ id: trip.id, ...commuteAllowance(terms, trip) }));
  return { trips: allowances, total: sumAmounts(allowances), basis: terms.basis };
}
