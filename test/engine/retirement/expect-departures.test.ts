import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plusDays } from '../../../src/engine/calendar/calendar-date.ts';
import type { PeriodKind } from '../../../src/engine/calendar/period.ts';
import { bandOf, chanceOfMoreThan } from '../../../src/engine/probability/band-of.ts';
import type {
  ExpectedGrouping,
  RetirementOutcome,
} from '../../../src/engine/retirement/retirement-outcome.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import type { Band } from '../../../src/engine/workforce/workforce-outcome.ts';
import { aRoster, aWave } from './a-wave.ts';

const groupings: readonly ExpectedGrouping[] = [
  'all',
  'team',
  'position',
  'positionFamily',
  'programme',
  'employmentKind',
  'scale',
];
const periodKinds: readonly PeriodKind[] = ['month', 'quarter', 'year'];

/** A curve by which everybody leaves a year before (half) or at the end by AOW. */
const halfAYearBefore = {
  behaviour: {
    isOn: true,
    curves: [
      { employmentKinds: [], positionFamilies: [], shareByOffsetYear: { '-1': 0.5, '0': 0.5 } },
    ],
  },
} as const;
const withCurve = { behaviour: { isOn: true, curves: [] } };

const bandsIn = (
  { expected }: RetirementOutcome,
  grouping: ExpectedGrouping,
  group: string,
  kind: PeriodKind,
): readonly Band[] =>
  expected.groups.find((found) => found.grouping === grouping && found.group === group)?.bands[
    kind
  ] ?? [];
const total = (outcome: RetirementOutcome, kind: PeriodKind): readonly Band[] =>
  bandsIn(outcome, 'all', 'Totaal', kind);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const means = (bands: readonly Band[]): number[] => bands.map(({ mean }) => mean);

describe('three people, worked out by hand', () => {
  // AOW on 1 July 2027 (twice) and a known date in 2027. Of the triangle, offsets -18 to -1 lie after the
  // reference date (129 of 144), and -6 to -1 in 2027 (21); the end itself weighs as much as the triangle.
  const outcome = aWave(
    aRoster(
      { birthDate: '1960-07-01', team: 'A' },
      { birthDate: '1960-07-01', team: 'B' },
      { birthDate: '1980-01-01', team: 'B', knownDepartureDate: '2027-03-31' },
    ),
    halfAYearBefore,
  );
  const p = (144 + 21) / (144 + 129);

  test('the chance of each number is a product of theirs', () => {
    const { chances } = outcome.expected.years[1]!;
    [0, (1 - p) ** 2, 2 * p * (1 - p), p ** 2].forEach((chance, departures) =>
      expect(chances[departures] ?? 0).toBeCloseTo(chance, 12),
    );
    expect(chanceOfMoreThan(chances, 2)).toBeCloseTo(p ** 2, 12);
  });

  test('the bands follow from it, in total and per group', () => {
    const inYear2 = (group: string) => bandsIn(outcome, 'team', group, 'year')[1];
    // (1-p)^2 = 0.16, 2p(1-p) = 0.48, p^2 = 0.37
    expect(total(outcome, 'year')[1]).toEqual({
      mean: expect.closeTo(1 + 2 * p, 12),
      p10: 1,
      p50: 2,
      p90: 3,
    });
    expect(inYear2('A')).toEqual({ mean: expect.closeTo(p, 12), p10: 0, p50: 1, p90: 1 });
    expect(inYear2('B')).toEqual({ mean: expect.closeTo(1 + p, 12), p10: 1, p50: 2, p90: 2 });
  });

  test('a known date is certain in its month, and causes add up to the mean', () => {
    expect(total(outcome, 'month')[14]).toMatchObject({ p10: 1 });
    expect(outcome.expected.years[1]!.meanByCause).toEqual({
      'known-date': 1,
      retirement: expect.closeTo(2 * p, 12),
      rvu: 0,
    });
  });

  test('the dates stay what they are', () => {
    expect(outcome.departures.map(({ departureDate }) => departureDate)).toEqual([
      '2027-03-31',
      '2027-07-01',
      '2027-07-01',
    ]);
  });
});

test('the total is there when there is nobody', () => {
  const { groups, years, periods } = aWave([], withCurve).expected;
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ grouping: 'all', group: 'Totaal', headcount: 0 });
  expect(periodKinds.map((kind) => groups[0]!.bands[kind].length)).toEqual([60, 20, 5]);
  expect(periods.quarter.slice(0, 2)).toEqual(['2026-K1', '2026-K2']);
  expect(years.map(({ year, chances }) => [year, chances])).toEqual(
    [2026, 2027, 2028, 2029, 2030].map((year) => [year, [1]]),
  );
});

test('who works on beyond the end by AOW is no departure by date, but is expected to leave', () => {
  // Past the AOW by 15 months; the default curve has months 15 to 23 left.
  const outcome = aWave(aRoster({ birthDate: '1957-10-01' }), withCurve);
  expect(outcome.workingOnRows).toEqual([2]);
  expect(outcome.departures).toEqual([]);
  expect(sum(means(total(outcome, 'year')))).toBeCloseTo(1, 12);
  expect(means(total(outcome, 'month')).findLastIndex((mean) => mean > 0)).toBe(8);
});

describe('for every roster', () => {
  const names = ['A', 'B', 'C'];
  const someRow = fc.record({
    personnelNumber: fc.integer({ min: 1, max: 25 }).map(String),
    birthDate: fc.integer({ min: 0, max: 8000 }).map((days) => plusDays('1955-01-01', days)),
    knownDepartureDate: fc.option(
      fc.integer({ min: 40, max: 2500 }).map((days) => plusDays('2026-01-01', days)),
      { freq: 5 },
    ),
    team: fc.constantFrom(...names),
    position: fc.constantFrom(...names),
    positionFamily: fc.constantFrom(...names, null),
    programme: fc.constantFrom(...names, null),
    employmentKind: fc.constantFrom('permanent', 'temporary'),
    scale: fc.constantFrom('7', '10A', null),
  } satisfies Partial<Record<keyof RosterRow, unknown>>);
  const someRoster = fc
    .array(someRow as fc.Arbitrary<Partial<RosterRow>>, { maxLength: 40 })
    .map((rows) => aRoster(...rows));
  const someDay = fc.integer({ min: 0, max: 40 }).map((days) => plusDays('2025-12-15', days));
  const contractEndRule = fc.constantFrom('on-aow-day', 'day-before', 'end-of-month');

  test('with the curve off the bands are the counts by date, to the day', () => {
    fc.assert(
      fc.property(someRoster, someDay, contractEndRule, (rows, referenceDate, rule) => {
        const outcome = aWave(rows, { contractEndRule: rule }, referenceDate);
        const bands = outcome.counts.map(({ grouping, group, periodKind, period }) => {
          const index = outcome.expected.periods[periodKind].indexOf(period);
          return bandsIn(outcome, grouping, group, periodKind)[index];
        });
        const dates = outcome.counts.map(({ departures }) => departures);
        for (const key of ['mean', 'p10', 'p50', 'p90'] as const) {
          // A group that loses only a contract, and no person, has no bands.
          expect(bands.map((band) => band?.[key] ?? 0)).toEqual(dates);
        }
        expect(outcome.expected.years.map(({ chances }) => chances.length - 1)).toEqual(
          means(total(outcome, 'year')),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('months add up to quarters and years, groups to the total, causes and chances to the mean', () => {
    fc.assert(
      fc.property(someRoster, someDay, (rows, referenceDate) => {
        const outcome = aWave(rows, withCurve, referenceDate);
        const { groups, years } = outcome.expected;
        const expected = sum(means(total(outcome, 'month')));
        for (const grouping of groupings) {
          for (const kind of periodKinds) {
            const own = groups.filter((group) => group.grouping === grouping);
            expect(sum(own.flatMap(({ bands }) => means(bands[kind])))).toBeCloseTo(expected, 9);
          }
        }
        years.forEach(({ meanByCause, chances }, index) => {
          const band = total(outcome, 'year')[index]!;
          expect(sum(Object.values(meanByCause))).toBeCloseTo(band.mean, 9);
          expect(bandOf(Float64Array.from(chances))).toEqual({
            ...band,
            mean: expect.closeTo(band.mean, 8),
          });
        });
      }),
      { numRuns: 20 },
    );
  });

  test('the order of the rows does not change a single bit', () => {
    fc.assert(
      fc.property(someRoster, (rows) => {
        const [one, other] = [rows, rows.toReversed()].map((all) =>
          JSON.stringify(aWave(all, withCurve)),
        );
        expect(one === other).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('somebody more never makes fewer leave', () => {
    fc.assert(
      fc.property(someRoster, someRow as fc.Arbitrary<Partial<RosterRow>>, (rows, row) => {
        const [extra] = aRoster({ ...row, personnelNumber: 'extra', rowNumber: 99 });
        const [before, after] = [rows, [...rows, extra!]].map((all) =>
          total(aWave(all, withCurve), 'year'),
        );
        after!.forEach((band, index) => {
          const other = before![index]!;
          for (const key of ['p10', 'p50', 'p90', 'mean'] as const) {
            expect(band[key]).toBeGreaterThanOrEqual(other[key] - 1e-12);
            expect(band[key]).toBeLessThanOrEqual(other[key] + 1 + 1e-12);
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});
