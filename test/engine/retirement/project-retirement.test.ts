import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { plusDays, type CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { ParameterUnknown } from '../../../src/engine/problems.ts';
import { aowDate } from '../../../src/engine/retirement/aow-date.ts';
import { projectRetirement } from '../../../src/engine/retirement/project-retirement.ts';
import type {
  DepartureCount,
  RetirementOutcome,
} from '../../../src/engine/retirement/retirement-outcome.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import type { RetirementSettings } from '../../../src/engine/retirement/retirement-settings.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import { aPensionAge } from './a-pension-age.ts';

const parameters = chooseParameters(loadParameters(), []);

const project = (
  rows: readonly RosterRow[],
  settings: Partial<RetirementSettings> = {},
): RetirementOutcome =>
  projectRetirement(
    rows,
    aScenario({
      referenceDate: '2026-01-01',
      retirement: someRetirementSettings(settings),
    }),
    parameters,
  );

/** Rows that are each another person, unless a number is given. */
const roster = (...rows: Partial<RosterRow>[]): RosterRow[] =>
  rows.map((row, index) =>
    aRosterRow({ rowNumber: index + 2, personnelNumber: `10000${index}`, ...row }),
  );

const leaving = ({ departures }: RetirementOutcome): (readonly [number, CalendarDate, string])[] =>
  departures.map(({ rowNumber, departureDate, reason }) => [rowNumber, departureDate, reason]);

describe('who leaves when', () => {
  test('on the AOW day, unless a last day is known, which may be earlier or later', () => {
    const outcome = project(
      roster(
        { birthDate: '1960-06-15' },
        { birthDate: '1960-06-15', knownDepartureDate: '2026-09-30' },
        { birthDate: '1960-06-15', knownDepartureDate: '2028-12-31' },
      ),
    );
    expect(leaving(outcome)).toEqual([
      [3, '2026-09-30', 'known-date'],
      [2, '2027-06-15', 'aow'],
      [4, '2028-12-31', 'known-date'],
    ]);
    expect(outcome.departures.map(({ certainty }) => certainty)).toEqual([
      'known',
      'enacted',
      'known',
    ]);
    expect(outcome.departures.map(({ aowDate: day }) => day)).toEqual(Array(3).fill('2027-06-15'));
  });

  test.each([
    ['on-aow-day', '2027-06-15'],
    ['day-before', '2027-06-14'],
    ['end-of-month', '2027-06-30'],
  ] as const)('the contract ends %s', (contractEndRule, lastDay) => {
    const outcome = project(roster({ birthDate: '1960-06-15' }), { contractEndRule });
    expect(leaving(outcome)).toEqual([[2, lastDay, 'aow']]);
  });

  test('the horizon ends on a day: who leaves on it counts, who leaves a day later does not', () => {
    const outcome = project(roster({ birthDate: '1963-09-30' }, { birthDate: '1963-10-01' }));
    expect(outcome.horizonEnd).toBe('2030-12-31');
    expect(leaving(outcome)).toEqual([[2, '2030-12-30', 'aow']]);
    const dayBefore = project(roster({ birthDate: '1963-10-01' }), {
      contractEndRule: 'day-before',
    });
    expect(leaving(dayBefore)).toEqual([[2, '2030-12-31', 'aow']]);
  });

  test('who is past the AOW day works on: in the headcount, no departure, and told', () => {
    const outcome = project(
      roster(
        { birthDate: '1957-02-01' },
        { birthDate: '1957-02-01', knownDepartureDate: '2026-06-30' },
        { birthDate: '1959-01-01' },
      ),
    );
    expect(outcome.headcount).toBe(3);
    expect(outcome.workingOnRows).toEqual([2]);
    expect(leaving(outcome)).toEqual([
      [4, '2026-01-01', 'aow'],
      [3, '2026-06-30', 'known-date'],
    ]);
  });

  test('who is too young for the known range is no departure, and no error', () => {
    const outcome = project(
      roster(
        { birthDate: '2004-05-05' },
        { birthDate: '2004-05-05', knownDepartureDate: '2027-01-31' },
      ),
    );
    expect(leaving(outcome)).toEqual([[3, '2027-01-31', 'known-date']]);
    expect(outcome.departures[0]?.aowDate).toBeNull();
    expect(outcome.headcount).toBe(2);
  });

  test('hire and vacancies are left out; contracts not running on the reference date are told', () => {
    const outcome = project(
      roster(
        { employmentKind: 'hire', birthDate: null },
        { employmentKind: 'vacancy', birthDate: null, personnelNumber: null },
        { hireDate: '2026-01-02', birthDate: '1960-06-15' },
        { knownDepartureDate: '2025-12-31' },
        { hireDate: '2026-01-01', birthDate: '1985-01-01' },
      ),
    );
    expect(outcome.headcount).toBe(1);
    expect(outcome.departures).toEqual([]);
    expect(outcome.notInServiceRows).toEqual([4, 5]);
  });

  test('a missing birth date is told, and does not stop the others', () => {
    const outcome = project(roster({ birthDate: null }, { birthDate: '1960-06-15' }));
    expect(outcome.birthDateMissingRows).toEqual([2]);
    expect(leaving(outcome)).toEqual([[3, '2027-06-15', 'aow']]);
  });
});

describe('people with several contracts', () => {
  const two = roster(
    { personnelNumber: '7', birthDate: '1960-06-15', team: 'Klein', partTimeFactor: 0.3 },
    { personnelNumber: '7', birthDate: '1960-06-15', team: 'Groot', partTimeFactor: 0.6 },
  );
  const inYear = ({ counts }: RetirementOutcome, team: string, year: string) =>
    counts
      .filter(
        ({ grouping, group, period }) => grouping === 'team' && group === team && period === year,
      )
      .map(({ departures, partTimeFactorSum }) => [departures, partTimeFactorSum]);

  test('are one person, who counts at the largest contract; the part-time factors count where they are', () => {
    const outcome = project(two);
    expect(outcome.headcount).toBe(1);
    expect(leaving(outcome)).toEqual([[3, '2027-06-15', 'aow']]);
    expect(outcome.departures[0]).toMatchObject({ rowNumbers: [2, 3], team: 'Groot' });
    expect(outcome.departures[0]?.partTimeFactor).toBeCloseTo(0.9);
    expect(inYear(outcome, 'Groot', '2027')).toEqual([[1, 0.6]]);
    expect(inYear(outcome, 'Klein', '2027')).toEqual([[0, 0.3]]);
  });

  test('leave with the last contract; one that ends before takes only its part-time factor along', () => {
    const outcome = project([two[0]!, { ...two[1]!, knownDepartureDate: '2026-03-31' }]);
    expect(leaving(outcome)).toEqual([[2, '2027-06-15', 'aow']]);
    expect(inYear(outcome, 'Groot', '2026')).toEqual([[0, 0.6]]);
    expect(inYear(outcome, 'Klein', '2027')).toEqual([[1, 0.3]]);
  });

  test('without a number, rows are different people', () => {
    const rows = two.map((row) => ({ ...row, personnelNumber: null }));
    expect(project(rows).headcount).toBe(2);
  });
});

describe('counts', () => {
  test('nobody reaches AOW age in the first quarter of 2028, and the hole shows as zeros', () => {
    const everyDay = Array.from({ length: 730 }, (_, day) => ({
      birthDate: plusDays('1960-01-01', day),
    }));
    const { counts } = project(roster(...everyDay));
    const total = (period: string): number | undefined =>
      counts.find((count) => count.grouping === 'all' && count.period === period)?.departures;
    expect(['2027-12', '2028-01', '2028-02', '2028-03', '2028-04'].map(total)).toEqual([
      31, 0, 0, 0, 31,
    ]);
    expect([total('2027-K4'), total('2028-K1')]).toEqual([92, 0]);
    expect([total('2027'), total('2028')]).toEqual([366, 273]);
  });

  test('the total is there when nobody leaves: 60 months, 20 quarters and 5 years of zeros', () => {
    const { counts } = project([]);
    expect(counts).toHaveLength(60 + 20 + 5);
    expect(
      counts.every(({ departures, partTimeFactorSum }) => departures + partTimeFactorSum === 0),
    ).toBe(true);
  });

  test('five years are counted whatever the horizon', () => {
    const rows = roster({ birthDate: '1963-09-30' }, { birthDate: '1963-10-01' });
    expect(project(rows, { horizonYears: 1 }).aowWithinFiveYears).toBe(1);
    expect(project(rows, { horizonYears: 10 }).aowWithinFiveYears).toBe(1);
  });

  test('the basis holds the ages that were used, each once', () => {
    const rows = roster(
      { birthDate: '1960-06-15' },
      { birthDate: '1960-06-16' },
      { birthDate: '1961-01-01' },
    );
    expect(project(rows).basis.map(({ validFrom, value }) => [validFrom, value])).toEqual([
      ['2027-01-01', '804'],
      ['2028-01-01', '807'],
    ]);
  });
});

describe('the known range', () => {
  const until = (lastDay: CalendarDate) => ({
    ...parameters,
    'aow/pension-age': aPensionAge([['1957-01-01', lastDay, 804]]),
  });
  const horizon = (lastDay: CalendarDate) => () =>
    projectRetirement([], aScenario({ referenceDate: '2026-01-01' }), until(lastDay));

  test('must cover the horizon, also when nobody is near it', () => {
    expect(horizon('2031-01-01')).not.toThrow();
    expect(horizon('2030-12-31')).toThrow(ParameterUnknown);
    expect(horizon('2030-12-31')).toThrow(/2031-01-01; bekend is 1957-01-01 tot en met 2030-12-31/);
  });

  test('somebody before the first known day is an error that names the row and no date', () => {
    const ask = (): unknown => project(roster({}, { birthDate: '1891-05-05' }));
    expect(ask).toThrow(/rij 3/);
    expect(ask).not.toThrow(/1891/);
  });
});

describe('for every roster', () => {
  const names = ['A', 'B', 'C'];
  const someRow = fc.record({
    personnelNumber: fc.integer({ min: 1, max: 25 }).map(String),
    birthDate: fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('1950-01-01', days)),
    employmentKind: fc.constantFrom('permanent', 'temporary', 'hire', 'vacancy'),
    knownDepartureDate: fc.option(
      fc.integer({ min: -300, max: 3000 }).map((days) => plusDays('2026-01-01', days)),
      { freq: 5 },
    ),
    hireDate: fc.constantFrom('2010-01-01', '2026-06-01', null),
    partTimeFactor: fc.constantFrom(1, 0.8889, 8 / 9, 0.1, 0.3333),
    team: fc.constantFrom(...names),
    position: fc.constantFrom(...names),
    positionFamily: fc.constantFrom(...names, null),
    programme: fc.constantFrom(...names, null),
  } satisfies Partial<Record<keyof RosterRow, unknown>>);
  const someRoster = fc
    .array(someRow as fc.Arbitrary<Partial<RosterRow>>, { maxLength: 30 })
    .map((rows) => roster(...rows));
  const sum = (
    counts: readonly DepartureCount[],
    key: 'departures' | 'partTimeFactorSum',
  ): number => counts.reduce((total, count) => total + count[key], 0);

  test('headcount is stayers plus leavers, and nobody leaves twice', () => {
    fc.assert(
      fc.property(someRoster, (rows) => {
        const outcome = project(rows);
        const inService = new Set(
          rows
            .filter(({ employmentKind }) => !['hire', 'vacancy'].includes(employmentKind))
            .filter(({ rowNumber }) => !outcome.notInServiceRows.includes(rowNumber))
            .map(({ personnelNumber }) => personnelNumber),
        );
        const leavers = new Set<string | null>(
          outcome.departures.map(({ personnelNumber }) => personnelNumber),
        );
        const stayers = [...inService].filter((number) => !leavers.has(number));
        expect(leavers.size).toBe(outcome.departures.length);
        expect(stayers.length + leavers.size).toBe(outcome.headcount);
      }),
    );
  });

  test('the order of the rows is irrelevant', () => {
    fc.assert(
      fc.property(someRoster, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(project(shuffled)).toEqual(project(rows));
      }),
      { numRuns: 50 },
    );
  });

  test('months, quarters and years add up to the same, and the groups to the total', () => {
    fc.assert(
      fc.property(someRoster, (rows) => {
        const { counts, departures } = project(rows);
        const total = counts.filter(
          (count) => count.grouping === 'all' && count.periodKind === 'year',
        );
        expect(sum(total, 'departures')).toBe(departures.length);
        for (const grouping of [
          'all',
          'team',
          'position',
          'positionFamily',
          'programme',
        ] as const) {
          for (const kind of ['month', 'quarter', 'year'] as const) {
            const part = counts.filter(
              (count) => count.grouping === grouping && count.periodKind === kind,
            );
            expect(sum(part, 'departures')).toBe(departures.length);
            expect(sum(part, 'partTimeFactorSum')).toBeCloseTo(sum(total, 'partTimeFactorSum'), 9);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('each departure by AOW is on the AOW day of that birth date', () => {
    fc.assert(
      fc.property(someRoster, (rows) => {
        for (const departure of project(rows).departures) {
          const row = rows.find(({ rowNumber }) => rowNumber === departure.rowNumber)!;
          const expected =
            row.knownDepartureDate ??
            aowDate(
              rows.find(({ rowNumber }) => rowNumber === departure.rowNumbers[0])!.birthDate!,
              parameters['aow/pension-age'],
              'clamp',
            ).date;
          expect(departure.departureDate).toBe(expected);
        }
      }),
      { numRuns: 50 },
    );
  });
});
