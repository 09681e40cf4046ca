import type { Decimal } from 'decimal.js';
import { type CalendarDate, firstDayOf } from '../../calendar/calendar-date.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { ParameterUse } from '../../parameters.ts';
import { remembered } from '../../remembered.ts';
import { payCommuters } from '../allowance/pay-commuters.ts';
import { indexationRises } from '../allowance/scheme-money.ts';
import { schemeTerms } from '../allowance/scheme-terms.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { taxCommuters, type TaxedCommuters } from '../tax/tax-commuters.ts';
import { type TaxTerms, taxTerms } from '../tax/tax-terms.ts';
import { hardshipCost } from './hardship-cost.ts';
import { lawOfYear } from './law-of-year.ts';

/** A scheme over the staff of the reference date in a whole year under the law of that year. */
export interface WholeYear {
  readonly paid: PaidCommuters;
  readonly taxed: TaxedCommuters;
  /** What a commuter receives in money: commuting and home working, minus what is paid for parking. */
  readonly receivedCents: Float64Array;
  /** Of the law of the year: what it takes of use beyond the room. */
  readonly finalLevyRatio: Decimal;
  /** Expected extra cost of the hardship clause. */
  readonly hardshipCents: number;
  /** Who would gain by it. */
  readonly hardshipPeople: number;
}

/** A scheme over the staff, year by year; a year is computed when it is asked for. */
export interface SchemeInYears {
  readonly scheme: CommutingScheme;
  /** @throws ParameterUnknown when a parameter that the scheme needs has no value on 1 January */
  readonly wholeYear: (year: number) => WholeYear;
  /** What a year rests on; throws as `wholeYear`. */
  readonly basis: (year: number) => readonly ParameterUse[];
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
): Omit<WholeYear, 'hardshipCents' | 'hardshipPeople'> {
  const rule = { ...scheme, otherRoomUseCents: staff.settings.otherRoomUseCents };
  return {
    paid,
    taxed: taxCommuters(paid, staff, rule, tax),
    receivedCents: received(paid),
    finalLevyRatio: tax.workRelatedCosts.finalLevyRatio,
  };
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
  const { parameters } = staff;
  const payByLaw = new Map<string, Pick<WholeYear, 'paid' | 'hardshipCents' | 'hardshipPeople'>>();
  const yearByLaw = new Map<string, WholeYear>();
  const rises = (year: number): number => indexationRises(scheme.indexation, year);
  const payIn = (year: number) =>
    remembered(payByLaw, `${rises(year)} ${lawOfYear(parameters, year, 'pay')}`, () => {
      const terms = schemeTerms(scheme, parameters, firstDayOf(year));
      const paid = payCommuters(terms, staff.packed);
      const { cents, people } = hardshipCost(staff, scheme, year, paid);
      return { paid, hardshipCents: cents, hardshipPeople: people };
    });
  return {
    scheme,
    wholeYear: (year) =>
      remembered(yearByLaw, `${rises(year)} ${lawOfYear(parameters, year, 'tax')}`, () => {
        const pay = payIn(year);
        const tax = taxTerms(parameters, firstDayOf(year));
        return { ...pay, ...taxedPay(staff, scheme, tax, pay.paid) };
      }),
    basis: (year) => {
      const day = firstDayOf(year);
      return [
        ...schemeTerms(scheme, parameters, day).basis,
        ...taxTerms(parameters, day).basis,
        ...recalculationBasis(staff, scheme, day),
      ];
    },
  };
}
