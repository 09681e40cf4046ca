import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type {
  CommuterGroup,
  GroupComparison,
  SchemeOutcome,
} from '../../src/engine/commuting/commuting-outcome.ts';
import type { ShownComparison, ShownGroup } from '../../src/engine/commuting/shown-commuting.ts';
import {
  commutingWithoutSmallGroups,
  schemesWithoutSmallGroups,
} from '../../src/services/stateless/commuting-disclosure/commuting-without-small-groups.ts';
import { compareWithoutSmallCounts } from '../../src/services/stateless/commuting-disclosure/compare-without-small-counts.ts';
import {
  aCommuterGroup,
  aCommutingOutcome,
  aGroupComparison,
  amounts,
  aSchemeOutcome,
} from '../builders/a-commuting-outcome.ts';
import { recovered } from '../access/disclosure/attacker.ts';

const threshold = 5;
const thresholds = { smallestGroup: threshold, fewestPaid: threshold };

/** What every person gets more or less, by the team they are in: whole cents a year. */
type Teams = Readonly<Record<string, readonly number[]>>;

const comparisonOf = (
  grouping: 'all' | 'team',
  key: string | null,
  differences: readonly number[],
): GroupComparison => {
  const gains = differences.filter((cents) => cents > 0);
  const losses = differences.filter((cents) => cents < 0).map((cents) => -cents);
  const sum = (cents: readonly number[]): number => cents.reduce((total, one) => total + one, 0);
  return aGroupComparison({
    grouping,
    key,
    people: differences.length,
    winners: gains.length,
    losers: losses.length,
    unchanged: differences.length - gains.length - losses.length,
    gainCents: sum(gains),
    lossCents: sum(losses),
    largestGainCents: Math.max(0, ...gains),
    largestLossCents: Math.max(0, ...losses),
    netDifferenceCents: sum(gains) - sum(losses),
    netWinners: gains.length,
    netLosers: losses.length,
  });
};

const groupOf = (
  { grouping, key, people, netDifferenceCents }: GroupComparison,
  base: number,
): CommuterGroup =>
  aCommuterGroup({ grouping, key, people, ...amounts(base * people + netDifferenceCents) });

/** A scheme under which persons get so much more or less than the 1,000 euros of now. */
function schemeOf(teams: Teams): SchemeOutcome {
  const comparisons = [
    comparisonOf('all', 'all', Object.values(teams).flat()),
    ...Object.entries(teams).map(([team, differences]) => comparisonOf('team', team, differences)),
  ];
  return aSchemeOutcome({
    comparisons,
    groups: comparisons.map((comparison) => groupOf(comparison, 100_000)),
  });
}

const currentOf = (teams: Teams): SchemeOutcome =>
  schemeOf(
    Object.fromEntries(Object.entries(teams).map(([team, each]) => [team, each.map(() => 0)])),
  );

const shownTeams = (teams: Teams): readonly ShownComparison[] => {
  const [, shown] = schemesWithoutSmallGroups(
    [currentOf(teams), schemeOf(teams)],
    thresholds,
    'extra',
  );
  return shown!.comparisons;
};

/** A scheme without the counts that are never told. */
const told = ({ groups, comparisons }: SchemeOutcome) => ({
  groups: groups.map(({ paidPeople: _people, ...group }) => group),
  comparisons: comparisons.map(({ apart: _apart, ...comparison }) => comparison),
});

const times = (count: number, cents: number): number[] =>
  Array.from({ length: count }, () => cents);

describe('groups', () => {
  test('that are large, and change with many or not at all, stay as they are', () => {
    const teams = {
      A: [...times(9, 10_000), ...times(6, -7_000), ...times(5, 0)],
      B: times(12, 0),
    };
    const [, shown] = schemesWithoutSmallGroups(
      [currentOf(teams), schemeOf(teams)],
      thresholds,
      'extra',
    );
    expect(shown).toMatchObject(told(schemeOf(teams)));
  });

  test('of a few people are taken together, and never one alone', () => {
    const shown = shownTeams({ A: times(20, 5_000), B: times(3, 5_000), C: times(8, 5_000) });
    expect(shown.map(({ key, people, isTogether }) => [key, people, isTogether])).toEqual([
      ['all', 31, undefined],
      ['A', 20, undefined],
      [null, 11, true],
    ]);
  });

  test('in which a few people are paid something else are taken together as well', () => {
    const shown = shownTeams({
      A: times(20, 5_000),
      B: [...times(18, 0), 4_000],
      C: times(8, 5_000),
      D: times(30, 0),
    });
    expect(shown.map(({ key }) => key)).toEqual(['all', 'A', 'D', null]);
  });

  test('are the same under each scheme, so that they can be compared', () => {
    const few = { A: times(20, 0), B: [...times(18, 0), 4_000], C: times(8, 0) };
    const many = { A: times(20, 100), B: times(19, 100), C: times(8, 100) };
    const [one, other] = schemesWithoutSmallGroups(
      [schemeOf(few), schemeOf(many)],
      thresholds,
      'extra',
    );
    const keysOf = (scheme = one): readonly (string | null)[] =>
      scheme!.groups.map(({ key }) => key);
    expect(keysOf(one)).toEqual(['all', 'A', null]);
    expect(keysOf(other)).toEqual(['all', 'A', null]);
  });

  test('add up to everybody', () => {
    const teams = { A: times(20, 5_000), B: times(3, 5_000), C: times(2, -5_000), D: times(9, 0) };
    const [shown] = schemesWithoutSmallGroups([schemeOf(teams)], thresholds, 'extra');
    const [all, ...rest] = shown!.groups;
    const total = (rows: readonly ShownGroup[]): number =>
      rows.reduce((sum, { commutingCents }) => sum + commutingCents, 0);
    expect(total(rest)).toBe(total([all!]));
  });
});

describe('winners and losers', () => {
  test('a few losers are not counted, and their loss is not told', () => {
    const [all] = shownTeams({ A: [...times(40, 10_050), -20_000, -1_000] });
    expect(all).toMatchObject({
      winners: null,
      losers: null,
      unchanged: 0,
      gainCents: null,
      lossCents: null,
      largestLossCents: null,
      netLosers: null,
    });
  });

  test('of everybody, a few unchanged do not hide the losers', () => {
    const [all] = shownTeams({ A: [...times(40, 10_050), ...times(12, -2_000), 0, 0] });
    expect(all).toMatchObject({ winners: 40, losers: 12, unchanged: 2, lossCents: 24_000 });
  });

  test('where nobody gains and few lose, the net difference is not told either', () => {
    const [all] = shownTeams({ A: [...times(40, 0), -5_444, -1_000, -900] });
    expect(all).toMatchObject({ winners: 0, losers: null, lossCents: null });
    expect(all!.netDifferenceCents).toBeNull();
  });

  test('are not told where a few others are what is left of everybody', () => {
    const [all] = shownTeams({ A: [...times(1300, 10_050), -5_000, -5_000, 0, 0] });
    expect(all).toMatchObject({ people: 1304, winners: null, losers: null, unchanged: null });
  });

  test('the largest gain is told in whole tens of euros, upwards', () => {
    const [all] = shownTeams({ A: [...times(40, 10_050), 23_001] });
    expect(all).toMatchObject({ largestGainCents: 24_000, largestLossCents: 0, losers: 0 });
  });
});

const difference = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -90_000, max: -1 }) },
);
const staffs = fc
  .array(fc.array(difference, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 6 })
  .map((teams) => Object.fromEntries(teams.map((team, index) => [`T${index}`, team])) as Teams);

const columns = ['winners', 'losers', 'unchanged'] as const;
const isFew = (count: number): boolean => count > 0 && count < threshold;

describe('whatever the staff', () => {
  test('no hidden count can be worked out from the others', () => {
    fc.assert(
      fc.property(staffs, (teams) => {
        const [all, ...rows] = shownTeams(teams);
        const table = {
          cells: rows.map((row) => columns.map((column) => row[column])),
          rowTotals: rows.map(({ people }) => people),
          columnTotals: columns.map((column) => all![column]),
          total: all!.people,
        };
        // A table of one row, or of a few people in all, says nothing that its total does not say.
        const found = rows.length > 1 ? recovered(table) : [];
        const few = found.filter((name) => {
          const [row, column] = name.split(',').map(Number);
          return column !== undefined && isFew(trueCount(teams, rows, row!, columns[column]!));
        });
        expect(few).toEqual([]);
      }),
    );
  });

  test('no few people are left of a row or a column when what is shown is taken away', () => {
    const left = (people: number, counts: readonly (number | null)[]): number =>
      counts.reduce<number>((rest, count) => rest - (count ?? 0), people);
    fc.assert(
      fc.property(staffs, (teams) => {
        const [all, ...rows] = shownTeams(teams);
        if (rows.length < 2) return;
        for (const row of rows) {
          const gross = columns.map((column) => row[column]);
          expect(isFew(left(row.people, gross))).toBe(false);
          expect(isFew(left(row.people, [row.netWinners, row.netLosers]))).toBe(false);
        }
        const ofAll = columns.map((column) => all![column]);
        expect(isFew(left(all!.people, ofAll))).toBe(false);
        for (const column of columns) {
          const known = all![column];
          // Of everybody few unchanged are told, and then they are what is left.
          if (known === null || (column === 'unchanged' && isFew(known))) continue;
          const counts = rows.map((row) => row[column]);
          expect(isFew(left(known, counts))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing small is shown, and amounts are those of enough people', () => {
    fc.assert(
      fc.property(staffs, (teams) => {
        const everybody = Object.values(teams).flat().length;
        for (const row of shownTeams(teams)) {
          const unchanged = row.people === everybody ? 0 : row.unchanged;
          for (const count of [row.winners, row.losers, unchanged, row.netWinners]) {
            expect(count !== null && isFew(count)).toBe(false);
          }
          if (row.gainCents === null) continue;
          expect([row.winners, row.losers]).not.toContain(null);
        }
      }),
    );
  });

  test('amounts of groups under two schemes do not differ by those of a few persons', () => {
    fc.assert(
      fc.property(staffs, (teams) => {
        const [, shown] = schemesWithoutSmallGroups(
          [currentOf(teams), schemeOf(teams)],
          thresholds,
          'extra',
        );
        const everybody = Object.values(teams).flat();
        const changedOf = (differences: readonly number[]): number =>
          differences.filter((cents) => cents !== 0).length;
        for (const { key, isTogether } of shown!.groups) {
          if (isTogether || key === 'all' || key === null) continue;
          expect(isFew(changedOf(teams[key]!))).toBe(false);
        }
        const named = new Set(shown!.groups.map(({ key }) => key));
        const rest = Object.entries(teams).filter(([team]) => !named.has(team));
        const changed = changedOf(rest.flatMap(([, each]) => each));
        expect(isFew(changed) && changed !== changedOf(everybody)).toBe(false);
        if (Object.keys(teams).length > 1) expect(rest).not.toHaveLength(1);
      }),
    );
  });

  test('one hidden sum of gains is never the total minus the others', () => {
    fc.assert(
      fc.property(staffs, (teams) => {
        const [all, ...rows] = shownTeams(teams);
        const hidden = rows.filter(({ gainCents }) => gainCents === null);
        if (all!.gainCents !== null && rows.length > 1) expect(hidden).not.toHaveLength(1);
      }),
    );
  });
});

/** The count behind a shown row, from the persons themselves. */
function trueCount(
  teams: Teams,
  rows: readonly ShownComparison[],
  index: number,
  column: (typeof columns)[number],
): number {
  const row = rows[index]!;
  const named = new Set(rows.map(({ key }) => key));
  const differences = row.isTogether
    ? Object.entries(teams).flatMap(([team, each]) => (named.has(team) ? [] : each))
    : teams[row.key!]!;
  return comparisonOf('team', null, differences)[column];
}

/** Of every person of a team the excess in cents; 0 = none. */
const paidTeams = (teams: Teams): SchemeOutcome => {
  const rows = [['all', Object.values(teams).flat()] as const, ...Object.entries(teams)];
  return aSchemeOutcome({
    comparisons: rows.map(([key, each], index) =>
      comparisonOf(
        index === 0 ? 'all' : 'team',
        key,
        each.map(() => 0),
      ),
    ),
    groups: rows.map(([key, each], index) => {
      const people = each.length;
      const withExcess = each.filter((cents) => cents > 0).length;
      const excessCents = each.reduce((sum, cents) => sum + cents, 0);
      return aCommuterGroup({
        grouping: index === 0 ? 'all' : 'team',
        key,
        people,
        ...amounts(100_000 * people, { excessCents }),
        paidPeople: { commuting: people, excess: withExcess, homeWorking: 0, homeWorkingExcess: 0 },
      });
    }),
  });
};

describe('excess', () => {
  test('of one cyclist in a team of seven is not told, also not by the total minus the others', () => {
    const scheme = paidTeams({
      Griffie: [...times(6, 0), 6_376],
      Zorg: times(9, 6_000),
      Wonen: times(12, 5_000),
    });
    const [shown] = schemesWithoutSmallGroups([scheme], thresholds, 'extra');
    expect(shown!.groups.map(({ key, excessCents }) => [key, excessCents])).toEqual([
      ['all', 120_376],
      ['Griffie', null],
      ['Zorg', null],
      ['Wonen', 60_000],
    ]);
    expect(shown!.groups[1]).toMatchObject({ commutingCents: 700_000, untaxedCents: null });
  });

  test('whatever the staff: what is told, and the total minus that, is of nobody or of enough people', () => {
    const excess = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000 }));
    const teams = fc
      .array(fc.array(excess, { minLength: 5, maxLength: 14 }), { minLength: 1, maxLength: 6 })
      .map((each) => Object.fromEntries(each.map((team, index) => [`T${index}`, team])) as Teams);
    fc.assert(
      fc.property(teams, (each) => {
        const [shown] = schemesWithoutSmallGroups([paidTeams(each)], thresholds, 'extra');
        const [all, ...rows] = shown!.groups;
        const behind = (keys: readonly string[]): number =>
          keys.flatMap((key) => each[key]!).filter((cents) => cents > 0).length;
        const hidden = rows.filter(({ excessCents }) => excessCents === null);
        for (const { key, excessCents, untaxedCents } of rows) {
          expect(untaxedCents === null).toBe(excessCents === null);
          if (excessCents !== null) expect(isFew(behind([key!]))).toBe(false);
        }
        const left = behind(hidden.map(({ key }) => key!));
        expect(all!.excessCents === null || !isFew(left)).toBe(true);
        expect(all!.excessCents === null).toBe(isFew(behind(Object.keys(each))));
      }),
    );
  });
});

describe('amounts that few are paid', () => {
  test('take a group together with others: two who work at home', () => {
    const groups = [
      ['all', 40, 31],
      ['Begraafplaatsen', 8, 2],
      ['Zorg', 20, 20],
      ['Wonen', 12, 9],
    ] as const;
    const scheme = aSchemeOutcome({
      comparisons: groups.map(([key, people]) =>
        comparisonOf(key === 'all' ? 'all' : 'team', key, times(people, 0)),
      ),
      groups: groups.map(([key, people, homeWorking]) =>
        aCommuterGroup({
          grouping: key === 'all' ? 'all' : 'team',
          key,
          people,
          ...amounts(100_000 * people, { homeWorkingCents: 20_000 * homeWorking }),
          paidPeople: { commuting: people, excess: 0, homeWorking, homeWorkingExcess: 0 },
        }),
      ),
    });
    const [shown] = schemesWithoutSmallGroups([scheme], thresholds, 'extra');
    expect(shown!.groups.map(({ key, homeWorkingCents }) => [key, homeWorkingCents])).toEqual([
      ['all', 620_000],
      ['Zorg', 400_000],
      [null, 220_000],
    ]);
  });

  test('are not told as a contribution for parking: sums that differ by that of a few are hidden', () => {
    const [total, ...teams] = [
      comparisonOf('all', 'all', times(40, 5_000)),
      comparisonOf('team', 'A', times(15, 5_000)),
      comparisonOf('team', 'B', times(10, 5_000)),
      comparisonOf('team', 'C', times(15, 5_000)),
    ].map((row, index) => {
      const few = [15, 2, 0, 13][index]!;
      return { ...row, apart: { paidFromReceived: few, paidFromNet: few, receivedFromNet: 0 } };
    });
    const shown = compareWithoutSmallCounts(total!, teams, threshold);
    expect(shown.rows.map((row) => [row.key, row.gainCents, row.netDifferenceCents])).toEqual([
      ['A', null, null],
      ['B', 50_000, 50_000],
      ['C', null, null],
    ]);
    expect(JSON.stringify(shown)).not.toContain('apart');
  });
});

test('how many people are behind an amount is told nowhere', () => {
  const scheme = paidTeams({ A: times(9, 500), B: times(7, 0) });
  const text = JSON.stringify(schemesWithoutSmallGroups([scheme], thresholds, 'extra'));
  expect(text).not.toMatch(/paidPeople|peopleBehind|apart/);
});

describe('mobility', () => {
  const line = (
    mode: 'car' | 'moped' | 'motorcycle' | 'walking' | 'bicycle',
    fuel: 'petrol' | 'diesel' | null,
    people: number,
  ) => ({
    mode,
    fuel,
    people,
    kmPerYear: people * 100,
    assumedFuelKm: 0,
    assumedFuels: [],
    tankToWheelKg: people * 10,
    wellToWheelKg: people * 12,
  });
  test('km of a known fuel cannot be told from those of an unknown one that they are taken together with', () => {
    const unknown = { ...line('car', 'petrol', 12), fuel: null, assumedFuelKm: 1200 };
    const mobility = [line('car', 'petrol', 40), unknown, line('car', 'diesel', 3)];
    const shown = commutingWithoutSmallGroups(aOutcome(mobility), thresholds).mobility;
    expect(shown).toMatchObject([
      { fuel: 'petrol', people: 40 },
      { fuel: null, people: 15, kmPerYear: 1500, assumedFuelKm: 1500, assumedFuels: [] },
    ]);
  });

  const ofUnknownFuel = (mode: 'moped' | 'motorcycle', people: number) => ({
    ...line(mode, null, people),
    assumedFuelKm: people * 100,
  });

  test('km on foot are not km of an assumed fuel', () => {
    const mobility = [
      line('car', 'petrol', 40),
      ofUnknownFuel('moped', 3),
      ofUnknownFuel('motorcycle', 4),
      line('walking', null, 4),
      line('bicycle', null, 3),
    ];
    const shown = commutingWithoutSmallGroups(aOutcome(mobility), thresholds).mobility;
    expect(shown.slice(1)).toMatchObject([{ people: 14, kmPerYear: 1400, assumedFuelKm: 700 }]);
  });

  test('where they are those of a few, the km of an assumed fuel are not told', () => {
    const mobility = [
      line('car', 'petrol', 40),
      ofUnknownFuel('moped', 3),
      line('walking', null, 4),
    ];
    const shown = commutingWithoutSmallGroups(aOutcome(mobility), thresholds).mobility;
    expect(shown.slice(1)).toMatchObject([{ people: 7, kmPerYear: 700, assumedFuelKm: null }]);
  });

  test('small fuels of a mode go together, then small modes, and the total stays', () => {
    const mobility = [
      line('car', 'petrol', 40),
      line('car', 'diesel', 12),
      line('moped', 'petrol', 3),
      line('motorcycle', 'petrol', 2),
      line('motorcycle', 'diesel', 1),
    ];
    const shown = commutingWithoutSmallGroups(aOutcome(mobility), thresholds).mobility;
    expect(shown.map(({ mode, fuel, people }) => [mode, fuel, people])).toEqual([
      ['car', 'petrol', 40],
      ['car', 'diesel', 12],
      [null, null, 6],
    ]);
    expect(shown.reduce((sum, { kmPerYear }) => sum + kmPerYear, 0)).toBe(5800);
  });
});

const aOutcome = (mobility: ReturnType<typeof aCommutingOutcome>['mobility']) => {
  const scheme = schemeOf({ A: times(9, 0) });
  return aCommutingOutcome([0], { current: scheme, proposed: scheme, mobility });
};
