import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { grossForNet } from '../../../../src/engine/commuting/tax/gross-for-net.ts';
import {
  indexRates,
  marginalRates,
  taxParts,
} from '../../../../src/engine/commuting/tax/marginal-rates.ts';
import { tax2026 } from './tax-2026.ts';

const rates = indexRates(tax2026.marginalRates);

/** Cents that are left of extra wage. */
const netOf = (wage: number, gross: number): number =>
  gross - (taxParts(rates, wage + gross) - taxParts(rates, wage)) / rates.partsPerCent;

/** What the employer pays for EUR 1 net, with premiums over the gross wage. */
const costPerEuro = (wageEuros: number, premiumRatio: number): number =>
  (grossForNet(rates, wageEuros * 100, 100_00) / 100_00) * (1 + premiumRatio);

describe('what EUR 1 net costs an employer that grosses up, in 2026', () => {
  // (1 + premiums) / (1 - m); premiums 15.93% without the childcare surcharge: 7.63 + 0.68 + 1.52 + 6.10.
  test.each([
    [30_000, 2.0],
    [40_000, 2.07],
    [60_000, 2.34],
    [90_000, 2.64],
  ])('at EUR %d: EUR %d with premiums of 15.93%%', (wage, cost) => {
    expect(costPerEuro(wage, 0.1593)).toBeCloseTo(cost, 2);
  });

  test('at EUR 90,000, above the maximum wage for premiums, EUR 2.27', () => {
    expect(costPerEuro(90_000, 0)).toBeCloseTo(2.27, 2);
  });

  // The parameters of this program come to 15.87%: they count the childcare surcharge (+0.50) and only
  // the WGA part of Whk (0.96 in place of 1.52). Only the last figure differs by a cent.
  test.each([
    [30_000, 2.0],
    [40_000, 2.07],
    [60_000, 2.34],
    [90_000, 2.63],
  ])('at EUR %d: EUR %d with premiums of 15.87%%', (wage, cost) => {
    expect(costPerEuro(wage, 0.1587)).toBeCloseTo(cost, 2);
  });

  test.each([
    ['15.93% premiums', 0.1593, 0.356],
    ['15.87% premiums', 0.1587, 0.356],
    ['no premiums', 0, 0.444],
  ])('with %s it costs as much as a levy of 80%% at one marginal rate', (_, premium, breakEven) => {
    const costAt = (rate: number): number => {
      const flat = indexRates(marginalRates([{ 0: rate.toFixed(3) }]));
      return (grossForNet(flat, 40_000_00, 1_000_000) / 1_000_000) * (1 + premium);
    };
    expect(costAt(breakEven - 0.001)).toBeLessThan(1.8);
    expect(costAt(breakEven + 0.001)).toBeGreaterThan(1.8);
  });

  test('in every step of 2026 from EUR 29,736 on the levy is cheaper', () => {
    for (const wage of [29_736, 38_883, 45_592, 78_426]) {
      expect(costPerEuro(wage, 0)).toBeLessThan(costPerEuro(wage, 0.1593));
      expect(costPerEuro(wage, 0.1593)).toBeGreaterThan(1.8);
    }
  });
});

test('the gross wage leaves the net amount, to half a cent, across any number of steps', () => {
  fc.assert(
    fc.property(fc.nat(20_000_000), fc.nat(10_000_000), (wage, net) => {
      const gross = grossForNet(rates, wage, net);
      expect(Number.isInteger(gross)).toBe(true);
      expect(Math.abs(netOf(wage, gross) - net)).toBeLessThanOrEqual(0.5);
    }),
  );
});
