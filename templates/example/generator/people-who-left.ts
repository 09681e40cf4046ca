import {
  lastDayOfMonth,
  plusDays,
  plusMonths,
  yearOf,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aowYear } from './aow-year.ts';
import { referenceDate } from './draw-employment.ts';
import { earlierDate, earlierRates } from './earlier-rates.ts';
import { keyedDraw, keyedWhole } from './keyed-draw.ts';

/** Why somebody of the earlier roster is gone in the later one. */
export type LeftBecause =
  | 'AOW'
  | 'early pension'
  | 'resigned'
  | 'contract not renewed'
  | 'disabled or died'
  | 'internship over'
  | 'traineeship over';

/** Somebody who is only in the earlier roster; still with the number of the person it was made from. */
export interface PersonWhoLeft {
  readonly row: RosterRow;
  readonly because: LeftBecause;
}

const daysPerYear = 365.2425;
const ageOn = (day: CalendarDate, birthDate: CalendarDate): number =>
  (Date.parse(day) - Date.parse(birthDate)) / (24 * 3600 * 1000 * daysPerYear);

const chanceTo = (
  table: readonly { readonly toAge: number; readonly chance: number }[],
  age: number,
): number => table.find(({ toAge }) => age < toAge)!.chance;

/** The chance of each way to leave within the year, for somebody as they were in the earlier roster. */
function chancesOf({
  birthDate,
  hireDate,
  contractEndDate,
  employmentKind,
}: RosterRow): readonly (readonly [LeftBecause, number])[] {
  const age = ageOn(earlierDate, birthDate!);
  const yearsToAow = (aowYear(birthDate!) ?? Infinity) - yearOf(earlierDate);
  const isNew = hireDate! > plusMonths(earlierDate, -12 * earlierRates.resignsInFirstYears.years);
  const endsInYear =
    employmentKind === 'temporary' && contractEndDate !== null && contractEndDate < referenceDate;
  return [
    [
      'resigned',
      isNew ? earlierRates.resignsInFirstYears.chance : chanceTo(earlierRates.resignsByAge, age),
    ],
    ['contract not renewed', endsInYear ? earlierRates.contractNotRenewed : 0],
    [
      'early pension',
      earlierRates.stopsEarlyByYearsToAow.find(({ toYears }) => yearsToAow <= toYears)!.chance,
    ],
    ['disabled or died', chanceTo(earlierRates.disabledOrDied, age)],
  ];
}

/**
 * Who was there and left: for everybody who stayed, with the odds of leaving, somebody like them who did
 * not. So among people of a kind exactly the chance of that kind left, up to the luck of the draw.
 */
export function leaversLike(stayed: RosterRow): PersonWhoLeft[] {
  const who = stayed.personnelNumber!;
  const chances = chancesOf(stayed);
  const stays = 1 - chances.reduce((sum, [, chance]) => sum + chance, 0);
  let left = keyedDraw(who, 'somebody like them left');
  for (const [because, chance] of chances) {
    left -= chance / stays;
    if (left < 0) return [{ row: withLastDay(likeThem(stayed), because), because }];
  }
  return [];
}

/** Born on another day of the same month, hired in a month around the same one. */
function likeThem(stayed: RosterRow): RosterRow {
  const who = stayed.personnelNumber!;
  const day = String(keyedWhole(who, 'other birthday', 1, 28)).padStart(2, '0');
  // A contract that ends keeps its dates.
  const moved =
    stayed.contractEndDate === null
      ? plusMonths(stayed.hireDate!, -keyedWhole(who, 'other start', 0, 8))
      : stayed.hireDate!;
  return {
    ...stayed,
    birthDate: `${stayed.birthDate!.slice(0, 8)}${day}` as CalendarDate,
    hireDate: moved,
  };
}

/** Some last days were agreed when the roster was made. */
function withLastDay(row: RosterRow, because: LeftBecause): RosterRow {
  const isPension = because === 'AOW' || because === 'early pension';
  const agreed = isPension
    ? earlierRates.retirementAgreed
    : because === 'resigned'
      ? earlierRates.noticeGiven
      : 0;
  if (keyedDraw(row.personnelNumber!, 'last day agreed') >= agreed) return row;
  const months = keyedWhole(row.personnelNumber!, 'last month then', 0, isPension ? 10 : 2);
  return { ...row, knownDepartureDate: lastDayOfMonth(plusMonths(earlierDate, months)) };
}

const shifted = (row: RosterRow, months: number): RosterRow => ({
  ...row,
  birthDate: plusMonths(row.birthDate!, -months),
  hireDate: plusMonths(row.hireDate!, -months),
  contractEndDate:
    row.contractEndDate === null
      ? null
      : plusDays(plusMonths(plusDays(row.contractEndDate, 1), -months), -1),
});

/**
 * Those who reached the AOW age in the year: the people who reach it in the next, a year earlier. Who
 * works on after it gets a new contract and a new number, so all of them are gone.
 */
export const reachedAow = (rows: readonly RosterRow[]): PersonWhoLeft[] =>
  rows
    .filter(
      ({ birthDate, employmentKind }) =>
        employmentKind === 'permanent' && aowYear(birthDate!) === yearOf(referenceDate),
    )
    .map((row) => ({
      row: withLastDay({ ...shifted(row, 12), knownDepartureDate: null }, 'AOW'),
      because: 'AOW',
    }));

/** Interns of a year before, all gone, and trainees whose two years ended. */
export const trainedBefore = (row: RosterRow): PersonWhoLeft =>
  row.employmentKind === 'intern'
    ? { row: shifted(row, 12), because: 'internship over' }
    : { row: { ...shifted(row, 24), step: 1 }, because: 'traineeship over' };
