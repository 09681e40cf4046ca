import { type CalendarDate, firstDayOf } from '../../calendar/calendar-date.ts';
import { wholeCents } from '../../exact.ts';
import type { Parameters, ParameterUse } from '../../parameters.ts';
import { fullTimePay } from '../../pay/full-time-pay.ts';
import { payBasis, payRatesPerMonth } from '../../pay/pay-rates.ts';
import { payTerms } from '../../pay/pay-terms.ts';
import { paySharesOf } from '../../pay/yearly-employer-cost.ts';
import type { RosterRow } from '../../roster.ts';

/** Taxable wage of commuters, in cents per year, and what it rests on. */
export interface TaxableWages {
  readonly byCommuter: Float64Array;
  /** Their sum: the base of the work-related costs room. */
  readonly totalCents: number;
  readonly basis: readonly ParameterUse[];
}

/**
 * What is taxed of the pay of each row in a year: wage with choice budget for its share of full time, minus
 * the pension premium of the employee, at the salary table of 1 January and the step of the roster. A row
 * without a scale or step counts as the average of full time of the others, for its share. In whole cents,
 * each rounded once.
 *
 * @throws ParameterUnknown when 1 January lies outside the known or assumed period of a parameter
 * @throws InvalidInput when the salary table has no such scale or step
 * @see fullTimePay; Wet op de loonbelasting 1964, art. 31a lid 3 for the wage sum
 */
export function taxableWages(
  rows: readonly RosterRow[],
  year: number,
  parameters: Parameters,
): TaxableWages {
  const day: CalendarDate = firstDayOf(year);
  const rates = payRatesPerMonth(day, 1, parameters);
  const terms = payTerms(rates[0]!);
  const byGrade = new Map<string, ReturnType<typeof fullTimePay>>();
  const payOf = (scale: string, step: number) => {
    const key = `${scale} ${step}`;
    const pay = byGrade.get(key) ?? fullTimePay({ scale, step }, terms);
    byGrade.set(key, pay);
    return pay;
  };
  const known = rows.map((row) => {
    if (row.scale === null || row.step === null) return null;
    const pay = payOf(row.scale, row.step);
    const { paid, pension } = paySharesOf(row);
    return wholeCents(pay.wage.times(paid).minus(pay.employeePension.times(pension)));
  });
  const paidShare = rows.reduce(
    (sum, row, index) => (known[index] === null ? sum : sum + row.partTimeFactor),
    0,
  );
  const knownTotal = known.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
  const average = paidShare === 0 ? 0 : knownTotal / paidShare;
  const byCommuter = Float64Array.from(
    rows,
    (row, index) => known[index] ?? Math.round(average * row.partTimeFactor),
  );
  return {
    byCommuter,
    totalCents: byCommuter.reduce((sum, cents) => sum + cents, 0),
    basis: payBasis(rates, parameters),
  };
}
