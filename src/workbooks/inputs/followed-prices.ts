import { firstDayOf, type CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { projectedCosts } from '../../engine/budget/wages/projected-costs.ts';
import type { Parameters } from '../../engine/parameters.ts';
import { valueOn } from '../../engine/parameters.ts';
import { monthsFrom } from '../../engine/pay/months-from.ts';
import { payRatesPerMonth, type PayRates } from '../../engine/pay/pay-rates.ts';
import { hireIndex, wageIndex } from '../../engine/pay/price-index.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { totalOf } from '../export/workforce-years.ts';
import { priceInputs } from './price-inputs.ts';

/** The projected cost of a budget year, and how often prices have risen in it. */
interface FollowedPriceYear {
  readonly year: number;
  readonly wageCents: number;
  readonly hireCents: number;
  readonly wageRises: number;
  readonly hireRises: number;
}

const monthsPerYear = 12;

/** Doubling at each rise, the index tells how many rises there were. */
const doubling = { kind: 'current', wageIndexRatio: 1, hireIndexRatio: 1 } as const;
const riseCount = (index: { readonly toNumber: () => number }): number =>
  Math.log2(index.toNumber());

/** Amounts that rise with wages when they are assumed; all of them, or the cost is not in proportion. */
const amounts = [
  'pay/salary-table',
  'abp/franchise',
  'abp/disability-franchise',
  'premiums/maximum-wage',
] as const;

const isInProportion = (rates: PayRates): boolean =>
  amounts.every((id) => rates[id].status === 'assumed');

/** The one number that all months have. */
function common(counts: readonly number[]): number | null {
  const [first] = counts;
  return first !== undefined && counts.every((count) => count === first) ? first : null;
}

function wageRisesIn(year: number, parameters: Parameters): number | null {
  const rates = payRatesPerMonth(firstDayOf(year), monthsPerYear, parameters);
  const months = monthsFrom(firstDayOf(year), monthsPerYear);
  const rises = common(
    months.map((month, index) => riseCount(wageIndex(month, rates[index]!, doubling))),
  );
  return rises === 0 || rates.every(isInProportion) ? rises : null;
}

const hireRisesIn = (
  year: number,
  referenceDate: CalendarDate,
  parameters: Parameters,
): number | null =>
  common(
    monthsFrom(firstDayOf(year), monthsPerYear).map((month) => {
      const { validFrom } = valueOn(parameters['pay/hire-tariff'], month);
      return riseCount(hireIndex(month, validFrom, referenceDate, doubling));
    }),
  );

/** Hire through an employer costs wages, by the hour it costs a tariff; of both together no formula knows how much. */
function hireFollows({ groups }: WorkforceOutcome): 'wages' | 'tariff' | 'both' {
  const { opening, figures } = totalOf(groups);
  const isThere = (form: 'secondment' | 'payroll' | 'self-employed' | 'agency'): boolean =>
    (opening[`people/${form}`] ?? 0) > 0 ||
    (figures[`people/${form}`] ?? []).some(({ mean }) => mean > 0);
  const hasWages = isThere('secondment') || isThere('payroll');
  if (!hasWages) return 'tariff';
  return isThere('self-employed') || isThere('agency') ? 'both' : 'wages';
}

/** Projected costs that follow the indices in every budget year. */
export interface FollowedPrices {
  /** Whose rise the cost of hire follows. */
  readonly hireFollows: 'wages' | 'tariff';
  readonly years: readonly FollowedPriceYear[];
}

/**
 * The projected wage sum and hire per budget year with the rises of prices in it, where both are in proportion
 * to an index in every budget year; `null` where they are not, or prices are constant.
 *
 * @throws ParameterUnknown when a month lies outside the known or assumed period of a parameter
 */
export function followedPrices(
  scenario: Scenario,
  workforce: WorkforceOutcome,
  parameters: Parameters,
): FollowedPrices | null {
  const inputs = priceInputs(scenario);
  const { salaryTables, workforce: settings } = scenario;
  if (inputs.length === 0 || inputs.some(({ isFollowed }) => !isFollowed)) return null;
  // Tables and tariffs of finance are at their own price level, each from its own day on.
  if (salaryTables.length > 0 || settings.hireTariffs.length > 0) return null;
  const hireBy = hireFollows(workforce);
  if (hireBy === 'both') return null;
  const wages = projectedCosts(workforce, 'cost/employees');
  const hire = projectedCosts(workforce, 'cost/hire');
  const years: FollowedPriceYear[] = [];
  for (let year = scenario.firstYear; year < scenario.firstYear + scenario.yearCount; year += 1) {
    const [wageCents, hireCents] = [wages.get(year), hire.get(year)];
    if (wageCents === undefined || hireCents === undefined) return null;
    const wageRises = wageRisesIn(year, parameters);
    const hireRises =
      hireBy === 'wages' ? wageRises : hireRisesIn(year, scenario.referenceDate, parameters);
    if (wageRises === null || hireRises === null) return null;
    years.push({ year, wageCents, hireCents, wageRises, hireRises });
  }
  return { hireFollows: hireBy, years };
}
