import { describe, expect, test } from '@jest/globals';
import { shiftModes } from '../../../../src/engine/commuting/mobility/shift-modes.ts';
import { schemeTotal } from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import {
  type SensitivityBar,
  testSensitivity,
} from '../../../../src/engine/commuting/questions/test-sensitivity.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { prepared } from '../outcome/prepared.ts';

const rows = [5, 9, 12, 30].flatMap((km, index) => [
  aCommuter({
    rowNumber: 10 * index + 2,
    travelMode: 'car',
    commuteDistanceKm: km,
    homeDaysPerWeek: 0,
  }),
  aCommuter({ rowNumber: 10 * index + 3, commuteDistanceKm: km, homeDaysPerWeek: 0 }),
]);
const actual = { basis: 'actual' as const, weeksWorked: '40' };
const current = aScheme({ name: 'Huidig', days: actual, modes: { car: { ratePerKm: '0.10' } } });
const scheme = aScheme({
  days: actual,
  modes: { car: { ratePerKm: '0.20' }, bicycle: { ratePerKm: '0.20' } },
});
const ready = prepared(rows, { current });
const sensitivity = testSensitivity(ready, scheme);
const barOf = (assumption: SensitivityBar['assumption'], of = sensitivity): SensitivityBar =>
  of.bars.find((bar) => bar.assumption === assumption)!;

describe('a tornado', () => {
  test('stands on the scheme as it is, widest bar first', () => {
    const { totalCents, extraCents } = schemeTotal(ready, scheme, 2026);
    expect(sensitivity).toMatchObject({ year: 2026, totalCents, extraCents });
    const spreads = sensitivity.bars.map(({ spreadCents }) => spreadCents);
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
    expect(sensitivity.bars).toHaveLength(7);
  });

  test('of a linear scheme moves in proportion: 5% weeks, 10% km, 5% people', () => {
    // 56 km x 2 people x 2 ways x 3 days x 40 weeks x 0.20 = EUR 5,376; extra EUR 4,032.
    expect(sensitivity).toMatchObject({ totalCents: 537_600, extraCents: 403_200 });
    expect(barOf('weeks-worked')).toMatchObject({
      low: { factor: '0.95', totalCents: 510_720, extraCents: 383_040 },
      high: { factor: '1.05', totalCents: 564_480, extraCents: 423_360 },
      spreadCents: 40_320,
    });
    expect(barOf('distance')).toMatchObject({
      low: { totalCents: 483_840 },
      high: { totalCents: 591_360 },
    });
    expect(barOf('headcount')).toMatchObject({
      low: { totalCents: 510_720 },
      high: { totalCents: 564_480 },
    });
  });

  test('of rates below what is untaxed is deaf to tax', () => {
    for (const assumption of ['untaxed-rate', 'income-tax', 'premiums'] as const) {
      expect(barOf(assumption).spreadCents).toBe(0);
    }
  });

  test('has a bar for the response of travellers, from none to the highest band', () => {
    const cycling = aScheme({ ...scheme, modes: { bicycle: { ratePerKm: '0.23' } } });
    const bars = testSensitivity(ready, cycling);
    const { low, high, spreadCents } = barOf('mode-shift', bars);
    expect(low).toMatchObject({ band: 'zero', factor: null, totalCents: bars.totalCents });
    expect(high).toMatchObject({
      band: 'high',
      totalCents: shiftModes(ready, cycling, 'high').totalCents,
    });
    expect(spreadCents).toBe(high.totalCents - bars.totalCents);
    expect(spreadCents).toBeGreaterThan(0);
  });

  test('of rates above what is untaxed moves with each of the tax assumptions', () => {
    const generous = aScheme({ modes: { car: { ratePerKm: '0.40' } }, excess: 'grossed-up' });
    const bars = testSensitivity(ready, generous);
    for (const assumption of ['income-tax', 'premiums'] as const) {
      const { low, high } = barOf(assumption, bars);
      expect(high.totalCents).toBeGreaterThan(low.totalCents);
    }
    // More untaxed room means less to gross up.
    const { low, high } = barOf('untaxed-rate', bars);
    expect(high.totalCents).toBeLessThan(low.totalCents);
  });

  test('is measured on what the budget counts', () => {
    const budget = { centsPerYear: 1, basis: 'total' as const };
    const bars = testSensitivity(prepared(rows, { current, budget }), scheme);
    expect(barOf('weeks-worked', bars).spreadCents).toBe(53_760);
  });

  test('says which ranges were assumed', () => {
    const ids = sensitivity.basis.map(({ id }) => id);
    expect(ids).toContain('commuting/sensitivity');
    expect(ids).toContain('commuting/mode-shift');
  });
});
