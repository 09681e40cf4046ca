import { lastDayOfMonth, plusDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { monthIndex } from '../calendar/month-index.ts';
import type { Parameters } from '../parameters.ts';
import type { Person } from '../people-in-service.ts';
import type { Scenario } from '../scenario.ts';
import {
  causeCount,
  leavingChance,
  type LeavingTable,
} from '../workforce/leaving/leaving-table.ts';
import { leavingTables } from '../workforce/leaving/leaving-tables.ts';
import type { RosterOnDay } from './backtest-outcome.ts';
import type { FollowedPerson } from './check-band.ts';
import { numberedPeople } from './numbered-people.ts';

/** Somebody of the older roster, with what the model expected and what the newer one shows. */
export interface PersonOverPeriod extends FollowedPerson {
  readonly person: Person;
  /** Whether retirement or RVU is among what the model gives a chance in the period. */
  readonly canRetire: boolean;
}

/**
 * The people of one roster until the next: how likely each was to leave, from the same tables as a
 * projection, and who is gone. Only the chances depend on the model, so another model can be held
 * against the same two rosters.
 *
 * @see leavingTables, for the chances
 */
export function followPeople(
  older: RosterOnDay,
  newer: RosterOnDay,
  scenario: Pick<Scenario, 'retirement' | 'workforce'>,
  parameters: Parameters,
): PersonOverPeriod[] {
  const people = [...numberedPeople(older).values()];
  const stillThere = numberedPeople(newer);
  const weights = monthWeights(older.referenceDate, newer.referenceDate);
  const tables = leavingTables(
    people,
    { ...scenario, referenceDate: older.referenceDate },
    parameters,
    weights.length,
  );
  return people.map((person, index) => ({
    person,
    chance: chanceOver(tables[index]!, weights),
    hasLeft: !stillThere.has(person.personnelNumber),
    canRetire: weights.some(
      (_, month) =>
        leavingChance(tables[index]!, month, 'retirement') > 0 ||
        leavingChance(tables[index]!, month, 'rvu') > 0,
    ),
  }));
}

/**
 * Which part (0-1) of each calendar month lies between two days, the second excluded: 1 for each month
 * between two firsts of a month. Leaving is taken to be spread evenly within a month that is cut.
 */
function monthWeights(from: CalendarDate, until: CalendarDate): number[] {
  const last = plusDays(until, -1);
  const daysIn = (day: CalendarDate): number => dayOf(lastDayOfMonth(day));
  const weights = Array.from({ length: monthIndex(last, from) + 1 }, () => 1);
  weights[0]! -= (dayOf(from) - 1) / daysIn(from);
  weights[weights.length - 1]! -= (daysIn(last) - dayOf(last)) / daysIn(last);
  return weights;
}

const dayOf = (day: CalendarDate): number => Number(day.slice(8));

/** Chance of leaving through any cause; at most 1, whatever rounding adds. */
function chanceOver({ chances }: LeavingTable, weights: readonly number[]): number {
  let chance = 0;
  for (const [month, weight] of weights.entries()) {
    for (let cause = 0; cause < causeCount; cause += 1) {
      chance += weight * (chances[month * causeCount + cause] ?? 0);
    }
  }
  return Math.min(1, chance);
}
