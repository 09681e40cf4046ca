import { monthIndex } from '../calendar/month-index.ts';
import { parametersOn } from '../parameters-on.ts';
import type { Parameters, ParameterUse } from '../parameters.ts';
import { peopleInService } from '../people-in-service.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { leavingBasis } from '../workforce/leaving/leaving-basis.ts';
import { causeCount, type LeavingTable } from '../workforce/leaving/leaving-table.ts';
import { leavingTables } from '../workforce/leaving/leaving-tables.ts';
import {
  recruitLeavingTables,
  type RecruitContract,
} from '../workforce/leaving/recruit-leaving-table.ts';
import type { OverlapWindow } from './overlap-window.ts';

/** How likely people are to be there, at the start of a month. */
export interface StayingChances {
  /** Per month of the window: the chance (0-1) that the holder of a row has not left before it. */
  readonly ofRow: (rowNumber: number) => Float64Array;
  /** The chance that somebody who joins for a pair begins the last one of so many months. */
  readonly ofJoiner: (contract: RecruitContract, months: number) => number;
  readonly basis: readonly ParameterUse[];
}

const monthsPerYear = 12;

/** For which months the chances are needed. */
interface MonthsAsked {
  readonly window: OverlapWindow;
  /** Months of the window, up to the last departure: further on the AOW age need not be known. */
  readonly monthCount: number;
  /** Months of the longest overlap. */
  readonly longestMonths: number;
}

/**
 * How likely masters and apprentices are to be there, all causes of leaving counted, from the same tables
 * as the workforce projection. Month 0 of such a table is the calendar month of the reference date. The table
 * knows in which month somebody leaves, not on which day: whoever leaves during a month is taken to leave at
 * its end, so that month is completed, the next one is not begun. The chance of a month is that of beginning
 * it, not of being there on its last day.
 *
 * An agreed last day is certain, but for death before it. Halfway through a month it would by that rule count
 * as the end of the month, but no pair is planned in that month: overlap ends with the last month that the
 * master completes (`monthsUntil`), and an apprentice's certain last day lies after the master's
 * (`stays-after-master`). So a certain date lowers no chance of a planned month, and lengthens no overlap.
 *
 * Somebody who joins has the age of recruits (`workforce/recruit-ages`), is too new to retire, and has
 * the chances of the first month of the window, whenever the pair begins. Who has a row but is not in service
 * on the reference date has no table, and is taken to stay.
 *
 * @param rows - the whole roster, since missing birth dates are filled in from the others
 * @throws ParameterUnknown when a chance, or the AOW age of somebody, is not known
 * @see Algemene Ouderdomswet, art. 7a; parameters `workforce/...`, `retirement/offset-curve`
 */
export function stayingChances(
  rows: readonly RosterRow[],
  scenario: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  { window, monthCount, longestMonths }: MonthsAsked,
  parameters: Parameters,
): StayingChances {
  const firstMonth = monthIndex(window.firstMonth, scenario.referenceDate);
  const { people } = peopleInService(rows, scenario.referenceDate);
  const tables = leavingTables(people, scenario, parameters, firstMonth + monthCount);
  const tableByRow = new Map(
    people.flatMap(({ rows: own }, index) =>
      own.map(({ rowNumber }) => [rowNumber, tables[index]!] as const),
    ),
  );
  const stays = new Float64Array(monthCount).fill(1);
  const ofRow = oncePerKey((rowNumber: number) => {
    const table = tableByRow.get(rowNumber);
    return table ? chancesToBeThere(table, firstMonth, monthCount) : stays;
  });
  const joiners = joinerChances(scenario, firstMonth, longestMonths, parameters);
  return {
    ofRow,
    ofJoiner: (contract, months) => joiners.ofContract(contract)[months - 1]!,
    basis: [...leavingBasis(scenario, parameters), ...joiners.basis],
  };
}

/** Per month from `firstMonth` on: the chance of not having left before it. */
function chancesToBeThere(
  { chances }: LeavingTable,
  firstMonth: number,
  monthCount: number,
): Float64Array {
  const there = new Float64Array(monthCount);
  let left = 0;
  for (let month = 0; month < firstMonth + monthCount; month += 1) {
    if (month >= firstMonth) there[month - firstMonth] = Math.max(0, 1 - left);
    for (let cause = 0; cause < causeCount; cause += 1)
      left += chances[month * causeCount + cause]!;
  }
  return there;
}

/** Chances per month since joining, over the ages of recruits together. */
function joinerChances(
  scenario: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  firstMonth: number,
  longestMonths: number,
  parameters: Parameters,
) {
  const known = parametersOn(parameters, scenario.referenceDate);
  const shares = Object.entries(known.valueOf('workforce/recruit-ages'));
  const horizonYears = Math.ceil((firstMonth + longestMonths) / monthsPerYear);
  const tableOf = recruitLeavingTables(
    {
      ...scenario,
      retirement: { ...scenario.retirement, behaviour: { isOn: false, curves: [] }, rvu: null },
      workforce: { ...scenario.workforce, horizonYears },
    },
    parameters,
  );
  const ofContract = oncePerKey((contract: RecruitContract) => {
    // From what is missing, so that shares that come to a little more than 1 cannot give more than 1.
    const there = new Float64Array(longestMonths).fill(1);
    for (const [age, share] of shares) {
      const table = tableOf(Number(age), firstMonth, contract);
      const ofAge = chancesToBeThere(table, 0, longestMonths);
      for (const [month, chance] of ofAge.entries()) there[month]! -= Number(share) * (1 - chance);
    }
    return there;
  });
  return { ofContract, basis: known.basis };
}

function oncePerKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
