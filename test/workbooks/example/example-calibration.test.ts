import { describe, expect, test } from '@jest/globals';
import { isInService, type RosterRow } from '../../../src/engine/roster.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { staffFile } from './example-files.ts';

/**
 * Births that reach AOW age in a year, as the government lists them: an independent table, not the
 * engine. https://rijksoverheid.nl/onderwerpen/algemene-ouderdomswet-aow/vraag-en-antwoord/wanneer-gaat-mijn-aow-in
 * (2026-2029); 2030 follows from the age of 67 years and 3 months.
 */
const aowBirths = [
  { year: 2026, from: '1959-01-01', to: '1959-12-31' },
  { year: 2027, from: '1960-01-01', to: '1960-12-31' },
  { year: 2028, from: '1961-01-01', to: '1961-09-30' },
  { year: 2029, from: '1961-10-01', to: '1962-09-30' },
  { year: 2030, from: '1962-10-01', to: '1963-09-30' },
];

const { rows } = await readRoster(staffFile());
const inService = rows.filter(isInService);

/** Rows of one person together. */
const contractsOf = new Map<string, RosterRow[]>();
for (const row of inService) {
  const number = row.personnelNumber!;
  contractsOf.set(number, [...(contractsOf.get(number) ?? []), row]);
}
const people = [...contractsOf.values()].map((contracts) => contracts[0]!);

const share = (test: (row: RosterRow) => boolean): number =>
  people.filter(test).length / people.length;
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const ageOf = ({ birthDate }: RosterRow): number =>
  (Date.parse('2026-01-01') - Date.parse(birthDate!)) / (365.25 * 24 * 3600 * 1000);

test('about 1,300 people are in service, beside hire and vacancies', () => {
  expect(people.length).toBe(1304);
  expect(rows.filter(({ employmentKind }) => employmentKind === 'hire').length).toBe(120);
  expect(rows.filter(({ employmentKind }) => employmentKind === 'vacancy').length).toBe(60);
});

test('some people have two contracts, and never twice the same one', () => {
  const double = [...contractsOf.values()].filter(({ length }) => length > 1);
  expect(double.length).toBe(14);
  for (const [first, second] of double) {
    expect(second!.birthDate).toBe(first!.birthDate);
    expect(second!.position).not.toBe(first!.position);
  }
});

describe('ages are those of the Personeelsmonitor', () => {
  test('the mean is about 47', () => {
    expect(mean(people.map(ageOf))).toBeGreaterThan(46.8);
    expect(mean(people.map(ageOf))).toBeLessThan(47.8);
  });

  test('18% are under 35 and 17% are 60 and over', () => {
    expect(share((row) => ageOf(row) < 35)).toBeCloseTo(0.18, 2);
    expect(share((row) => ageOf(row) >= 60)).toBeCloseTo(0.17, 2);
  });

  test('115 to 135 people reach AOW age within five years, in every year a believable number', () => {
    const perYear = aowBirths.map(
      ({ from, to }) =>
        people.filter(({ birthDate }) => from <= birthDate! && birthDate! <= to).length,
    );
    const total = perYear.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(115);
    expect(total).toBeLessThanOrEqual(135);
    expect(Math.min(...perYear)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...perYear)).toBeLessThanOrEqual(40);
  });
});

test('the mean part-time factor is 0.90', () => {
  const factors = [...contractsOf.values()].map((contracts) =>
    contracts.reduce((sum, { partTimeFactor }) => sum + partTimeFactor, 0),
  );
  expect(mean(factors)).toBeCloseTo(0.9, 2);
});

describe('commuting is that of Overijssel', () => {
  const distances = people.map(({ commuteDistanceKm }) => commuteDistanceKm!);

  test('the mean distance is about 17.6 km and 60% live within 15 km', () => {
    expect(mean(distances)).toBeGreaterThan(17);
    expect(mean(distances)).toBeLessThan(18.2);
    expect(share(({ commuteDistanceKm }) => commuteDistanceKm! < 15)).toBeCloseTo(0.605, 2);
  });

  test('the lognormal distances also agree with its other published points', () => {
    const below = (km: number): number =>
      distances.filter((distance) => distance < km).length / distances.length;
    for (const [km, expected] of [
      [5, 0.17],
      [7.5, 0.31],
      [10, 0.43],
      [20, 0.72],
      [30, 0.85],
      [50, 0.95],
    ] as const) {
      expect(Math.abs(below(km) - expected)).toBeLessThan(0.015);
    }
  });

  test('about 38% live in the municipality itself', () => {
    expect(share(({ postcode4 }) => postcode4! <= '8993')).toBeCloseTo(0.38, 2);
  });

  test('near home people walk and cycle, far away they drive or take the train', () => {
    const cycles = ({ travelMode }: RosterRow) =>
      ['bicycle', 'e-bike', 'walking'].includes(travelMode!);
    const near = people.filter(({ commuteDistanceKm: km }) => km! > 1 && km! <= 3.7);
    const far = people.filter(({ commuteDistanceKm: km }) => km! > 30);
    expect(near.filter(cycles).length / near.length).toBeGreaterThan(0.7);
    expect(far.filter(cycles).length).toBe(0);
  });

  test('only people who travel by public transport have its cost', () => {
    for (const { travelMode, publicTransportCentsPerYear: cents } of inService) {
      expect(cents !== null).toBe(travelMode === 'public-transport');
    }
  });

  test('nobody works more than five days a week, and outdoor staff never at home', () => {
    for (const row of inService) {
      expect(row.officeDaysPerWeek! + row.homeDaysPerWeek!).toBeLessThanOrEqual(5);
      if (row.positionFamily === 'Buitendienst') expect(row.homeDaysPerWeek).toBe(0);
    }
  });
});

describe('each row makes sense by itself', () => {
  test('hours and part-time factor agree, and people were grown up when they came', () => {
    for (const row of inService) {
      expect(Math.abs(row.hoursPerWeek! / 36 - row.partTimeFactor)).toBeLessThan(0.005);
      expect(
        Number(row.hireDate!.slice(0, 4)) - Number(row.birthDate!.slice(0, 4)),
      ).toBeGreaterThan(17);
      expect(row.hireDate! < '2026-01-01').toBe(true);
    }
  });

  test('temporary contracts, traineeships and hire run on the reference date', () => {
    for (const { employmentKind, contractEndDate } of rows) {
      const isTemporary = ['temporary', 'trainee', 'intern', 'hire'].includes(employmentKind);
      expect(contractEndDate !== null).toBe(isTemporary);
      if (isTemporary) expect(contractEndDate! >= '2026-01-01').toBe(true);
    }
  });

  test('steps rise with the years in service', () => {
    const stepsOf = (from: string, to: string): number =>
      mean(
        inService
          .filter(({ step, hireDate }) => step !== null && from <= hireDate! && hireDate! < to)
          .map(({ step }) => step!),
      );
    expect(stepsOf('2023-01-01', '2026-01-01')).toBeLessThan(stepsOf('2018-01-01', '2023-01-01'));
    expect(stepsOf('2018-01-01', '2023-01-01')).toBeLessThan(stepsOf('1980-01-01', '2013-01-01'));
  });

  test('there are volunteers, agreed last days, and people who work on after AOW age', () => {
    expect(people.filter(({ isVolunteerApprentice }) => isVolunteerApprentice).length).toBe(60);
    expect(people.filter(({ knownDepartureDate }) => knownDepartureDate !== null).length).toBe(24);
    expect(people.filter(({ birthDate }) => birthDate! < '1959-01-01').length).toBe(4);
  });
});
