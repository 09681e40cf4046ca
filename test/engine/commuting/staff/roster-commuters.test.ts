import { describe, expect, test } from '@jest/globals';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import type { CommutingSettings } from '../../../../src/engine/commuting/commuting-settings.ts';
import { rosterCommuters } from '../../../../src/engine/commuting/staff/roster-commuters.ts';
import { InvalidInput } from '../../../../src/engine/problems.ts';
import type { RosterRow, TravelDetails } from '../../../../src/engine/roster.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';

const paysCost = aScheme({ modes: { 'public-transport': { costShareRatio: '1' } } });
const paysKm = aScheme({ modes: { 'public-transport': { ratePerKm: '0.10' } } });

const read = (
  rows: readonly RosterRow[],
  {
    scheme = paysCost,
    missing = 'not-paid',
  }: { readonly scheme?: CommutingScheme; readonly missing?: CommutingSettings['missing'] } = {},
) => rosterCommuters(rows, '2026-01-01', [scheme], missing);

const details = (more: Partial<TravelDetails>): TravelDetails => ({
  fuel: null,
  publicTransportClass: null,
  stationAccess: null,
  secondTrip: null,
  season: null,
  ...more,
});

describe('who commutes', () => {
  test('hired people, vacancies and people who are not there yet or any more do not', () => {
    const rows = [
      aCommuter({ rowNumber: 2, employmentKind: 'hire' }),
      aCommuter({ rowNumber: 3, employmentKind: 'vacancy', personnelNumber: null }),
      aCommuter({ rowNumber: 4, hireDate: '2026-02-01' }),
      aCommuter({ rowNumber: 5, knownDepartureDate: '2025-12-31' }),
      aCommuter({ rowNumber: 6, employmentKind: 'intern' }),
    ];
    expect(read(rows).map(({ row }) => row.rowNumber)).toEqual([6]);
  });

  test('two rows of one person are two commuters of one person', () => {
    const rows = [
      aCommuter({ rowNumber: 2, personnelNumber: 'a' }),
      aCommuter({ rowNumber: 3, personnelNumber: 'b' }),
      aCommuter({ rowNumber: 4, personnelNumber: 'a' }),
    ];
    const [one, two, three] = read(rows).map(({ person }) => person);
    expect(one).toBe(three);
    expect(two).not.toBe(one);
  });

  test('more than seven days in a week is refused, for every such row at once', () => {
    const second = { mode: 'car' as const, distanceKm: 3, daysPerWeek: 3 };
    const rows = [
      aCommuter({ rowNumber: 2, officeDaysPerWeek: 5, homeDaysPerWeek: 3 }),
      aCommuter({ rowNumber: 3 }),
      aCommuter({
        rowNumber: 4,
        officeDaysPerWeek: 4,
        travelDetails: details({ secondTrip: second }),
      }),
    ];
    let problems: InvalidInput['problems'] = [];
    try {
      read(rows);
    } catch (error) {
      if (error instanceof InvalidInput) ({ problems } = error);
    }
    expect(problems.map(({ place, found }) => [place, found])).toEqual([
      ['rij 2, kolommen met reisdagen en thuiswerkdagen', '5 + 3'],
      ['rij 4, kolommen met reisdagen en thuiswerkdagen', '4 + 3 + 1'],
    ]);
  });
});

describe('trips', () => {
  test('a season takes its weeks from the main trip', () => {
    const row = aCommuter({
      travelMode: 'car',
      travelDetails: details({ season: { mode: 'bicycle', weeksPerYear: 26 } }),
    });
    expect(read([row])[0]?.commuter.trips).toMatchObject([
      { mode: 'car', travelDaysPerWeek: 3, yearShareRatio: 0.5 },
      { mode: 'bicycle', travelDaysPerWeek: 3, yearShareRatio: 0.5 },
    ]);
  });

  test('a second trip has its own mode, distance and days', () => {
    const second = { mode: 'walking' as const, distanceKm: 1.5, daysPerWeek: 2 };
    const row = aCommuter({ travelDetails: details({ secondTrip: second }) });
    expect(read([row])[0]?.commuter.trips).toMatchObject([
      { mode: 'bicycle', distanceKm: 5, travelDaysPerWeek: 3 },
      { mode: 'walking', distanceKm: 1.5, travelDaysPerWeek: 2 },
    ]);
  });

  test('the station is reached, and the cost paid, on the trip by public transport only', () => {
    const row = aCommuter({
      travelMode: 'public-transport',
      publicTransportCentsPerYear: 200_000,
      travelDetails: details({
        stationAccess: { mode: 'bicycle', distanceKm: 2 },
        publicTransportClass: 'first',
        secondTrip: { mode: 'car', distanceKm: 40, daysPerWeek: 1 },
      }),
    });
    expect(read([row])[0]?.commuter.trips).toMatchObject([
      {
        mode: 'public-transport',
        publicTransportCentsPerYear: 200_000,
        travelClass: 'first',
        stationAccess: { mode: 'bicycle', distanceKm: 2 },
      },
      { mode: 'car', publicTransportCentsPerYear: null, stationAccess: null },
    ]);
  });

  test('the cost on a row is paid once, however many of its trips are by public transport', () => {
    const row = aCommuter({
      travelMode: 'public-transport',
      publicTransportCentsPerYear: 200_000,
      travelDetails: details({
        secondTrip: { mode: 'public-transport', distanceKm: 40, daysPerWeek: 1 },
      }),
    });
    const costs = read([row])[0]?.commuter.trips.map((trip) => trip.publicTransportCentsPerYear);
    expect(costs).toEqual([200_000, 0]);
  });
});

describe('what is missing', () => {
  test.each([
    ['distance', { commuteDistanceKm: null }],
    ['mode', { travelMode: null }],
    ['office days', { officeDaysPerWeek: null }],
    ['the cost that a scheme pays a share of', { travelMode: 'public-transport' as const }],
  ])('a row without %s is incomplete, and has no mode to be paid for', (_, missing) => {
    const [found] = read([aCommuter(missing)]);
    expect(found).toMatchObject({ isComplete: false });
    expect(found?.commuter.trips.map(({ mode }) => mode)).toEqual([null]);
    expect(found?.commuter.homeDaysPerWeek).toBe(1);
  });

  test('missing cost of public transport does not matter to schemes that pay it per km', () => {
    const [found] = read([aCommuter({ travelMode: 'public-transport' })], { scheme: paysKm });
    expect(found).toMatchObject({ isComplete: true });
  });

  const complete = [
    aCommuter({ rowNumber: 2, travelMode: 'car', commuteDistanceKm: 10 }),
    aCommuter({ rowNumber: 3, travelMode: 'car', commuteDistanceKm: 30 }),
    aCommuter({ rowNumber: 4, travelMode: 'car', commuteDistanceKm: 20, officeDaysPerWeek: 4 }),
    aCommuter({ rowNumber: 5, travelMode: 'walking', commuteDistanceKm: 1 }),
  ];

  test('is filled in, when asked, with the median of the same mode', () => {
    const rows = [...complete, aCommuter({ travelMode: 'car', commuteDistanceKm: null })];
    const found = read(rows, { missing: 'average' }).find(({ isComplete }) => !isComplete);
    expect(found?.commuter.trips).toMatchObject([{ mode: 'car', distanceKm: 20 }]);
  });

  test('a mode that is missing is the most frequent one', () => {
    const rows = [
      ...complete,
      aCommuter({ rowNumber: 6, travelMode: null, officeDaysPerWeek: null }),
    ];
    const found = read(rows, { missing: 'average' }).find(({ isComplete }) => !isComplete);
    expect(found?.commuter.trips).toMatchObject([
      { mode: 'car', distanceKm: 5, travelDaysPerWeek: 3 },
    ]);
  });

  test('nothing is filled in when no row is complete', () => {
    const [found] = read([aCommuter({ commuteDistanceKm: null })], { missing: 'average' });
    expect(found?.commuter.trips).toMatchObject([{ mode: 'bicycle', distanceKm: 0 }]);
  });
});
