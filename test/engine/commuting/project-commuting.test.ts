import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CommutingAmounts } from '../../../src/engine/commuting/commuting-outcome.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import { projectCommuting } from '../../../src/engine/commuting/project-commuting.ts';
import { InvalidInput, ParameterUnknown } from '../../../src/engine/problems.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aCommuter } from './a-commuter.ts';
import { aScheme } from './a-scheme.ts';
import { commutingParameters } from './commuting-parameters.ts';
import { randomScheme, randomTrip } from './random-scheme.ts';

/** 19 cents for the car only; against 23 cents for car and bicycle and 2.45 a day at home. */
const current = aScheme({ name: 'Huidig', modes: { car: { ratePerKm: '0.19' } } });
const proposed = aScheme({
  name: 'Voorstel',
  modes: {
    car: { ratePerKm: '0.23' },
    bicycle: { ratePerKm: '0.23' },
    'public-transport': { costShareRatio: '1' },
  },
  homeWorkingCentsPerDay: 245,
});

const project = (
  rows: readonly RosterRow[],
  { firstYear = 2026, yearCount = 1, schemes = { current, proposed } } = {},
) =>
  projectCommuting(
    rows,
    { referenceDate: '2026-01-01', firstYear, yearCount, commuting: schemes },
    commutingParameters,
  );

const fields = [
  'commutingCents',
  'untaxedCents',
  'excessCents',
  'homeWorkingCents',
  'homeWorkingExcessCents',
] as const;
const amountsOf = (amounts: CommutingAmounts): number[] => fields.map((field) => amounts[field]);
const sumOf = (parts: readonly CommutingAmounts[]): number[] =>
  fields.map((field) => parts.reduce((sum, part) => sum + part[field], 0));

describe('who is paid', () => {
  test('a cyclist gets the rate per km and the home-working days', () => {
    const { proposed: result } = project([aCommuter()]);
    // 2 x 5 x 0.23 x 128.4 = 295.32; 42.8 x 2.45 = 104.86
    expect(result.commuters).toEqual([
      {
        rowNumber: 2,
        travelDays: 128.4,
        commutingCents: 29532,
        untaxedCents: 29532,
        excessCents: 0,
        homeWorkingCents: 10486,
        homeWorkingExcessCents: 0,
      },
    ]);
  });

  test('hired people, vacancies and people who are not there yet or any more get nothing', () => {
    const rows = [
      aCommuter({ rowNumber: 2, employmentKind: 'hire' }),
      aCommuter({ rowNumber: 3, employmentKind: 'vacancy', personnelNumber: null }),
      aCommuter({ rowNumber: 4, hireDate: '2026-02-01' }),
      aCommuter({ rowNumber: 5, knownDepartureDate: '2025-12-31' }),
      aCommuter({ rowNumber: 6, employmentKind: 'intern' }),
    ];
    expect(project(rows).proposed.commuters.map(({ rowNumber }) => rowNumber)).toEqual([6]);
  });

  test.each([
    ['distance', { commuteDistanceKm: null }],
    ['mode', { travelMode: null }],
    ['office days', { officeDaysPerWeek: null }],
    ['the cost that the proposal pays a share of', { travelMode: 'public-transport' as const }],
  ])('a row without %s is listed, and gets the home-working amount only', (_, missing) => {
    const outcome = project([aCommuter({ rowNumber: 7, ...missing })]);
    expect(outcome.incompleteRows).toEqual([7]);
    expect(outcome.proposed.total).toMatchObject({ commutingCents: 0, homeWorkingCents: 10486 });
  });

  test('missing cost of public transport does not matter to schemes that pay it per km', () => {
    const perKm = aScheme({ modes: { 'public-transport': { ratePerKm: '0.10' } } });
    const outcome = project([aCommuter({ travelMode: 'public-transport' })], {
      schemes: { current, proposed: perKm },
    });
    expect(outcome.incompleteRows).toEqual([]);
    // 2 x 5 x 0.10 x 128.4
    expect(outcome.proposed.total.commutingCents).toBe(12840);
  });

  test('more than seven days in a week is refused, for every such row at once', () => {
    const rows = [
      aCommuter({ rowNumber: 2, officeDaysPerWeek: 5, homeDaysPerWeek: 3 }),
      aCommuter({ rowNumber: 3 }),
      aCommuter({ rowNumber: 4, officeDaysPerWeek: 7.5, homeDaysPerWeek: null }),
    ];
    expect(() => project(rows)).toThrow(InvalidInput);
    expect.assertions(2);
    try {
      project(rows);
    } catch (error) {
      expect((error as InvalidInput).problems.map(({ place }) => place)).toEqual([
        'rij 2, kolommen kantoordagen en thuiswerkdagen',
        'rij 4, kolommen kantoordagen en thuiswerkdagen',
      ]);
    }
  });
});

describe('winners and losers', () => {
  test('count persons, with the rows of one person added up', () => {
    const rows = [
      aCommuter({ rowNumber: 2, personnelNumber: 'a', travelMode: 'car', homeDaysPerWeek: 0 }),
      aCommuter({ rowNumber: 3, personnelNumber: 'a', travelMode: 'walking', homeDaysPerWeek: 0 }),
      aCommuter({ rowNumber: 4, personnelNumber: 'b', travelMode: 'walking', homeDaysPerWeek: 0 }),
    ];
    const { winners, losers, unchanged } = project(rows);
    expect({ winners, losers, unchanged }).toEqual({ winners: 1, losers: 0, unchanged: 1 });
  });

  test('turn round when the schemes change places', () => {
    const rows = [aCommuter({ rowNumber: 2 }), aCommuter({ rowNumber: 3, travelMode: 'car' })];
    const { winners, losers } = project(rows, {
      schemes: { current: proposed, proposed: current },
    });
    expect({ winners, losers }).toEqual({ winners: 0, losers: 2 });
  });
});

describe('groups', () => {
  const rows = [
    aCommuter({ rowNumber: 2, commuteDistanceKm: 5, programme: '3' }),
    aCommuter({ rowNumber: 3, commuteDistanceKm: 5.1, programme: '10' }),
    aCommuter({ rowNumber: 4, commuteDistanceKm: 75.1, travelMode: 'car', programme: null }),
    aCommuter({ rowNumber: 5, commuteDistanceKm: null }),
  ];
  const { proposed: result } = project(rows);

  test('by distance: the upper end belongs to the band', () => {
    expect(result.byDistance.map(({ label, people }) => [label, people])).toEqual([
      ['0-5 km', 1],
      ['5-10 km', 1],
      ['meer dan 75 km', 1],
      ['onbekend', 1],
    ]);
  });

  test('by mode and by programme, in the order of their names', () => {
    expect(result.byMode.map(({ mode, people }) => [mode, people])).toEqual([
      ['bicycle', 3],
      ['car', 1],
    ]);
    expect(result.byProgramme.map(({ programme }) => programme)).toEqual([
      '3',
      '10',
      'Zonder programma',
    ]);
  });

  test('two rows of one person in a group are one person', () => {
    const twice = [
      aCommuter({ rowNumber: 2, personnelNumber: 'a' }),
      aCommuter({ rowNumber: 3, personnelNumber: 'a' }),
    ];
    expect(project(twice).proposed.byMode).toMatchObject([{ mode: 'bicycle', people: 1 }]);
  });

  test('a fixed allowance for more than 75 km is listed for recalculation', () => {
    expect(result.recalculationRows).toEqual([4]);
  });

  test('neither 75 km, nor actual days, nor the real cost of public transport are', () => {
    const far = [
      aCommuter({ rowNumber: 2, travelMode: 'car', commuteDistanceKm: 75 }),
      aCommuter({
        rowNumber: 3,
        travelMode: 'public-transport',
        commuteDistanceKm: 120,
        publicTransportCentsPerYear: 400_000,
      }),
    ];
    expect(project(far).proposed.recalculationRows).toEqual([]);
    const actual = aScheme({ days: { basis: 'actual' }, modes: { car: { ratePerKm: '0.23' } } });
    const outcome = project(rows, { schemes: { current, proposed: actual } });
    expect(outcome.proposed.recalculationRows).toEqual([]);
  });
});

describe('years', () => {
  test('each year has the law of its first of January', () => {
    const far = aCommuter({ travelMode: 'car', commuteDistanceKm: 10, officeDaysPerWeek: 5 });
    const { years, basis } = project([{ ...far, homeDaysPerWeek: 0 }], {
      firstYear: 2022,
      yearCount: 3,
      schemes: { current, proposed: aScheme({ modes: { car: { ratePerKm: '0.23' } } }) },
    });
    // 984.40 each year; untaxed 2 x 10 x 214 x 0.19, 0.21 and 0.23
    expect(
      years.map(({ proposed: { untaxedCents, excessCents } }) => [untaxedCents, excessCents]),
    ).toEqual([
      [81320, 17120],
      [89880, 8560],
      [98440, 0],
    ]);
    expect(years.map(({ extraCents }) => extraCents)).toEqual([17120, 17120, 17120]);
    expect(
      basis
        .filter(({ id }) => id === 'commuting/untaxed-rate')
        .map(({ validFrom, value }) => [validFrom, value]),
    ).toEqual([
      ['2006-01-01', '0.19'],
      ['2023-01-01', '0.21'],
      ['2024-01-01', '0.23'],
    ]);
  });

  test('a year beyond the known law is an error that names the parameter', () => {
    expect(() => project([aCommuter()], { yearCount: 2 })).toThrow(ParameterUnknown);
  });

  test('a scheme without home working does not ask for its amount', () => {
    const known = { ...commutingParameters, 'commuting/home-working-allowance': undefined };
    const outcome = projectCommuting(
      [aCommuter()],
      {
        referenceDate: '2026-01-01',
        firstYear: 2026,
        yearCount: 1,
        commuting: { current, proposed: current },
      },
      known as unknown as typeof commutingParameters,
    );
    expect(outcome.basis.map(({ id }) => id)).toEqual([
      'commuting/fixed-allowance-days',
      'commuting/fixed-allowance-minimum-days',
      'commuting/full-week-days',
      'commuting/recalculation-distance',
      'commuting/untaxed-rate',
      'commuting/weeks-worked',
    ]);
  });
});

describe('for any roster and schemes', () => {
  const roster: fc.Arbitrary<RosterRow[]> = fc
    .array(
      fc.record({
        trip: randomTrip,
        person: fc.integer({ min: 1, max: 6 }),
        programme: fc.constantFrom('1', '2', null),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((people) =>
      people.map(({ trip, person, programme }, index) =>
        aCommuter({
          rowNumber: index + 2,
          personnelNumber: `p${person}`,
          programme,
          commuteDistanceKm: trip.distanceKm,
          travelMode: trip.mode,
          officeDaysPerWeek: trip.travelDaysPerWeek,
          homeDaysPerWeek: trip.homeDaysPerWeek,
          publicTransportCentsPerYear: trip.publicTransportCentsPerYear,
        }),
      ),
    );
  const withSchemes = (
    check: (rows: RosterRow[], schemes: Record<'current' | 'proposed', CommutingScheme>) => void,
  ): void =>
    fc.assert(
      fc.property(roster, randomScheme, randomScheme, (rows, a, b) =>
        check(rows, { current: a, proposed: b }),
      ),
      { numRuns: 40 },
    );

  test('rows, modes, distances and programmes all add up to the total', () => {
    withSchemes((rows, schemes) => {
      const { proposed: result, years } = project(rows, { schemes });
      const total = amountsOf(result.total);
      for (const parts of [
        result.commuters,
        result.byMode,
        result.byDistance,
        result.byProgramme,
      ]) {
        expect(sumOf(parts)).toEqual(total);
      }
      expect(years.map(({ proposed: year }) => amountsOf(year))).toEqual([total]);
    });
  });

  test('winners, losers and unchanged are everybody in service', () => {
    withSchemes((rows, schemes) => {
      const { winners, losers, unchanged } = project(rows, { schemes });
      const people = new Set(rows.map(({ personnelNumber }) => personnelNumber));
      expect(winners + losers + unchanged).toBe(people.size);
    });
  });

  test('the order of the rows does not matter', () => {
    withSchemes((rows, schemes) => {
      expect(project(rows.toReversed(), { schemes })).toEqual(project(rows, { schemes }));
    });
  });

  test('a scheme against itself changes nothing for anybody', () => {
    withSchemes((rows, { current: one }) => {
      const outcome = project(rows, { schemes: { current: one, proposed: one } });
      expect(outcome).toMatchObject({ winners: 0, losers: 0, years: [{ extraCents: 0 }] });
    });
  });
});
