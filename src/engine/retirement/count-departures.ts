import type { Decimal } from 'decimal.js';
import { byName } from '../by-name.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { periodOf, periodsBetween, type PeriodKind } from '../calendar/period.ts';
import { Exact } from '../exact.ts';
import { groupBy } from '../group-by.ts';
import { groupOfRow } from '../group-of-row.ts';
import type { RosterRow } from '../roster.ts';
import type { DepartureCount, GroupingKind } from './retirement-outcome.ts';

/** One contract that ends: `people` is 1 on the contract that stands for the person, 0 on others. */
export interface Leaving {
  readonly row: RosterRow;
  readonly lastDay: CalendarDate;
  readonly people: 0 | 1;
}

const periodKinds: readonly PeriodKind[] = ['month', 'quarter', 'year'];

const groupings: readonly GroupingKind[] = [
  'all',
  'team',
  'position',
  'positionFamily',
  'programme',
];

interface Sum {
  departures: number;
  /** Added exactly, so that neither the order of rows nor the size of the periods shows. */
  partTimeFactor: Decimal;
}

/**
 * How many people leave, and with how much part-time factor, per month, quarter and year from `from`
 * to `to`: in total and per group. The total is always there, also when nobody leaves.
 *
 * @param leavings - contracts that end from `from` to `to`
 * @see not law: counting
 */
export function countDepartures(
  leavings: readonly Leaving[],
  from: CalendarDate,
  to: CalendarDate,
): DepartureCount[] {
  const periods = periodKinds.map((kind) => ({ kind, names: periodsBetween(from, to, kind) }));
  return groupings.flatMap((grouping) => {
    const groups: (readonly [string, readonly Leaving[]])[] =
      grouping === 'all'
        ? [['Totaal', leavings]]
        : [...groupBy(leavings, ({ row }) => groupOfRow[grouping](row))];
    groups.sort(([a], [b]) => byName(a, b));
    return groups.flatMap(([group, ofGroup]) =>
      periods.flatMap(({ kind, names }) => {
        const sums = sumPerPeriod(ofGroup, kind);
        return names.map((period) => ({
          grouping,
          group,
          periodKind: kind,
          period,
          departures: sums.get(period)?.departures ?? 0,
          partTimeFactorSum: sums.get(period)?.partTimeFactor.toNumber() ?? 0,
        }));
      }),
    );
  });
}

function sumPerPeriod(leavings: readonly Leaving[], kind: PeriodKind): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { row, lastDay, people } of leavings) {
    const period = periodOf(lastDay, kind);
    const sum = sums.get(period) ?? { departures: 0, partTimeFactor: new Exact(0) };
    sum.departures += people;
    sum.partTimeFactor = sum.partTimeFactor.plus(row.partTimeFactor);
    sums.set(period, sum);
  }
  return sums;
}
