import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { SchemeOutcome } from '../../../src/engine/commuting/commuting-outcome.ts';
import type { ShownComparison } from '../../../src/engine/commuting/shown-commuting.ts';
import { commutingToHandOn } from '../../../src/workbooks/export/commuting-to-hand-on.ts';
import { comparisonToHandOn } from '../../../src/workbooks/export/comparison-to-hand-on.ts';
import {
  aCommuterGroup,
  aCommutingOutcome,
  aGroupComparison,
  aMobilityLine,
  amounts,
  aSchemeOutcome,
} from '../../builders/a-commuting-outcome.ts';

const threshold = 10;

interface Counted {
  readonly key: string;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** By mode, with everybody first; every winner gets 100 euros more, every loser 50 less. */
function schemeOf(rows: readonly Counted[]): SchemeOutcome {
  const all = {
    key: 'all',
    winners: sum(rows.map(({ winners }) => winners)),
    losers: sum(rows.map(({ losers }) => losers)),
    unchanged: sum(rows.map(({ unchanged }) => unchanged)),
  };
  const lines = [
    { grouping: 'all' as const, ...all },
    ...rows.map((row) => ({ grouping: 'mode' as const, ...row })),
  ];
  return aSchemeOutcome({
    groups: lines.map(({ grouping, key, winners, losers, unchanged }) =>
      aCommuterGroup({
        grouping,
        key,
        people: winners + losers + unchanged,
        ...amounts(1_000_000 + winners * 10_000 - losers * 5_000),
      }),
    ),
    comparisons: lines.map(({ grouping, key, winners, losers, unchanged }) =>
      aGroupComparison({
        grouping,
        key,
        people: winners + losers + unchanged,
        winners,
        losers,
        unchanged,
        gainCents: winners * 10_000,
        lossCents: losers * 5_000,
        netWinners: winners,
        netLosers: losers,
      }),
    ),
  });
}

const asItIs = (rows: readonly Counted[]): SchemeOutcome =>
  schemeOf(
    rows.map(({ key, winners, losers, unchanged }) => ({
      key,
      winners: 0,
      losers: 0,
      unchanged: winners + losers + unchanged,
    })),
  );

const handedOn = (rows: readonly Counted[]) =>
  commutingToHandOn(
    aCommutingOutcome([], { current: asItIs(rows), proposed: schemeOf(rows) }),
    threshold,
  ).proposed;

const isFew = (people: number): boolean => people > 0 && people < threshold;

/** Of each row the people minus its shown counts, of each column everybody minus the shown rows. */
function leftBySubtraction([all, ...rows]: readonly ShownComparison[]): number[] {
  const left = (people: number, counts: readonly (number | null)[]): number =>
    people - sum(counts.map((count) => count ?? 0));
  const columns = ['winners', 'losers', 'unchanged', 'netWinners', 'netLosers'] as const;
  return [
    ...rows.map((row) => left(row.people, countsOf(row))),
    left(all!.people, countsOf(all!)),
    ...columns.flatMap((column) => {
      const known = all![column];
      if (known === null || rows.length < 2 || (column === 'unchanged' && isFew(known))) return [];
      return [
        left(
          known,
          rows.map((row) => row[column]),
        ),
      ];
    }),
  ];
}

const countsOf = ({ winners, losers, unchanged }: ShownComparison) => [winners, losers, unchanged];

describe('commutingToHandOn', () => {
  test('takes a small group together with the smallest other one, in every scheme', () => {
    const { groups } = handedOn([
      { key: 'car', winners: 50, losers: 0, unchanged: 0 },
      { key: 'walking', winners: 7, losers: 0, unchanged: 0 },
      { key: 'bicycle', winners: 30, losers: 0, unchanged: 0 },
    ]);
    expect(groups.map(({ key, people, isTogether }) => [key, people, isTogether])).toEqual([
      ['all', 87, undefined],
      ['car', 50, undefined],
      [null, 37, true],
    ]);
  });

  test('does not show the difference of a large group in which few receive something else', () => {
    const { groups } = handedOn([
      { key: 'car', winners: 50, losers: 0, unchanged: 0 },
      { key: 'walking', winners: 4, losers: 0, unchanged: 40 },
      { key: 'bicycle', winners: 30, losers: 0, unchanged: 0 },
    ]);
    expect(groups.map(({ people }) => people)).toEqual([124, 50, 74]);
  });

  test('hides counts of few in two rows, never in one', () => {
    const { comparisons } = handedOn([
      { key: 'car', winners: 50, losers: 20, unchanged: 15 },
      { key: 'walking', winners: 40, losers: 4, unchanged: 15 },
      { key: 'bicycle', winners: 30, losers: 20, unchanged: 15 },
    ]);
    expect(comparisons.map(countsOf)).toEqual([
      [120, 44, 45],
      [50, 20, 15],
      [null, null, null],
      [null, null, null],
    ]);
    expect(comparisons.map(({ gainCents }) => gainCents)).toEqual([1_200_000, 500_000, null, null]);
  });

  test('keeps hidden what was hidden within the organisation', () => {
    const rows = [
      { key: 'car', winners: 50, losers: 20, unchanged: 15 },
      { key: 'walking', winners: 40, losers: 20, unchanged: 15 },
      { key: 'bicycle', winners: 30, losers: 20, unchanged: 15 },
    ];
    const scheme = schemeOf(rows);
    const comparisons = scheme.comparisons.map((comparison) =>
      comparison.key === 'walking' || comparison.key === 'bicycle'
        ? { ...comparison, losers: null, unchanged: null }
        : comparison,
    );
    const outcome = aCommutingOutcome([], { current: asItIs(rows) });
    const told = commutingToHandOn(
      { ...outcome, proposed: { ...scheme, comparisons } },
      threshold,
    ).proposed;
    expect(told.comparisons.map(countsOf).slice(2)).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  test('names no mode among the km that is not named among the people', () => {
    const rows = [
      { key: 'car', winners: 50, losers: 0, unchanged: 0 },
      { key: 'walking', winners: 7, losers: 0, unchanged: 0 },
      { key: 'moped', winners: 12, losers: 0, unchanged: 0 },
    ];
    const { mobility } = commutingToHandOn(
      aCommutingOutcome([], {
        current: asItIs(rows),
        proposed: schemeOf(rows),
        mobility: [
          aMobilityLine({ mode: 'car', people: 50 }),
          aMobilityLine({ mode: 'walking', people: 7, kmPerYear: 900 }),
          aMobilityLine({ mode: 'moped', people: 12, kmPerYear: 7000 }),
        ],
      }),
      threshold,
    );
    expect(mobility.map(({ mode, people, kmPerYear }) => [mode, people, kmPerYear])).toEqual([
      ['car', 50, 100_000],
      [null, 19, 7_900],
    ]);
  });

  test('tells nobody or enough, and adds up to everybody, whatever the numbers', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }));
    const row = fc.record({ winners: count, losers: count, unchanged: count });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (rows) => {
        const { groups, comparisons } = handedOn(
          rows.map((counts, index) => ({ key: `mode ${index}`, ...counts })),
        );
        const [all, ...parts] = groups;
        expect(sum(parts.map(({ commutingCents }) => commutingCents - 1_000_000))).toBe(
          all!.commutingCents - 1_000_000 + 1_000_000 * (rows.length - parts.length),
        );
        // Of everybody few unchanged may be told.
        const told = comparisons.flatMap(
          ({ people, winners, losers, unchanged, netWinners, netLosers }) =>
            [winners, losers, people === all!.people ? 0 : unchanged, netWinners, netLosers].filter(
              (people) => people !== null,
            ),
        );
        expect(told.filter(isFew)).toEqual([]);
        expect(leftBySubtraction(comparisons).filter(isFew)).toEqual([]);
        if (parts.length > 1) {
          expect(parts.filter(({ people }) => people < threshold)).toEqual([]);
          const hidden = comparisons.slice(1).filter(({ winners, losers, unchanged }) => {
            return winners === null && losers === null && unchanged === null;
          });
          // One row alone would be the total minus the others.
          if (comparisons[0]!.winners !== null) expect(hidden.length).not.toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('comparisonToHandOn', () => {
  test('shows no sums where the other half of the difference is hidden', () => {
    const [total] = schemeOf([{ key: 'car', winners: 50, losers: 4, unchanged: 60 }]).comparisons;
    const { total: told } = comparisonToHandOn(total!, [], threshold);
    expect(countsOf(told)).toEqual([null, null, 60]);
    expect([told.gainCents, told.lossCents, told.largestGainCents]).toEqual([null, null, null]);
    expect(told.netLosers).toBeNull();
  });

  test('hides a third column where the two that are hidden are few together', () => {
    const [total] = schemeOf([{ key: 'car', winners: 1300, losers: 6, unchanged: 3 }]).comparisons;
    expect(countsOf(comparisonToHandOn(total!, [], threshold).total)).toEqual([null, null, null]);
  });

  test('tells the losers of everybody and of the groups although one person is unchanged', () => {
    const [total, ...rows] = schemeOf([
      { key: 'car', winners: 500, losers: 154, unchanged: 0 },
      { key: 'bicycle', winners: 300, losers: 0, unchanged: 0 },
      { key: 'bus', winners: 0, losers: 40, unchanged: 0 },
      { key: 'train', winners: 90, losers: 30, unchanged: 1 },
      { key: 'moped', winners: 60, losers: 20, unchanged: 0 },
    ]).comparisons;
    const told = comparisonToHandOn(total!, rows, threshold);
    expect([told.total, ...told.rows].map(countsOf)).toEqual([
      [950, 244, 1],
      [500, 154, 0],
      [300, 0, 0],
      [0, 40, 0],
      [null, null, null],
      [null, null, null],
    ]);
    expect(told.total.lossCents).toBe(total!.lossCents);
  });
});
