import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { linearWithoutSmallGroups } from '../../../src/access/disclosure/linear-without-small-groups.ts';
import { linearCents } from '../../../src/engine/commuting/linear-cents.ts';
import type { LinearGroup, LinearParts } from '../../../src/engine/commuting/linear-parts.ts';
import type { ShownGroup } from '../../../src/engine/commuting/shown-commuting.ts';
import { aCommuterGroup } from '../../builders/a-commuting-outcome.ts';

const modes = ['car', 'bicycle', 'walking', 'public-transport'] as const;
const distances = ['0-5 km', '5-10 km', '10-15 km'];
const threshold = 10;

/** One rate per mode; everybody of a group makes 1,000 km. */
const partsWith = (
  counts: readonly (readonly number[])[],
  more: Partial<LinearParts> = {},
): LinearParts => ({
  year: 2026,
  roundings: 100,
  rates: modes.map((mode) => ({ kind: 'km', mode, fromKm: 0, toKm: null, value: '0.23' })),
  groups: counts.flatMap((row, index): LinearGroup[] =>
    row.flatMap((people, column) =>
      people === 0
        ? []
        : [
            {
              mode: modes[index]!,
              distance: distances[column]!,
              people,
              quantities: [people * 1000],
            },
          ],
    ),
  ),
  homeWorking: { people: 0, daysPerYear: 0, centsPerDay: '245' },
  fixed: { people: 0, cents: 0 },
  ...more,
});

/** What is told of the distances: so many people, one after the other. */
const perDistance = (totals: readonly number[]): ShownGroup[] =>
  totals.map((people, index) =>
    aCommuterGroup({ grouping: 'distance', key: distances[index]!, people }),
  );

/** What is told of the modes that are named. */
const naming = (named: readonly string[]): ShownGroup[] =>
  named.map((key) => aCommuterGroup({ grouping: 'mode', key, people: 100 }));

const allModes = naming(modes);

const totalCents = ({ rates, groups, homeWorking, fixed }: LinearParts): number =>
  groups.reduce((sum, group) => sum + linearCents(rates, group), fixed.cents) +
  homeWorking.daysPerYear * Number(homeWorking.centsPerDay);

const shownOf = (parts: LinearParts) =>
  parts.groups.map(({ mode, distance, people }) => [mode, distance, people]);

describe('linearWithoutSmallGroups', () => {
  test('leaves large groups as they are', () => {
    const parts = partsWith([
      [20, 30, 40],
      [25, 35, 0],
    ]);
    expect(linearWithoutSmallGroups(parts, allModes, threshold).groups).toEqual(parts.groups);
  });

  test('takes a small distance together with another, and leaves no few of a distance', () => {
    const parts = partsWith([
      [20, 30, 40],
      [25, 35, 3],
    ]);
    // The 3 on 10-15 km are what is left of that distance without the 40 by car, so those go along.
    expect(shownOf(linearWithoutSmallGroups(parts, allModes, threshold))).toEqual([
      ['car', '5-10 km', 30],
      ['car', null, 60],
      ['bicycle', '5-10 km', 35],
      ['bicycle', null, 28],
    ]);
  });

  test('takes a mode that is not named elsewhere to what is fixed', () => {
    const parts = partsWith([
      [20, 30, 40],
      [25, 35, 45],
      [12, 11, 13],
    ]);
    const told = linearWithoutSmallGroups(parts, naming(['car', 'bicycle']), threshold);
    expect(told.fixed).toEqual({ people: 36, cents: 36 * 1000 * 23 });
    expect(told.rates.map(({ mode }) => mode)).toEqual(['car', 'bicycle']);
  });

  test('hides few people at a maximum, and few who work at home, in the smallest mode', () => {
    const counts = [
      [20, 30, 40],
      [25, 35, 45],
    ];
    const atMaximum = partsWith(counts, { fixed: { people: 2, cents: 4_000 } });
    expect(linearWithoutSmallGroups(atMaximum, allModes, threshold).fixed).toEqual({
      people: 90,
      cents: 4_000 + 90 * 1000 * 23,
    });
    const atHome = partsWith(counts, {
      homeWorking: { people: 3, daysPerYear: 100, centsPerDay: '245' },
    });
    expect(linearWithoutSmallGroups(atHome, allModes, threshold)).toMatchObject({
      homeWorking: { daysPerYear: 0 },
      fixed: { cents: 100 * 245 + 90 * 1000 * 23 },
    });
  });

  test('does not leave km alone of whoever counts at another trip', () => {
    const parts = partsWith([[20, 30, 40]]);
    const further = { mode: 'bicycle', distance: '0-5 km', people: 0, quantities: [800] } as const;
    const told = linearWithoutSmallGroups(
      { ...parts, groups: [...parts.groups, further] },
      allModes,
      threshold,
    );
    expect(told.groups.filter(({ mode }) => mode === 'bicycle')).toEqual([]);
    expect(told.fixed.people).toBeGreaterThanOrEqual(threshold);
  });

  test('leaves no few people of a distance who were taken together or to the fixed amount before', () => {
    const counts = [
      [20, 30, 86],
      [25, 35, 31],
      [12, 11, 7],
    ];
    const told = [...naming(['car', 'bicycle']), ...perDistance([57, 76, 124])];
    const within = linearWithoutSmallGroups(partsWith(counts), told, 5);
    expect(within.groups).toHaveLength(6);
    // 124 - 86 - 31 = 7 may be told within, but not further.
    expect(shownOf(linearWithoutSmallGroups(within, told, threshold))).not.toContainEqual([
      'bicycle',
      '10-15 km',
      31,
    ]);
  });

  test('counts distances that are told as one together', () => {
    const counts = [
      [20, 30, 40],
      [25, 35, 45],
    ];
    const together = aCommuterGroup({ grouping: 'distance', key: null, people: 153 });
    const told = [
      ...allModes,
      ...perDistance([45]),
      { ...together, isTogether: true as const },
      // Not filled in is not a distance.
      { ...together, people: 12 },
    ];
    // 153 - 30 - 35 - 40 - 45: three people more, so the smallest of these goes with them; and with that
    // one another of its mode, or it would be seen which distance is missing.
    expect(shownOf(linearWithoutSmallGroups(partsWith(counts), told, threshold))).toEqual([
      ['car', '10-15 km', 40],
      ['car', null, 50],
      ['bicycle', '0-5 km', 25],
      ['bicycle', '5-10 km', 35],
      ['bicycle', '10-15 km', 45],
    ]);
  });

  test('leaves nothing to subtract after two passes, whatever is paid and told', () => {
    const row = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        row,
        fc.subarray([...modes]),
        (counts, unpaid, named) => {
          const totals = unpaid.map((people, column) =>
            counts.reduce((sum, cells) => sum + cells[column]!, people),
          );
          const safe = totals.map((people) => Math.max(people, threshold));
          const told = [...naming(named), ...perDistance(safe)];
          const twice = linearWithoutSmallGroups(
            linearWithoutSmallGroups(partsWith(counts), told, 5),
            told,
            threshold,
          );
          distances.forEach((distance, column) => {
            const left = twice.groups
              .filter((group) => group.distance === distance)
              .reduce((sum, { people }) => sum - people, safe[column]!);
            expect(left === 0 || left >= threshold).toBe(true);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('tells no small group, keeps the total, and leaves no few people of a mode or distance', () => {
    const row = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.subarray([...modes]),
        fc.record({ people: fc.integer({ min: 0, max: 15 }), cents: fc.constant(5000) }),
        (counts, named, fixed) => {
          const parts = partsWith(counts, {
            fixed: fixed.people === 0 ? { people: 0, cents: 0 } : fixed,
          });
          const told = linearWithoutSmallGroups(parts, naming(named), threshold);
          expect(Math.abs(totalCents(told) - totalCents(parts))).toBeLessThanOrEqual(0.5 + 1e-6);
          expect(told.groups.filter(({ people }) => people < threshold)).toEqual([]);
          if (told.groups.length > 0) {
            const few = (people: number): boolean => people > 0 && people < threshold;
            expect(few(told.fixed.people)).toBe(false);
            for (const distance of distances) {
              const peopleAt = (groups: readonly LinearGroup[]): number =>
                groups
                  .filter((group) => group.distance === distance)
                  .reduce((sum, { people }) => sum + people, 0);
              // Of a distance with few people no total is told.
              const all = peopleAt(parts.groups);
              if (all >= threshold) expect(few(all - peopleAt(told.groups))).toBe(false);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
