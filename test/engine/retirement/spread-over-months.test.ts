import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { valueOn } from '../../../src/engine/parameters.ts';
import {
  spreadOverMonths,
  type MonthlyCurve,
} from '../../../src/engine/retirement/spread-over-months.ts';

const parameters = chooseParameters(loadParameters(), []);
const { value: points } = valueOn(parameters['retirement/offset-curve'], '2026-01-01');

const months = ({ firstOffset, shares }: MonthlyCurve): (readonly [number, number])[] =>
  [...shares].map((share, index) => [firstOffset + index, share] as const);
const shareWhere = (curve: MonthlyCurve, isIn: (month: number) => boolean): number =>
  months(curve).reduce((sum, [month, share]) => sum + (isIn(month) ? share : 0), 0);
const meanMonths = (curve: MonthlyCurve): number =>
  months(curve).reduce((sum, [month, share]) => sum + month * share, 0);

test('the curve in config keeps its mean of -1.18 years, between those of the two targets', () => {
  const mean = meanMonths(spreadOverMonths(points)) / 12;
  expect(mean).toBeCloseTo(-1.18, 12);
  // Calibration targets: public administration 2024 and all employees (CBS).
  expect(mean).toBeGreaterThan(-1.7);
  expect(mean).toBeLessThan(-0.9);
});

test('the curve in config leaves 50% before, 44% at and 6% after the end by AOW', () => {
  const curve = spreadOverMonths(points);
  expect(shareWhere(curve, (month) => month < 0)).toBeCloseTo(0.5, 12);
  expect(shareWhere(curve, (month) => month === 0)).toBe(0.44);
  expect(shareWhere(curve, (month) => month > 0)).toBeCloseTo(0.06, 12);
});

test('a point becomes a triangle up to the points beside it, and never touches the day itself', () => {
  const curve = spreadOverMonths({ '-1': 1 });
  expect(curve.firstOffset).toBe(-23);
  expect(curve.shares).toHaveLength(23);
  expect([...curve.shares].map((share) => Math.round(share * 144))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);
  expect(months(spreadOverMonths({ '1': 1 })).map(([month]) => month)).toEqual(
    Array.from({ length: 23 }, (_, index) => index + 1),
  );
  expect(months(spreadOverMonths({ '0': 1 }))).toEqual([[0, 1]]);
});

test('mean and the shares before, at and after are kept for every curve', () => {
  const curves = fc
    .array(fc.tuple(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 50 })), {
      minLength: 1,
    })
    .filter((entries) => entries.some(([, weight]) => weight > 0));
  fc.assert(
    fc.property(curves, (entries) => {
      const weights = new Map(entries);
      const total = [...weights.values()].reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const curve = spreadOverMonths(
        Object.fromEntries([...weights].map(([year, weight]) => [year, weight / total])),
      );
      const sumOf = (part: (year: number, share: number) => number): number =>
        [...weights].reduce((sum, [year, weight]) => sum + part(year, weight / total), 0);
      expect(meanMonths(curve)).toBeCloseTo(
        sumOf((year, share) => 12 * year * share),
        9,
      );
      for (const side of [-1, 0, 1]) {
        expect(shareWhere(curve, (month) => Math.sign(month) === side)).toBeCloseTo(
          sumOf((year, share) => (Math.sign(year) === side ? share : 0)),
          12,
        );
      }
    }),
  );
});
