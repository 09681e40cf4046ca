import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { wagesWithoutSmallGroups } from '../../../src/access/disclosure/wages-without-small-groups.ts';
import {
  wageGroupings,
  type ContractCount,
  type WageGroup,
  type WageGrouping,
} from '../../../src/engine/budget/wages/wage-overview.ts';
import { scaleBandOf } from '../../../src/engine/workforce/scale-band.ts';
import { aWageOverview } from '../../builders/a-wage-overview.ts';

const count = (people: number, contracts = people): ContractCount => ({ people, contracts });

const aGroup = (
  grouping: WageGrouping,
  key: string | null,
  people: number,
  given: Partial<WageGroup> = {},
): WageGroup => ({
  grouping,
  key,
  people,
  contracts: people,
  fte: people * 0.9,
  wageSumCents: people * 80_000_00 + 1,
  overhead: count(0),
  withoutTaakveld: count(0),
  ...given,
});

const shown = (groups: readonly WageGroup[], threshold = 5) =>
  wagesWithoutSmallGroups(aWageOverview({ groups }), threshold).groups.map(
    ({ key, people, isTogether }) => [key, people, isTogether === true],
  );

test('a scale joins its neighbour within the band, and a small band the rest', () => {
  const groups = [
    aGroup('scale', '6', 40),
    aGroup('scale', '8', 3),
    aGroup('scale', '10', 30),
    aGroup('scale', '10A', 2),
    aGroup('scale', '11', 20),
  ];
  // Scales 8-9 are three people: they go with the smallest band, as every other figure per band does.
  expect(shown(groups)).toEqual([
    ['6', 40, false],
    ['10-10A', 32, false],
    [null, 23, true],
  ]);
});

test('steps join their neighbours, and programmes do not', () => {
  expect(shown([aGroup('step', '0', 2), aGroup('step', '1', 3), aGroup('step', '11', 9)])).toEqual([
    ['0-1', 5, false],
    ['11', 9, false],
  ]);
  const programmes = [
    aGroup('programme', '1', 2),
    aGroup('programme', '2', 3),
    aGroup('programme', null, 9),
  ];
  expect(shown(programmes)).toEqual([
    [null, 9, false],
    [null, 5, true],
  ]);
});

test('a group of second contracts only is never alone', () => {
  expect(
    shown([aGroup('programme', '1', 0), aGroup('programme', '2', 30), aGroup('programme', '3', 9)]),
  ).toEqual([
    ['2', 30, false],
    [null, 9, true],
  ]);
});

/** Which of overhead and without a taakveld are told, of programmes with these in them. */
function told(programmes: readonly Partial<WageGroup>[], ...thresholds: readonly number[]) {
  const groups = programmes.map((given, index) =>
    aGroup('programme', String(index + 1), given.people ?? 0, given),
  );
  const overview = thresholds.reduce(wagesWithoutSmallGroups, aWageOverview({ groups }));
  const [year] = overview.years;
  const isOverheadTold = year?.overheadCents !== null;
  const isWithoutTold = year?.withoutTaakveldCents !== null;
  expect(year?.overheadShare !== null).toBe(isOverheadTold);
  expect(overview.overheadPeople !== null).toBe(isOverheadTold);
  expect(overview.withoutTaakveldPeople !== null).toBe(isWithoutTold);
  return [isOverheadTold, isWithoutTold];
}

test.each([
  ['few overheads', count(4), count(0), [false, true]],
  ['few who are no overhead', count(97, 98), count(0), [false, true]],
  ['few without a taakveld', count(50), count(3), [true, false]],
  ['few who are neither', count(50), count(48), [false, true]],
  ['enough of each', count(50), count(20), [true, true]],
  ['nobody', count(0), count(0), [true, true]],
  ['second contracts on overhead only', count(0, 1), count(0), [false, true]],
  ['second contracts without a taakveld only', count(50), count(0, 1), [true, false]],
  ['all main contracts on overhead', count(100), count(0), [false, true]],
])('of %s nothing is told', (_, overhead, withoutTaakveld, expected) => {
  expect(told([{ ...count(100, 101), overhead, withoutTaakveld }], 5)).toEqual(expected);
});

test.each([
  ['a programme is overhead but for one', [count(39), count(0)], false],
  ['a programme is overhead but for a second contract', [count(40), count(0)], false],
  ['two programmes are, together', [count(39, 40), count(58)], false],
  ['overhead is a programme and one outside', [count(40, 41), count(1)], false],
  ['overhead is a programme and a second contract outside', [count(40, 41), count(0, 1)], false],
  ['overhead is a programme', [count(40, 41), count(0)], true],
  ['many of a programme are not', [count(30), count(0)], true],
  ['five people of two programmes are not', [count(38), count(57)], true],
])('where %s, the difference is told as it is large', (_, [first, second], isTold) => {
  const programmes = [
    { ...count(40, 41), overhead: first! },
    { ...count(60), overhead: second! },
    { ...count(200) },
  ];
  expect(told(programmes, 5)).toEqual([isTold, true]);
});

test('what is told may be too little for a higher threshold, and what is not told stays so', () => {
  const sevenAreNot = [{ ...count(40), overhead: count(33) }, { ...count(60) }];
  expect(told(sevenAreNot, 5)).toEqual([true, true]);
  expect(told(sevenAreNot, 5, 10)).toEqual([false, true]);
  expect(told(sevenAreNot, 10, 5)).toEqual([false, true]);
});

test('of a few rows without pay the number is not told', () => {
  const numberTold = (unpaidRowCount: number): number | null =>
    wagesWithoutSmallGroups(aWageOverview({ unpaidRowCount }), 5).unpaidRowCount;
  expect([0, 1, 4, 5, 12].map(numberTold)).toEqual([0, null, null, 5, 12]);
});

const contract = fc.record({
  programme: fc.constantFrom('1', '1', '1', '2', '2', '3', '4'),
  part: fc.constantFrom('overhead', 'overhead', 'without', 'other'),
  isMain: fc.constantFrom(true, true, true, false),
});

test('for any contracts: no sum of groups differs from overhead, or from without a taakveld, by few people', () => {
  const [threshold, told] = [3, new Set<string>()];
  fc.assert(
    fc.property(fc.array(contract, { minLength: 6, maxLength: 20 }), (contracts) => {
      const countOf = (of: typeof contracts): ContractCount =>
        count(of.filter(({ isMain }) => isMain).length, of.length);
      const keys = [...new Set(contracts.map(({ programme }) => programme))].sort();
      const groups = keys.map((key) => {
        const own = contracts.filter(({ programme }) => programme === key);
        const on = (name: string) => countOf(own.filter(({ part }) => part === name));
        const sizes = { ...countOf(own), overhead: on('overhead'), withoutTaakveld: on('without') };
        return aGroup('programme', key, sizes.people, sizes);
      });
      const overview = wagesWithoutSmallGroups(aWageOverview({ groups }), threshold);
      const [year] = overview.years;
      const parts = [
        ...(year?.overheadCents === null ? [] : ['overhead']),
        ...(year?.withoutTaakveldCents === null ? [] : ['without']),
      ];
      const named = overview.groups.flatMap(({ key }) => key ?? []);
      const shownAs = (key: string): number => named.indexOf(key);
      // Every sum of what is shown; -1 is what is taken together.
      const shownKeys = [...new Set(keys.map(shownAs))];
      const sums = shownKeys.reduce<number[][]>(
        (found, key) => [...found, ...found.map((keysOfSum) => [...keysOfSum, key])],
        [[]],
      );
      for (const chosen of sums) {
        const inSum = contracts.filter(({ programme }) => chosen.includes(shownAs(programme)));
        for (const sum of [[], ...parts.map((part) => [part]), parts]) {
          const inPart = contracts.filter(({ part }) => sum.includes(part));
          const onlySum = inSum.filter((one) => !inPart.includes(one));
          const onlyPart = inPart.filter((one) => !inSum.includes(one));
          if (onlySum.length > 0 && onlyPart.length > 0) continue;
          const { people, contracts: size } = countOf([...onlySum, ...onlyPart]);
          // Of a staff that is too small as a whole nothing can be kept apart.
          if (size > 0 && countOf(contracts).people >= threshold) {
            expect(people).toBeGreaterThanOrEqual(threshold);
          }
        }
      }
      told.add(parts.join());
    }),
    { numRuns: 300 },
  );
  // Not by telling nothing.
  expect(told).toContain('overhead,without');
});
const counts = (keys: readonly string[]) =>
  fc.tuple(...keys.map(() => fc.integer({ min: 0, max: 14 })));
const keysOf: Readonly<Record<WageGrouping, readonly string[]>> = {
  scale: ['5', '6', '8', '9', '10', '10A', '11', '11A', '12', '14'],
  step: ['0', '1', '2', '3', '10', '11'],
  programme: ['1', '2', '3', '13'],
};
const groupsOf = (grouping: WageGrouping) =>
  counts(keysOf[grouping]).map((sizes) =>
    sizes.map((people, index) => aGroup(grouping, keysOf[grouping][index] ?? null, people)),
  );

test('for any groups, also after a second time: nothing is lost and nobody can be told apart', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...wageGroupings).chain(groupsOf),
      fc.boolean(),
      (groups, isHandedOn) => {
        const once = wagesWithoutSmallGroups(aWageOverview({ groups }), 5);
        const threshold = isHandedOn ? 10 : 5;
        const { groups: merged } = isHandedOn ? wagesWithoutSmallGroups(once, threshold) : once;
        const sum = (of: readonly WageGroup[], field: 'people' | 'wageSumCents'): number =>
          of.reduce((total, group) => total + group[field], 0);
        expect(sum(merged, 'people')).toBe(sum(groups, 'people'));
        expect(sum(merged, 'wageSumCents')).toBe(sum(groups, 'wageSumCents'));
        if (merged.length > 1) {
          for (const { people } of merged) expect(people).toBeGreaterThanOrEqual(threshold);
        }
        // Other outcomes tell people per band of scales: within a band all is shown, or nothing.
        const bands = new Map<string, number>();
        for (const { grouping, key, people } of groups) {
          const band = grouping === 'scale' ? scaleBandOf(key) : '';
          bands.set(band, (bands.get(band) ?? 0) + people);
        }
        for (const [band, people] of bands) {
          const named = merged.filter(
            ({ grouping, key }) =>
              grouping === 'scale' && key !== null && scaleBandOf(key.split('-')[0]!) === band,
          );
          if (named.length > 0) expect(sum(named, 'people')).toBe(people);
        }
      },
    ),
  );
});
