/**
 * How many people leave per month, quarter and year, in total and per group, as exact distributions.
 *
 * 1. Each person has a chance per month (`departureTiming`). A person leaves once, so the chances of the
 *    months of a quarter or year add up.
 * 2. The number of a group that leaves in a period is the sum of independent people with different
 *    chances: Poisson-binomial. Its mean is the sum of the chances.
 * 3. Of a cell only the people with a chance in that period are looked at, and only mean and quantiles
 *    are kept; of the total per year the whole distribution.
 *
 * The work is the sum over the cells of people times the width of the distribution up to its 90% quantile:
 * some millions of additions for 1,300 people, ten years and 33,000 cells (`bench/exact-bands.ts`).
 */
import { byName } from '../by-name.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { periodOf, periodsBetween, type PeriodKind } from '../calendar/period.ts';
import { groupBy } from '../group-by.ts';
import { groupOfRow } from '../group-of-row.ts';
import { bandOfCount } from '../probability/band-of-count.ts';
import { poissonBinomial } from '../probability/poisson-binomial.ts';
import type { Band } from '../workforce/workforce-outcome.ts';
import type { InService } from './departure-timing.ts';
import type {
  ExpectedDepartures,
  ExpectedGroup,
  ExpectedGrouping,
  ExpectedYear,
} from './retirement-outcome.ts';

const groupings: readonly ExpectedGrouping[] = [
  'all',
  'team',
  'position',
  'positionFamily',
  'programme',
  'employmentKind',
  'scale',
];

/** Chances below this, all of them together a rounding error, are not told. */
const notWorthTelling = 1e-12;

const nobody: Band = { mean: 0, p10: 0, p50: 0, p90: 0 };

/** The chances of everybody who may leave: `chances[period * leaverCount + leaver]`. */
interface ChanceTable {
  readonly leaverCount: number;
  readonly periodCount: number;
  readonly chances: Float64Array;
}

/**
 * The expected departures from `from` to `to`, in total and per group that somebody may leave.
 *
 * @param people - everybody in service on `from`, with months that run from its month to that of `to`
 * @see not law: Poisson-binomial distribution, see the top of this file
 */
export function expectDepartures(
  people: readonly InService[],
  from: CalendarDate,
  to: CalendarDate,
): ExpectedDepartures {
  const periods = {
    month: periodsBetween(from, to, 'month'),
    quarter: periodsBetween(from, to, 'quarter'),
    year: periodsBetween(from, to, 'year'),
  };
  const leavers = people.filter(mayLeave);
  const byMonth = tabulate(leavers, periods.month.length);
  const addUp = (kind: PeriodKind): ChanceTable =>
    addUpMonths(byMonth, indexPerMonth(periods, kind), periods[kind].length);
  const tables = { month: byMonth, quarter: addUp('quarter'), year: addUp('year') };
  const indexOf = new Map(leavers.map((leaver, index) => [leaver, index]));
  const bandsOf = bandReader(leavers.length);

  const groups = groupings.flatMap((grouping): ExpectedGroup[] => {
    const members = groupBy(people, ({ end }) => groupOfRow[grouping](end.mainRow));
    // The total is always there, also when there is nobody.
    if (grouping === 'all' && people.length === 0) members.set('Totaal', []);
    return [...members]
      .sort(([a], [b]) => byName(a, b))
      .flatMap(([group, own]) => {
        const indices = own.flatMap((person) => indexOf.get(person) ?? []);
        if (indices.length === 0 && grouping !== 'all') return [];
        const bands = {
          month: bandsOf(tables.month, indices),
          quarter: bandsOf(tables.quarter, indices),
          year: bandsOf(tables.year, indices),
        };
        return [{ grouping, group, headcount: own.length, bands }];
      });
  });
  return { periods, groups, years: yearsOf(leavers, tables.year, periods) };
}

const mayLeave = ({ months: { knownDate, retirement, rvu } }: InService): boolean =>
  knownDate !== null || [retirement, rvu].some((chances) => chances.some((chance) => chance > 0));

function tabulate(leavers: readonly InService[], monthCount: number): ChanceTable {
  const chances = new Float64Array(monthCount * leavers.length);
  leavers.forEach(({ months: { knownDate, retirement, rvu } }, leaver) => {
    for (let month = 0; month < monthCount; month++) {
      chances[month * leavers.length + leaver] =
        month === knownDate ? 1 : retirement[month]! + rvu[month]!;
    }
  });
  return { leaverCount: leavers.length, periodCount: monthCount, chances };
}

type PeriodNames = Readonly<Record<PeriodKind, readonly string[]>>;

/** In which quarter or year each month lies. */
const indexPerMonth = (periods: PeriodNames, kind: PeriodKind): number[] =>
  periods.month.map((month) =>
    periods[kind].indexOf(periodOf(`${month}-01` as CalendarDate, kind)),
  );

function addUpMonths(
  { leaverCount, chances }: ChanceTable,
  periodOfMonth: readonly number[],
  periodCount: number,
): ChanceTable {
  const sums = new Float64Array(periodCount * leaverCount);
  periodOfMonth.forEach((period, month) => {
    for (let leaver = 0; leaver < leaverCount; leaver++) {
      const cell = period * leaverCount + leaver;
      // Rounding may end just above certain.
      sums[cell] = Math.min(1, sums[cell]! + chances[month * leaverCount + leaver]!);
    }
  });
  return { leaverCount, periodCount, chances: sums };
}

/** Reads bands of groups from tables; all cells share one work space. */
function bandReader(
  leaverCount: number,
): (table: ChanceTable, leavers: readonly number[]) => Band[] {
  const own = new Float64Array(leaverCount);
  const room = new Float64Array(leaverCount + 2);
  return ({ periodCount, leaverCount: width, chances }, leavers) => {
    const bands: Band[] = [];
    for (let period = 0; period < periodCount; period++) {
      let count = 0;
      for (const leaver of leavers) {
        const chance = chances[period * width + leaver]!;
        if (chance > 0) own[count++] = chance;
      }
      // So it is in most cells of small groups.
      bands.push(count === 0 ? nobody : bandOfCount(own, count, room));
    }
    return bands;
  };
}

function yearsOf(
  leavers: readonly InService[],
  { leaverCount, chances }: ChanceTable,
  periods: PeriodNames,
): ExpectedYear[] {
  const yearOfMonth = indexPerMonth(periods, 'year');
  const means = periods.year.map(() => ({ 'known-date': 0, retirement: 0, rvu: 0 }));
  for (const { months } of leavers) {
    const { knownDate, retirement, rvu } = months;
    if (knownDate !== null) means[yearOfMonth[knownDate]!]!['known-date'] += 1;
    yearOfMonth.forEach((year, month) => {
      const mean = means[year]!;
      mean.retirement += retirement[month]!;
      mean.rvu += rvu[month]!;
    });
  }
  return periods.year.map((name, year) => {
    const own = chances.subarray(year * leaverCount, (year + 1) * leaverCount);
    const distribution = poissonBinomial(own);
    const last = distribution.findLastIndex((chance) => chance >= notWorthTelling);
    return {
      year: Number(name),
      meanByCause: means[year]!,
      chances: [...distribution.subarray(0, last + 1)],
    };
  });
}
