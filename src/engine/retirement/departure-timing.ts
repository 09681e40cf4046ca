import {
  lastDayOfMonth,
  plusDays,
  plusMonths,
  type CalendarDate,
} from '../calendar/calendar-date.ts';
import { monthIndex } from '../calendar/month-index.ts';
import { parameterUse, valueOn, type Parameters, type ParameterUse } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { checkPensionAgeRange } from './check-pension-age-range.ts';
import { checkRetirementSettings } from './check-retirement-settings.ts';
import type { EndOfService } from './end-of-service.ts';
import { offsetCurves } from './offset-curves.ts';
import type { RvuSettings } from './retirement-settings.ts';
import { spreadDeparture } from './spread-departure.ts';

/**
 * When somebody in service on the reference date leaves because of retirement, RVU or a known date,
 * other causes apart. Month 0 is the calendar month of the reference date. Either the date is known and
 * all chances are 0, or the chances of all months and `staysRatio` together are 1.
 */
export interface DepartureMonths {
  /** Month of a certain departure on a known date; `null` = none agreed, or after the last month. */
  readonly knownDate: number | null;
  /** Chance per month of leaving because of the AOW, or with a pension around it. */
  readonly retirement: Float64Array;
  /** Chance per month of leaving under the RVU. */
  readonly rvu: Float64Array;
  /** Chance of still being in service after the last month. */
  readonly staysRatio: number;
}

/** Somebody in service on the reference date, with the chances of leaving. */
export interface InService {
  readonly end: EndOfService;
  readonly months: DepartureMonths;
}

/** When people leave, ready to be asked per person. */
export interface DepartureTiming {
  /** Chances per month for one person; see `departureMonths`. */
  readonly monthsOf: (end: EndOfService) => DepartureMonths;
  /** Month (0 = that of the reference date) of leaving under the RVU; `null` = not entitled. */
  readonly rvuMonthOf: (end: EndOfService) => number | null;
  /** The curve and limits used; the AOW ages are with the people. */
  readonly basis: readonly ParameterUse[];
}

/**
 * When people in service leave because of retirement, RVU or a known date, as chances per month:
 *
 * 1. The end by AOW is a day (`EndOfService`). A curve spreads it over the months around it; a day that
 *    is moved keeps its day of the month (or the end of the month, when that is the contract-end rule).
 * 2. Days before the reference date did not happen: the chances of the others grow in proportion (left
 *    truncation). Who is past the whole curve works on.
 * 3. In the month of the RVU, of those entitled who are still in service the share that takes it up
 *    leaves; the others follow the curve. It needs a day on or after the reference date and the first day of
 *    the scheme, and somebody without any known date.
 * 4. A known date is certain. When another contract of the person has none, the last of both counts.
 *
 * @param lastDay - last day that counts, inclusive; months run from that of the reference date to its month
 * @throws InvalidInput when the settings do not fit law or scheme
 * @throws ParameterUnknown when the AOW age is not known for everybody who may leave by `lastDay`
 * @see Algemene Ouderdomswet, art. 7a (`aow/pension-age`); Wet op de loonbelasting 1964, art. 32ba
 *   (`rvu/maximum-months`); `retirement/offset-curve` is an assumption
 */
export function departureTiming(
  { referenceDate, retirement }: Pick<Scenario, 'referenceDate' | 'retirement'>,
  parameters: Parameters,
  lastDay: CalendarDate,
): DepartureTiming {
  checkRetirementSettings(retirement, referenceDate, parameters);
  const { behaviour, rvu, contractEndRule } = retirement;
  const curves = offsetCurves(behaviour, parameters, referenceDate);
  const monthsAhead = Math.max(curves.monthsAhead, rvu?.monthsBeforeAow ?? 0);
  // With the rule `day-before` an AOW day just beyond the last day is a departure within it.
  checkPensionAgeRange(
    parameters['aow/pension-age'],
    plusDays(plusMonths(lastDay, monthsAhead), 1),
  );

  const indexOf = (day: CalendarDate): number => monthIndex(day, referenceDate);
  const lastMonth = indexOf(lastDay);
  const monthCount = lastMonth + 1;
  const startsMidMonth = !referenceDate.endsWith('-01');
  const endsMidMonth = lastDay !== lastDayOfMonth(lastDay);
  /** Shared by everybody without a chance: never written to. */
  const noChances = new Float64Array(monthCount);
  const moved = (day: CalendarDate, months: number): CalendarDate =>
    contractEndRule === 'end-of-month'
      ? lastDayOfMonth(plusMonths(day, months))
      : plusMonths(day, months);

  const rvuMonthOf = ({ lastDayByRule, person, mainRow }: EndOfService): number | null => {
    if (rvu === null || lastDayByRule === null || !isHeavyWork(mainRow, rvu)) return null;
    if (person.rows.some(({ knownDepartureDate }) => knownDepartureDate !== null)) return null;
    const day = moved(lastDayByRule, -rvu.monthsBeforeAow);
    return day < rvu.from || day < referenceDate ? null : indexOf(day);
  };

  const withoutChances = (knownDate: number | null, staysRatio: number): DepartureMonths => ({
    knownDate,
    retirement: noChances,
    rvu: noChances,
    staysRatio,
  });
  const monthsOf = (end: EndOfService): DepartureMonths => {
    const { lastDayByRule, mainRow, person } = end;
    const known = person.rows.flatMap(({ knownDepartureDate }) => knownDepartureDate ?? []);
    const lastKnown = known.toSorted().at(-1) ?? null;
    if (lastKnown !== null && lastKnown > lastDay) return withoutChances(null, 1);
    if (lastKnown !== null && known.length === person.rows.length) {
      return withoutChances(indexOf(lastKnown), 0);
    }
    if (lastDayByRule === null) return withoutChances(null, 1);
    const endMonth = indexOf(lastDayByRule);
    if (endMonth - monthsAhead >= monthCount) return withoutChances(null, 1);

    // Only in the first and the last month does the day matter.
    const dayIn = (month: number): CalendarDate => moved(lastDayByRule, month - endMonth);
    const firstPossible = !startsMidMonth || dayIn(0) >= referenceDate ? 0 : 1;
    const lastPossible = !endsMidMonth || dayIn(lastMonth) <= lastDay ? lastMonth : lastMonth - 1;

    const { firstOffset, shares } = curves.curveOf(mainRow);
    const past = Math.max(0, firstPossible - endMonth - firstOffset);
    if (past >= shares.length) return withoutChances(null, 1);
    const start = endMonth + firstOffset + past;
    const ahead = shares.subarray(past);
    if (lastKnown !== null && lastKnown > dayIn(start + ahead.length - 1)) {
      return withoutChances(indexOf(lastKnown), 0);
    }
    const chances = spreadDeparture(
      {
        start,
        shares: ahead,
        notBefore: lastKnown === null ? 0 : indexOf(lastKnown),
        lastPossible,
        rvuMonth: rvuMonthOf(end),
        rvuTakeUpRatio: rvu?.takeUpRatio ?? 0,
      },
      noChances,
    );
    return { knownDate: null, ...chances };
  };

  return { monthsOf, rvuMonthOf, basis: [...curves.basis, ...rvuBasis(rvu, parameters)] };
}

const isHeavyWork = (
  { position, positionFamily }: RosterRow,
  { positions, positionFamilies }: RvuSettings,
): boolean =>
  positions.includes(position) ||
  (positionFamily !== null && positionFamilies.includes(positionFamily));

function rvuBasis(rvu: RvuSettings | null, parameters: Parameters): ParameterUse[] {
  if (rvu === null) return [];
  const parameter = parameters['rvu/maximum-months'];
  return [parameterUse<'rvu/maximum-months'>(parameter, valueOn<number>(parameter, rvu.from))];
}
