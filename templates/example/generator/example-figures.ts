import {
  daysBetween,
  yearOf,
  type CalendarDate,
} from '../../../src/engine/calendar/calendar-date.ts';
import { isInService, type RosterRow, type TravelMode } from '../../../src/engine/roster.ts';
import { referenceDate } from './draw-employment.ts';

/** What the example turned out to be, to put beside what it is calibrated to. */
export interface ExampleFigures {
  readonly rows: number;
  readonly people: number;
  readonly hired: number;
  readonly vacancies: number;
  readonly fte: number;
  readonly meanAge: number;
  readonly under35Ratio: number;
  readonly from60Ratio: number;
  readonly meanPartTimeFactor: number;
  readonly temporaryRatio: number;
  readonly meanDistanceKm: number;
  readonly within15KmRatio: number;
  readonly ownTownRatio: number;
  readonly modeRatios: readonly (readonly [TravelMode, number])[];
  readonly meanTravelDays: number;
  readonly volunteers: number;
  /** People reaching AOW age per calendar year, for five years from the reference date. */
  readonly aowByYear: readonly (readonly [year: number, people: number])[];
}

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

const ageOn = (day: CalendarDate, birthDate: CalendarDate): number =>
  daysBetween(birthDate, day) / 365.2425;

/**
 * Counts people once, also with two contracts.
 *
 * @param aowYearOf - the year in which somebody born on a day reaches the AOW age
 */
export function exampleFigures(
  rows: readonly RosterRow[],
  aowYearOf: (birthDate: CalendarDate) => number | null,
): ExampleFigures {
  const inService = rows.filter(isInService);
  const people = [
    ...new Map(inService.toReversed().map((row) => [row.personnelNumber, row])).values(),
  ];
  const shareOf = (test: (row: RosterRow) => boolean): number =>
    people.filter(test).length / people.length;
  const ages = people.map(({ birthDate }) => ageOn(referenceDate, birthDate!));
  const modes = [...new Set(people.map(({ travelMode }) => travelMode!))];
  const aowYears = people.map(({ birthDate }) => aowYearOf(birthDate!));
  const firstYear = yearOf(referenceDate);
  return {
    rows: rows.length,
    people: people.length,
    hired: rows.filter(({ employmentKind }) => employmentKind === 'hire').length,
    vacancies: rows.filter(({ employmentKind }) => employmentKind === 'vacancy').length,
    fte: sumOf(inService.map(({ partTimeFactor }) => partTimeFactor)),
    meanAge: meanOf(ages),
    under35Ratio: ages.filter((age) => age < 35).length / ages.length,
    from60Ratio: ages.filter((age) => age >= 60).length / ages.length,
    meanPartTimeFactor:
      sumOf(inService.map(({ partTimeFactor }) => partTimeFactor)) / people.length,
    temporaryRatio: shareOf(({ employmentKind }) => employmentKind === 'temporary'),
    meanDistanceKm: meanOf(people.map(({ commuteDistanceKm }) => commuteDistanceKm!)),
    within15KmRatio: shareOf(({ commuteDistanceKm }) => commuteDistanceKm! < 15),
    ownTownRatio: shareOf(({ postcode4 }) => postcode4! <= '8993'),
    modeRatios: modes
      .map((mode) => [mode, shareOf(({ travelMode }) => travelMode === mode)] as const)
      .sort((left, right) => right[1] - left[1]),
    meanTravelDays: meanOf(people.map(({ officeDaysPerWeek }) => officeDaysPerWeek!)),
    volunteers: people.filter(({ isVolunteerApprentice }) => isVolunteerApprentice).length,
    aowByYear: [0, 1, 2, 3, 4].map((offset) => [
      firstYear + offset,
      aowYears.filter((year) => year === firstYear + offset).length,
    ]),
  };
}
