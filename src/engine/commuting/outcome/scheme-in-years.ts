import { type CalendarDate, firstDayOf } from '../../calendar/calendar-date.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { ParameterUse } from '../../parameters.ts';
import { payCommuters } from '../allowance/pay-commuters.ts';
import { schemeTerms } from '../allowance/scheme-terms.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { taxCommuters, type TaxedCommuters } from '../tax/tax-commuters.ts';
import { type TaxTerms, taxTerms } from '../tax/tax-terms.ts';
import { hardshipCents } from './hardship-cents.ts';

/** A scheme over the staff of the reference date in a whole year under the law of that year. */
export interface WholeYear {
  readonly paid: PaidCommuters;
  readonly taxed: TaxedCommuters;
  /** What a commuter receives in money: commuting and home working, minus what is paid for parking. */
  readonly receivedCents: Float64Array;
  /** Expected extra cost of the hardship clause. */
  readonly hardshipCents: number;
  readonly basis: readonly ParameterUse[];
}

/** A scheme over the staff, year by year; a year is computed when it is asked for. */
export interface SchemeInYears {
  readonly scheme: CommutingScheme;
  /** @throws ParameterUnknown when a parameter that the scheme needs has no value on 1 January */
  readonly wholeYear: (year: number) => WholeYear;
}

/** Fixed days over a long distance are compared with the days really travelled, after the year. */
function recalculationBasis(
  { parameters }: PreparedStaff,
  { days }: CommutingScheme,
  day: CalendarDate,
): readonly ParameterUse[] {
  if (days.basis !== 'fixed') return [];
  const { valueOf, basis } = parametersOn(parameters, day);
  valueOf('commuting/recalculation-distance');
  return basis;
}

function received({ commutingCents, homeWorkingCents, parkingContributionCents }: PaidCommuters) {
  return commutingCents.map(
    (cents, index) => cents + homeWorkingCents[index]! - parkingContributionCents[index]!,
  );
}

function taxedPay(
  staff: PreparedStaff,
  scheme: CommutingScheme,
  tax: TaxTerms,
  paid: PaidCommuters,
): Pick<WholeYear, 'paid' | 'taxed' | 'receivedCents'> {
  const rule = { ...scheme, otherRoomUseCents: staff.settings.otherRoomUseCents };
  return { paid, taxed: taxCommuters(paid, staff, rule, tax), receivedCents: received(paid) };
}

/**
 * The same year with other amounts paid, taxed anew: for whoever expects people to travel otherwise.
 *
 * @throws ParameterUnknown when a parameter of the tax has no value on 1 January
 * @see `taxTerms` for law and parameters
 */
export const withPaid = (
  staff: PreparedStaff,
  scheme: CommutingScheme,
  year: number,
  whole: WholeYear,
  paid: PaidCommuters,
): WholeYear => ({
  ...whole,
  ...taxedPay(staff, scheme, taxTerms(staff.parameters, firstDayOf(year)), paid),
});

/**
 * A scheme over the staff in any year. Years in which scheme and law come to the same numbers share one
 * result: most years do, and the allowances are nearly all of the work.
 *
 * - The hardship clause is an expected value: a roster does not say, and may not say, who cannot do
 *   otherwise. It is its share times what all commuters of its modes would gain by it.
 *
 * @see `schemeTerms`, `taxTerms` for law and parameters
 */
export function schemeInYears(staff: PreparedStaff, scheme: CommutingScheme): SchemeInYears {
  const yearByTerms = new Map<string, WholeYear>();
  const yearByYear = new Map<number, WholeYear>();
  const compute = (year: number): WholeYear => {
    const day = firstDayOf(year);
    const { basis, ...terms } = schemeTerms(scheme, staff.parameters, day);
    const { basis: taxBasis, ...tax } = taxTerms(staff.parameters, day);
    const allBasis = [...basis, ...taxBasis, ...recalculationBasis(staff, scheme, day)];
    const key = JSON.stringify([terms, tax]);
    const known = yearByTerms.get(key);
    if (known !== undefined) return { ...known, basis: allBasis };
    const paid = payCommuters(terms, staff.packed);
    const whole: WholeYear = {
      ...taxedPay(staff, scheme, tax, paid),
      hardshipCents: hardshipCents(staff, scheme, year, paid),
      basis: allBasis,
    };
    yearByTerms.set(key, whole);
    return whole;
  };
  return {
    scheme,
    wholeYear: (year) => {
      const known = yearByYear.get(year) ?? compute(year);
      yearByYear.set(year, known);
      return known;
    },
  };
}
