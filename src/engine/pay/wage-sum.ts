import { firstDayOf } from '../calendar/calendar-date.ts';
import { monthIndex, monthStart } from '../calendar/month-index.ts';
import { Exact, wholeCents } from '../exact.ts';
import { mergeBasis } from '../merge-basis.ts';
import type { Parameters, ParameterUse, Scale } from '../parameters.ts';
import { parametersOn } from '../parameters-on.ts';
import { peopleInService } from '../people-in-service.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { fullTimePay } from './full-time-pay.ts';
import { monthsFrom } from './months-from.ts';
import { payBasis, payRatesPerMonth } from './pay-rates.ts';
import { type PayTerms, payTermsPerMonth } from './pay-terms.ts';
import { stepMonth } from './step-month.ts';
import { type RisingEmployment, stepInMonth, stepRises } from './step-rises.ts';
import { paySharesOf, yearlyEmployerCost } from './yearly-employer-cost.ts';

/** What a staff costs the employer in a calendar year when nobody leaves and nobody joins. */
export interface WageSum {
  readonly year: number;
  /** Per employment with a scale and step, in the order of the people; together exactly `totalCents`. */
  readonly employments: readonly { readonly row: RosterRow; readonly cents: number }[];
  readonly totalCents: number;
  /** Rows in service without a scale or step, of which no wage is known. */
  readonly unpaidRows: readonly number[];
  readonly basis: readonly ParameterUse[];
}

type PaidRow = RosterRow & { readonly scale: Scale; readonly step: number };

const isPaid = (row: RosterRow): row is PaidRow => row.scale !== null && row.step !== null;

/**
 * What the staff of the reference date costs the employer in a calendar year, with steps that rise on
 * everybody's own date, in the prices of the scenario. Each employment is rounded once, to whole cents,
 * so that parts and total are sums of the same amounts.
 *
 * @param rows - the whole roster; hire and vacancies do not count
 * @param year - of the reference date or later, always whole: months before that of the reference date count at
 *   the step of the reference date and the salaries of then
 * @throws ParameterUnknown when a month lies outside the known or assumed period of a parameter
 * @throws InvalidInput when a salary table has no such scale or step
 * @see yearlyEmployerCost and fullTimePay, for what is counted and the parameters
 */
export function wageSum(
  rows: readonly RosterRow[],
  year: number,
  { referenceDate, workforce: { prices } }: Pick<Scenario, 'referenceDate' | 'workforce'>,
  parameters: Parameters,
): WageSum {
  const first = monthIndex(firstDayOf(year), referenceDate);
  const monthCount = 12;
  const firstMonth = monthStart(first, referenceDate);
  const rates = payRatesPerMonth(firstMonth, monthCount, parameters);
  const terms = payTermsPerMonth(monthsFrom(firstMonth, monthCount), rates, prices);
  const onReferenceDate = parametersOn(parameters, referenceDate);
  const interval = onReferenceDate.valueOf('pay/step-interval');

  const { people } = peopleInService(rows, referenceDate);
  const employed = people.flatMap((person) => person.rows);
  const paid = employed.filter(isPaid);
  const centsOf = (row: PaidRow): number => {
    const rising = { ...row, stepMonth: stepMonth(row.hireDate, referenceDate, parameters) };
    return centsOverMonths(rising, first, terms, interval);
  };
  const employments = paid.map((row) => ({ row, cents: centsOf(row) }));
  return {
    year,
    employments,
    totalCents: employments.reduce((sum, { cents }) => sum + cents, 0),
    unpaidRows: employed.filter((row) => !isPaid(row)).map(({ rowNumber }) => rowNumber),
    basis: mergeBasis([...payBasis(rates, parameters), ...onReferenceDate.basis]),
  };
}

function centsOverMonths(
  employment: RisingEmployment,
  first: number,
  terms: readonly PayTerms[],
  interval: number,
): number {
  const shares = paySharesOf(employment);
  const rises = stepRises(employment, 0, interval);
  const yearly = terms.map((ofMonth, index) => {
    const step = stepInMonth(employment, rises, first + index, ofMonth.rates);
    const pay = fullTimePay({ scale: employment.scale, step }, ofMonth);
    return yearlyEmployerCost(pay, shares, ofMonth);
  });
  return wholeCents(yearly.reduce((sum, cost) => sum.plus(cost), new Exact(0)).div(12));
}
