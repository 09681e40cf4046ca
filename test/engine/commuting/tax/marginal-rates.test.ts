import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  indexRates,
  marginalRates,
  taxParts,
} from '../../../../src/engine/commuting/tax/marginal-rates.ts';
import { tax2026, taxTables2026 } from './tax-2026.ts';

const rates = indexRates(tax2026.marginalRates);
const taxOver = (fromEuros: number, toEuros: number): number =>
  (taxParts(rates, toEuros * 100) - taxParts(rates, fromEuros * 100)) / rates.partsPerCent / 100;

describe('the marginal rate of 2026', () => {
  // A+B Adviesgroep, "Tarieven, heffingskortingen en bedragen inkomstenbelasting 2026", put together:
  // 35.75 + 6.398, 37.56 + 6.398, 37.56 + 6.398 + 6.51, 49.50 + 6.51 percent.
  test.each([
    ['below the phase-outs', 10_000, 29_736, 0.3575],
    ['first bracket, general credit falls', 29_736, 38_883, 0.42148],
    ['second bracket, general credit falls', 38_883, 45_592, 0.43958],
    ['second bracket, both credits fall', 45_592, 78_426, 0.50468],
    ['third bracket, employment credit falls', 78_426, 132_920, 0.5601],
    ['third bracket, no credit left', 132_920, 200_000, 0.495],
  ])('%s: the same from EUR %d to %d', (_, from, to, rate) => {
    expect(taxOver(from, from + 1)).toBeCloseTo(rate, 10);
    expect(taxOver(to - 1, to)).toBeCloseTo(rate, 10);
    expect(taxOver(from, to)).toBeCloseTo((to - from) * rate, 6);
  });

  test.each([
    [30_000, '42.15'],
    [40_000, '43.96'],
    [60_000, '50.47'],
    [90_000, '56.01'],
  ])('at EUR %d it is %s percent', (wage, percent) => {
    expect(taxOver(wage, wage + 100).toFixed(2)).toBe(percent);
  });
});

/** In millionths per cent, read from the tables by walking through them; no sums below steps. */
const plainTables = taxTables2026.map((table) =>
  Object.entries(table).map(([euros, rate]) => ({
    from: Number(euros) * 100,
    millionths: Math.round(Number(rate) * 1_000_000),
  })),
);
const plainRate = (cents: number): number => {
  let sum = 0;
  for (const table of plainTables) {
    sum += table.findLast(({ from }) => from <= cents)?.millionths ?? 0;
  }
  return sum;
};

test('tax between two wages is the sum of the rates of every cent between them', () => {
  const nearAStep = fc
    .tuple(fc.constantFrom(0, 29_736, 38_883, 45_592, 78_426, 132_920), fc.nat(4_000))
    .map(([euros, cents]) => Math.max(0, euros * 100 + cents - 2_000));
  const wage = fc.oneof(nearAStep, fc.nat(20_000_000));
  fc.assert(
    fc.property(wage, fc.nat(2_500), (from, width) => {
      let millionths = 0;
      for (let cent = from; cent < from + width; cent += 1) millionths += plainRate(cent);
      const parts = taxParts(rates, from + width) - taxParts(rates, from);
      expect(parts * (1_000_000 / rates.partsPerCent)).toBe(millionths);
    }),
  );
});

test('tables without a rate at 0 take nothing there', () => {
  const late = indexRates(marginalRates([{ 100: '0.5' }]));
  expect(taxParts(late, 100_00)).toBe(0);
  expect(taxParts(late, 102_00)).toBe(100 * late.partsPerCent);
});
