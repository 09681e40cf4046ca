import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { shiftModes } from '../../../../src/engine/commuting/mobility/shift-modes.ts';
import { evaluateScheme } from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import { withLever } from '../../../../src/engine/commuting/questions/commuting-lever.ts';
import {
  exploreLevers,
  type LeverRange,
} from '../../../../src/engine/commuting/questions/explore-levers.ts';
import { markEfficient } from '../../../../src/engine/commuting/questions/mark-efficient.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { prepared } from '../outcome/prepared.ts';

const rows = [2, 5, 8, 11, 14, 22, 35].flatMap((km, index) => [
  aCommuter({ rowNumber: 10 * index + 2, travelMode: 'car', commuteDistanceKm: km }),
  aCommuter({ rowNumber: 10 * index + 3, travelMode: 'bicycle', commuteDistanceKm: km / 2 }),
]);
const current = aScheme({
  name: 'Huidig',
  modes: { car: { ratePerKm: '0.15' }, bicycle: { ratePerKm: '0.05' } },
});
const scheme = aScheme({
  modes: { car: { ratePerKm: '0.12' }, bicycle: { ratePerKm: '0.23' } },
});
const ready = prepared(rows, { current });
const car: LeverRange = { lever: { kind: 'rate', modes: ['car'] }, from: '0.05', to: '0.20' };
const bicycle: LeverRange = { lever: { kind: 'rate', modes: ['bicycle'] }, from: null, to: null };

describe.each(['losers', 'co2'] as const)('cost against %s', (against) => {
  const { points, band, year } = exploreLevers(ready, scheme, car, bicycle, against);

  test('tries at least 40 combinations between the ends, none twice', () => {
    expect([band, year]).toEqual(['mid', 2026]);
    expect(points.length).toBeGreaterThanOrEqual(40);
    const keys = points.map(({ firstValue, secondValue }) => `${firstValue} ${secondValue}`);
    expect(new Set(keys).size).toBe(points.length);
    expect(points[0]).toMatchObject({ firstValue: '0.05', secondValue: '0' });
    expect(points.at(-1)).toMatchObject({ firstValue: '0.2', secondValue: '0.46' });
  });

  test('says of each what the scheme with those values says', () => {
    for (const point of points.filter((_, index) => index % 9 === 0)) {
      const turned = withLever(
        withLever(scheme, car.lever, point.firstValue),
        bicycle.lever,
        point.secondValue,
      );
      const outcome = evaluateScheme(ready, turned);
      expect(point).toMatchObject({
        totalCents: outcome.years[0]?.totalCents,
        extraCents: outcome.years[0]?.extraCents,
        losers: outcome.comparisons.find(({ grouping }) => grouping === 'all')?.losers,
      });
      expect(shiftModes(ready, turned, 'mid')).toMatchObject(point.shifted);
    }
  });

  test('marks those that no other beats, as comparing all pairs does', () => {
    const pairs = points.map(({ totalCents, losers, shifted }) =>
      against === 'losers' ? [totalCents, losers] : [shifted.totalCents, shifted.tankToWheelKg],
    );
    expect(points.map(({ isEfficient }) => isEfficient)).toEqual(efficientByPairs(pairs));
    expect(points.some(({ isEfficient }) => isEfficient)).toBe(true);
    expect(points.every(({ isEfficient }) => isEfficient)).toBe(false);
  });
});

const efficientByPairs = (pairs: readonly (readonly number[])[]): boolean[] =>
  pairs.map(([a, b]) => !pairs.some(([c, d]) => c! <= a! && d! <= b! && (c! < a! || d! < b!)));

test('of any points the efficient ones are those that comparing all pairs leaves', () => {
  const few = fc.integer({ min: 0, max: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(few, few), { maxLength: 30 }), (pairs) => {
      const marked = markEfficient(
        pairs.map(([first]) => first),
        pairs.map(([, second]) => second),
      );
      expect(marked).toEqual(efficientByPairs(pairs));
    }),
  );
});
