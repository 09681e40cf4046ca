import { describe, expect, test } from '@jest/globals';
import type {
  BacktestOutcome,
  RosterOnDay,
} from '../../../src/engine/backtest/backtest-outcome.ts';
import { backtestProjection } from '../../../src/engine/backtest/backtest-projection.ts';
import type { MergeGroups } from '../../../src/engine/backtest/group-people.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import { realParameters } from './real-parameters.ts';
import { somePeople } from './some-people.ts';

const allNamed: MergeGroups = (groups) => ({ named: groups, rest: [] });

/** Nobody leaves but on a date that is known, or by the AOW on the day itself. */
const datesOnly = {
  retirement: someRetirementSettings(),
  workforce: someWorkforceSettings({ leavingFactors: { resignation: 0, disability: 0, death: 0 } }),
};

const usual = {
  retirement: someRetirementSettings({ behaviour: { isOn: true, curves: [] } }),
  workforce: someWorkforceSettings(),
};

const backtest = (
  rosters: readonly RosterOnDay[],
  { settings = usual, mergeGroups = allNamed } = {},
): BacktestOutcome => backtestProjection(rosters, settings, realParameters, mergeGroups);

const totalOf = (outcome: BacktestOutcome, period = 0) =>
  outcome.periods[period]!.cells.find(({ grouping }) => grouping === 'all')!;

describe('a case by hand, with dates only', () => {
  // Born on 15 June 1958: 67 on 15 June 2025, the AOW age of that year. The second agreed to leave in
  // March, the third stays; the fourth is only in the newer roster.
  const older = [
    aRosterRow({ rowNumber: 2, personnelNumber: '1', birthDate: '1958-06-15' }),
    aRosterRow({
      rowNumber: 3,
      personnelNumber: '2',
      birthDate: '1990-01-01',
      knownDepartureDate: '2025-03-31',
    }),
    aRosterRow({ rowNumber: 4, personnelNumber: '3', birthDate: '1985-01-01', team: 'Balie' }),
  ];
  const newer = [
    aRosterRow({ rowNumber: 2, personnelNumber: '3', birthDate: '1985-01-01', team: 'Elders' }),
    aRosterRow({ rowNumber: 3, personnelNumber: '4', birthDate: '1995-01-01' }),
  ];
  const outcome = backtest(
    [
      { referenceDate: '2025-01-01', rows: older },
      { referenceDate: '2026-01-01', rows: newer },
    ],
    { settings: datesOnly },
  );

  test('two of three were sure to leave, and did', () => {
    const { periods, verdict } = outcome;
    expect(periods).toHaveLength(1);
    expect(periods[0]).toMatchObject({ from: '2025-01-01', to: '2025-12-31', joined: 1 });
    expect(totalOf(outcome)).toMatchObject({
      headcount: 3,
      expected: { mean: 2, p10: 2, p50: 2, p90: 2 },
      left: 2,
      isInBand: true,
      extremeRatio: 1,
    });
    expect(verdict).toBe('fits');
  });

  test('each counts where they were at first, by what the older roster shows', () => {
    const teams = outcome.periods[0]!.cells.filter(({ grouping }) => grouping === 'team');
    expect(teams.map(({ group, headcount, left }) => [group, headcount, left])).toEqual([
      ['Balie', 1, 0],
      ['Ruimte', 2, 2],
    ]);
    const { occasions } = outcome.periods[0]!;
    expect(occasions.map(({ occasion, headcount, left }) => [occasion, headcount, left])).toEqual([
      ['known-date', 1, 1],
      ['aow', 1, 1],
      ['none', 1, 0],
    ]);
  });

  test('it says which AOW ages and rates it rests on', () => {
    const ids = outcome.basis.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['aow/pension-age', 'workforce/resignation-by-service']),
    );
  });
});

describe('rosters', () => {
  const people = somePeople(120, 8, '2024-01-01');
  const without = (numbers: readonly number[]) =>
    people.filter((_, index) => !numbers.includes(index));
  const rosters: RosterOnDay[] = [
    { referenceDate: '2024-01-01', rows: people },
    { referenceDate: '2025-01-01', rows: without([3, 17, 40]) },
    { referenceDate: '2026-01-01', rows: without([3, 17, 40, 60, 61]) },
  ];

  test('three rosters give two periods, each from the people who were there', () => {
    const outcome = backtest(rosters);
    expect(outcome.periods.map(({ from, to }) => [from, to])).toEqual([
      ['2024-01-01', '2024-12-31'],
      ['2025-01-01', '2025-12-31'],
    ]);
    expect([totalOf(outcome).headcount, totalOf(outcome).left]).toEqual([120, 3]);
    expect([totalOf(outcome, 1).headcount, totalOf(outcome, 1).left]).toEqual([117, 2]);
  });

  test('the groups of a grouping add up to the total, and so do the occasions', () => {
    for (const { cells, occasions } of backtest(rosters).periods) {
      const total = cells.find(({ grouping }) => grouping === 'all')!;
      const sumsOf = (own: readonly (typeof total)[]) => ({
        headcount: own.reduce((sum, cell) => sum + cell.headcount, 0),
        left: own.reduce((sum, cell) => sum + cell.left, 0),
        mean: own.reduce((sum, cell) => sum + cell.expected.mean, 0),
      });
      const parts = [
        ...['team', 'programme', 'positionFamily', 'scaleBand'].map((name) =>
          cells.filter(({ grouping }) => grouping === name),
        ),
        occasions as unknown as typeof cells,
      ];
      for (const part of parts) {
        expect(part.length).toBeGreaterThan(0);
        expect(sumsOf(part)).toEqual({
          headcount: total.headcount,
          left: total.left,
          mean: expect.closeTo(total.expected.mean, 9),
        });
      }
    }
  });

  test('the order of the rows makes no difference', () => {
    const turned = rosters.map(({ referenceDate, rows }) => ({
      referenceDate,
      rows: rows.toReversed(),
    }));
    const [straight, reversed] = [backtest(rosters), backtest(turned)];
    expect(reversed.periods.map(({ cells }) => cells.map(({ left }) => left))).toEqual(
      straight.periods.map(({ cells }) => cells.map(({ left }) => left)),
    );
    expect(reversed.verdict).toBe(straight.verdict);
  });

  test('small groups are taken together under one name', () => {
    const mergeGroups: MergeGroups = (groups, sizeOf) => ({
      named: groups.filter((group) => sizeOf(group) > 15),
      rest: groups.filter((group) => sizeOf(group) <= 15),
    });
    const { cells } = backtest(rosters.slice(0, 2), { mergeGroups }).periods[0]!;
    const teams = cells.filter(({ grouping }) => grouping === 'team');
    expect(teams.map(({ group, headcount }) => [group, headcount])).toEqual([
      ['Kleine groepen samen', 120],
    ]);
    expect(cells.filter(({ grouping }) => grouping === 'programme')).toHaveLength(3);
  });

  test('people without a number cannot be followed, and are counted as such', () => {
    const rows = people.map((row, index) => (index < 5 ? { ...row, personnelNumber: null } : row));
    const outcome = backtest([{ referenceDate: '2024-01-01', rows }, rosters[1]!]);
    expect(outcome.periods[0]!.withoutNumber).toBe(5);
    expect(totalOf(outcome).headcount).toBe(115);
  });

  test('who is hired or has left on paper is gone, who only changed contract is not', () => {
    const [first, second, third, ...rest] = people;
    const rows = [
      { ...first!, employmentKind: 'hire' as const, hireKind: 'secondment' as const },
      { ...second!, knownDepartureDate: '2024-05-31' as const },
      { ...third!, team: 'Elders', employmentKind: 'temporary' as const },
      ...rest,
    ];
    const outcome = backtest([rosters[0]!, { referenceDate: '2025-01-01', rows }]);
    expect(totalOf(outcome).left).toBe(2);
  });

  test('half a year expects about half of the leavers, a day in the month its share of it', () => {
    const expectedUntil = (referenceDate: RosterOnDay['referenceDate']): number =>
      totalOf(backtest([rosters[0]!, { referenceDate, rows: people }])).expected.mean;
    const year = expectedUntil('2025-01-01');
    expect(expectedUntil('2024-07-01') / year).toBeGreaterThan(0.35);
    expect(expectedUntil('2024-07-01') / year).toBeLessThan(0.65);
    const [june, july] = [expectedUntil('2024-06-01'), expectedUntil('2024-07-01')];
    expect(expectedUntil('2024-06-16')).toBeCloseTo((june + july) / 2, 9);
  });
});

describe('what cannot be held against each other', () => {
  const people = somePeople(10, 2, '2024-01-01');
  const problemsOf = (rosters: readonly RosterOnDay[]) => {
    try {
      backtest(rosters);
    } catch (error) {
      if (error instanceof InvalidInput) return error.problems;
      throw error;
    }
    return [];
  };

  test('one roster is too few', () => {
    expect(problemsOf([{ referenceDate: '2024-01-01', rows: people }])).toMatchObject([
      { place: 'personeelsbestanden', found: '1' },
    ]);
  });

  test('the wrong order and strangers are told at once, without any number of a person', () => {
    const strangers = people.map((row, index) => ({ ...row, personnelNumber: `9${index}` }));
    const problems = problemsOf([
      { referenceDate: '2025-01-01', rows: people },
      { referenceDate: '2024-01-01', rows: strangers },
    ]);
    expect(problems).toMatchObject([
      { place: 'personeelsbestanden[1].peildatum', found: '2024-01-01' },
      { place: 'personeelsbestanden[1]', found: null },
    ]);
    expect(JSON.stringify(problems)).not.toContain('10000');
  });
});
