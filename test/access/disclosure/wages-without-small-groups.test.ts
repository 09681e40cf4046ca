import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { wagesWithoutSmallGroups } from '../../../src/access/disclosure/wages-without-small-groups.ts';
import {
  wageGroupings,
  type WageGroup,
  type WageGrouping,
} from '../../../src/engine/budget/wages/wage-overview.ts';
import { scaleBandOf } from '../../../src/engine/workforce/scale-band.ts';
import { aWageOverview } from '../../builders/a-wage-overview.ts';

const aGroup = (grouping: WageGrouping, key: string | null, people: number): WageGroup => ({
  grouping,
  key,
  people,
  fte: people * 0.9,
  wageSumCents: people * 80_000_00 + 1,
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

test.each([
  ['few overheads', 4, 0, true, false],
  ['few who are no overhead', 97, 0, true, false],
  ['few without a taakveld', 50, 3, false, true],
  ['enough of each', 50, 20, false, false],
])('of %s nothing is told', (_, overheadPeople, withoutTaakveldPeople, noOverhead, noUnknown) => {
  const overview = aWageOverview({
    groups: [aGroup('programme', '1', 100)],
    overheadPeople,
    withoutTaakveldPeople,
  });
  const { years, ...merged } = wagesWithoutSmallGroups(overview, 5);
  expect(years[0]?.overheadCents === null).toBe(noOverhead);
  expect(years[0]?.overheadShare === null).toBe(noOverhead);
  expect(merged.overheadPeople === null).toBe(noOverhead);
  expect(years[0]?.withoutTaakveldCents === null).toBe(noUnknown);
  expect(merged.withoutTaakveldPeople === null).toBe(noUnknown);
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
