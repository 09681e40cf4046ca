import { expect, test } from '@jest/globals';
import type {
  BacktestCell,
  BacktestPeriod,
} from '../../../src/engine/backtest/backtest-outcome.ts';
import { judge, scoreGroupings } from '../../../src/engine/backtest/score-cells.ts';

const aCell = (cell: Partial<BacktestCell>): BacktestCell => ({
  grouping: 'team',
  group: 'Ruimte',
  headcount: 20,
  expected: { mean: 2, p10: 1, p50: 2, p90: 4 },
  left: 2,
  isInBand: true,
  bandRatio: 0.8,
  extremeRatio: 1,
  ...cell,
});

const aPeriod = (cells: readonly BacktestCell[]): BacktestPeriod => ({
  from: '2025-01-01',
  to: '2025-12-31',
  joined: 0,
  withoutNumber: 0,
  cells,
  occasions: [],
});

const total = (cell: Partial<BacktestCell> = {}): BacktestCell =>
  aCell({ grouping: 'all', group: 'Totaal', ...cell });

const teams = (inBand: readonly boolean[]): BacktestCell[] =>
  inBand.map((isInBand, index) => aCell({ group: `Team ${index}`, isInBand }));

const verdictOf = (cells: readonly BacktestCell[]): string => {
  const periods = [aPeriod(cells)];
  return judge(periods, scoreGroupings(periods));
};

test('three teams with a chance of 0.8 each: two or fewer in their band has a chance of 1 - 0.8³', () => {
  const [score] = scoreGroupings([aPeriod(teams([true, true, false]))]);
  expect(score).toMatchObject({ grouping: 'team', cells: 3, inBand: 2 });
  expect(score?.expectedInBand).toBeCloseTo(2.4, 12);
  expect(score?.soFewRatio).toBeCloseTo(1 - 0.8 ** 3, 12);
});

test('periods count together', () => {
  const [score] = scoreGroupings([aPeriod(teams([true])), aPeriod(teams([false]))]);
  expect(score).toMatchObject({ cells: 2, inBand: 1 });
  expect(score?.soFewRatio).toBeCloseTo(1 - 0.8 ** 2, 12);
});

test('a total far above its band says that too few leavers were expected, far below too many', () => {
  const far = { isInBand: false, extremeRatio: 0.001 };
  expect(verdictOf([total({ left: 9, ...far })])).toBe('too-few');
  expect(verdictOf([total({ left: 0, ...far })])).toBe('too-many');
  expect(verdictOf([total({ left: 5, isInBand: false, extremeRatio: 0.06 })])).toBe('fits');
});

test('many groups outside their band say that the bands are too narrow', () => {
  const half = teams(Array.from({ length: 20 }, (_, index) => index % 2 === 0));
  expect(verdictOf([total(), ...half])).toBe('too-narrow');
  const most = teams(Array.from({ length: 20 }, (_, index) => index % 5 !== 0));
  expect(verdictOf([total(), ...most])).toBe('fits');
});
