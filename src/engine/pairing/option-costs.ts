import type { Decimal } from 'decimal.js';
import { monthOf, yearOf } from '../calendar/calendar-date.ts';
import { monthIndex } from '../calendar/month-index.ts';
import { Exact, wholeCents } from '../exact.ts';
import { parametersOn } from '../parameters-on.ts';
import type { ParameterUse, Parameters } from '../parameters.ts';
import { payBasis, payRatesPerMonth } from '../pay/pay-rates.ts';
import { risingCosts } from '../pay/rising-costs.ts';
import { stepMonth } from '../pay/step-month.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import type { OverlapWindow } from './overlap-window.ts';
import type { ApprenticeCandidate } from './pairing-outcome.ts';
import type { PairTiming } from './pair-timings.ts';

/** What pairs cost, per budget year in whole cents. */
interface OptionCosts {
  readonly of: (candidate: ApprenticeCandidate) => (timing: PairTiming) => readonly number[];
  readonly basis: readonly ParameterUse[];
}

/**
 * What an apprentice costs during a pair, per budget year: the employer's cost of the months in it, at
 * the share of the hours that is spent beside the master, rounded once per year. Of a volunteer only the
 * share that is paid to replace them. Table and premiums are those of each month.
 *
 * The step rises as in the workforce projection, to the end of the scale: of a volunteer on the dates that
 * `stepMonth` gives; of a trainee or early successor one interval after joining, which is when the pair starts.
 *
 * @param monthCount - months of the window in which pairs may run
 * @param rowsByNumber - the roster: volunteers rise by their hire date
 * @throws ParameterUnknown when a month has no salary table or premiums and no assumption supplies them
 * @throws InvalidInput when the salary table has no such scale or step
 * @see monthlyEmployerCost, for what is counted and the parameters; `pay/step-interval`, an assumption
 */
export function optionCosts(
  window: OverlapWindow,
  monthCount: number,
  rowsByNumber: ReadonlyMap<number, Pick<RosterRow, 'hireDate'>>,
  scenario: Pick<Scenario, 'referenceDate' | 'firstYear' | 'yearCount' | 'pairing'>,
  parameters: Parameters,
): OptionCosts {
  const { referenceDate } = scenario;
  const onReferenceDate = parametersOn(parameters, referenceDate);
  const interval = onReferenceDate.valueOf('pay/step-interval');
  const rates = payRatesPerMonth(window.firstMonth, monthCount, parameters);
  const firstMonth = monthIndex(window.firstMonth, referenceDate);
  const costsFrom = risingCosts({ firstMonth, rates, interval });
  const stepMonthOf = (rowNumber: number): number =>
    stepMonth(rowsByNumber.get(rowNumber)!.hireDate, referenceDate, parameters);

  /** Who is paid alike costs alike. */
  const costsOfPay = new Map<string, (timing: PairTiming) => readonly number[]>();
  const of: OptionCosts['of'] = ({ kind, rowNumber, scale, step, partTimeFactor }) => {
    const isVolunteer = kind === 'volunteer';
    const riseMonth = isVolunteer ? stepMonthOf(rowNumber!) : null;
    const paidRatio = isVolunteer ? scenario.pairing.backfillRatio : 1;
    const key = [scale, step, riseMonth, partTimeFactor, paidRatio].join();
    const known = costsOfPay.get(key);
    if (known) return known;
    const employment = { scale, step, stepMonth: riseMonth, partTimeFactor };
    // Of a volunteer the roster has the step in month 0, whenever the pair starts.
    const sums = rememberSums((start) => {
      const months = costsFrom(employment, isVolunteer ? 0 : firstMonth + start);
      return months.map((cost) => cost.times(paidRatio));
    });
    const costs = costsPerYear(sums, !isVolunteer, window, scenario);
    costsOfPay.set(key, costs);
    return costs;
  };
  return { of, basis: [...payBasis(rates, parameters), ...onReferenceDate.basis] };
}

/** `[month]`: cost of that many months from `start` on, in cents, unrounded. */
type SumsFrom = (start: number) => readonly Decimal[];

function rememberSums(monthsFrom: (start: number) => readonly Decimal[]): SumsFrom {
  const known = new Map<number, readonly Decimal[]>();
  return (start) => {
    const before = known.get(start);
    if (before) return before;
    const sums = [new Exact(0)];
    for (const cost of monthsFrom(start)) sums.push(sums.at(-1)!.plus(cost));
    known.set(start, sums);
    return sums;
  };
}

/** Cents per budget year of a timing, each amount worked out once. */
function costsPerYear(
  sumsFrom: SumsFrom,
  joinsForPair: boolean,
  { firstMonth }: OverlapWindow,
  { firstYear, yearCount }: Pick<Scenario, 'firstYear' | 'yearCount'>,
): (timing: PairTiming) => readonly number[] {
  const monthsBefore = 12 * (yearOf(firstMonth) - firstYear) + monthOf(firstMonth) - 1;
  const known = new Map<string, readonly number[]>();
  return ({ start, end, timeShare }) => {
    const key = `${start} ${end} ${timeShare}`;
    const before = known.get(key);
    if (before) return before;
    const first = joinsForPair ? start : 0;
    const sums = sumsFrom(first);
    const cents = Array.from({ length: yearCount }, (_, year) => {
      const from = Math.max(start, 12 * year - monthsBefore);
      const to = Math.min(end, 12 * (year + 1) - monthsBefore);
      return from < to
        ? wholeCents(sums[to - first]!.minus(sums[from - first]!).times(timeShare))
        : 0;
    });
    known.set(key, cents);
    return cents;
  };
}
