import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import type { ModeShiftBand } from '../../../../src/engine/commuting/commuting-settings.ts';
import { mobilityOf } from '../../../../src/engine/commuting/mobility/mobility-of.ts';
import { shiftModes } from '../../../../src/engine/commuting/mobility/shift-modes.ts';
import { shiftShares } from '../../../../src/engine/commuting/mobility/shift-shares.ts';
import {
  evaluateScheme,
  schemeTotal,
} from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import type { RosterRow, TravelMode } from '../../../../src/engine/roster.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { prepared } from '../outcome/prepared.ts';
import { randomScheme } from '../random-scheme.ts';

const bands: readonly ModeShiftBand[] = ['zero', 'low', 'mid', 'high'];

const people = (count: number, row: Partial<RosterRow>, from = 2): RosterRow[] =>
  Array.from({ length: count }, (_, index) =>
    aCommuter({ rowNumber: from + index, homeDaysPerWeek: 0, officeDaysPerWeek: 3, ...row }),
  );

/** 40 who cycle and 60 who drive, all 7 km. */
const sevenKm = [
  ...people(40, { travelMode: 'bicycle', commuteDistanceKm: 7 }),
  ...people(60, { travelMode: 'car', commuteDistanceKm: 7 }, 50),
];
const current = aScheme({
  name: 'Huidig',
  modes: { bicycle: { ratePerKm: '0.13' }, car: { ratePerKm: '0.13' } },
});
const bicycleUp = aScheme({
  modes: { bicycle: { ratePerKm: '0.23' }, car: { ratePerKm: '0.13' } },
});

describe('EUR 0.10 per km more for the bicycle at 7 km, EUR 1.40 a day, from a share of 40%', () => {
  const ready = prepared(sevenKm, { current });
  const shareIn = (band: ModeShiftBand): string =>
    (shiftModes(ready, bicycleUp, band).bicycleShareRatio * 100).toFixed(1);

  // The example in the facts (section 6) says 44.9% for the high band. Its own formula gives 44.8: odds of
  // 40/60 x exp(0.14 x 1.40) = 0.8110, a share of 0.8110/1.8110. We follow the formula.
  test.each<[ModeShiftBand, string]>([
    ['zero', '40.0'],
    ['low', '41.2'],
    ['mid', '42.4'],
    ['high', '44.8'],
  ])('gives in the band %s a share of %s%', (band, share) => {
    expect(shareIn(band)).toBe(share);
  });

  test('moves cost and CO2 by the expected number of drivers who cycle', () => {
    const drivers = 100 * (0.8110203 / 1.8110203 - 0.4);
    const zero = shiftModes(ready, bicycleUp, 'zero');
    const high = shiftModes(ready, bicycleUp, 'high');
    // 14 km x 128.4 days x EUR 0.10 more for each who changes; every driver's cents are rounded.
    expect((high.totalCents - zero.totalCents) / 100).toBeCloseTo(drivers * 179.76, 0);
    const km = drivers * 14 * 128.4;
    // Car of unknown fuel: 0.66 x 168.9 + 0.12 x 149.1 + 0.10 x 84.5 + 0.01 x 168.9 g.
    const gramsPerKm = 0.66 * 168.9 + 0.12 * 149.1 + 0.1 * 84.5 + 0.01 * 168.9;
    expect(zero.tankToWheelKg - high.tankToWheelKg).toBeCloseTo((km * gramsPerKm) / 1000, -0.5);
  });

  test('does nothing beyond 15 km, and nothing where nobody cycles', () => {
    const far = sevenKm.map((row) => ({ ...row, commuteDistanceKm: 15.1 }));
    const alone = people(10, { travelMode: 'car', commuteDistanceKm: 7 });
    for (const rows of [far, alone]) {
      const staff = prepared(rows, { current });
      expect({ ...shiftModes(staff, bicycleUp, 'high'), band: 'zero' }).toEqual(
        shiftModes(staff, bicycleUp, 'zero'),
      );
    }
  });

  test('lets cyclists drive when the car gets more instead', () => {
    const carUp = aScheme({
      modes: { bicycle: { ratePerKm: '0.13' }, car: { ratePerKm: '0.23' } },
    });
    const { bicycleShareRatio, tankToWheelKg } = shiftModes(ready, carUp, 'high');
    // Odds 40/60 x exp(-0.196) = 0.5480
    expect(bicycleShareRatio).toBeCloseTo(0.548 / 1.548, 4);
    expect(tankToWheelKg).toBeGreaterThan(shiftModes(ready, carUp, 'zero').tankToWheelKg);
  });

  test('counts a parking contribution as money for whoever leaves the car', () => {
    const parking = {
      modes: ['car' as const],
      allowanceCentsPerDay: 0,
      contributionCentsPerDay: 140,
    };
    const paidParking = { ...current, name: 'Betaald parkeren', parking };
    expect((shiftModes(ready, paidParking, 'high').bicycleShareRatio * 100).toFixed(1)).toBe(
      '44.8',
    );
  });
});

describe('walking', () => {
  const modes = {
    bicycle: { ratePerKm: '0.13' },
    car: { ratePerKm: '0.13' },
    walking: { ratePerKm: '0.23' },
  };
  const at = (km: number) =>
    prepared(
      [
        ...people(5, { travelMode: 'walking', commuteDistanceKm: km }),
        ...people(5, { travelMode: 'car', commuteDistanceKm: km }, 20),
      ],
      { current },
    );

  test('competes up to 3 km', () => {
    const kgOf = (km: number, band: ModeShiftBand) =>
      shiftModes(at(km), aScheme({ modes }), band).tankToWheelKg;
    expect(kgOf(3, 'high')).toBeLessThan(kgOf(3, 'zero'));
    expect(kgOf(3.1, 'high')).toBe(kgOf(3.1, 'zero'));
  });
});

test('the chances of a commuter make the new odds of a logit model, for any staff', () => {
  const counts = fc.tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.integer({ min: 0, max: 50 }),
    fc.integer({ min: 0, max: 50 }),
  );
  const euros = fc.tuple(
    fc.constant(0),
    fc.double({ min: -5, max: 5, noNaN: true }),
    fc.double({ min: -5, max: 5, noNaN: true }),
  );
  fc.assert(
    fc.property(counts, euros, fc.constantFrom(0, 0.035, 0.07, 0.14), (now, extra, b) => {
      const then = [0, 0, 0];
      now.forEach((count, own) => {
        if (count === 0) return;
        const chances = shiftShares(own, now, extra, b);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
        chances.forEach((chance, mode) => (then[mode] = then[mode]! + count * chance));
      });
      for (const mode of [1, 2] as const) {
        const odds = (now[mode] / now[0]) * Math.exp(b * extra[mode]);
        expect(then[mode]! / then[0]!).toBeCloseTo(odds, 8);
      }
    }),
  );
});

test('an amount beyond all measure makes everybody choose, and no chance of nothing', () => {
  const huge = fc.tuple(
    fc.constant(0),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  );
  const counts = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(counts, huge, (now, extra) => {
      now.forEach((count, own) => {
        if (count === 0) return;
        const chances = shiftShares(own, now, extra, 0.14);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
        expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
      });
    }),
  );
  // All drivers take the bicycle that pays a million a day, and stay in the car when it costs one.
  expect(shiftShares(0, [5, 1, 0], [0, 1e6, 0], 0.14)[1]).toBeCloseTo(1, 12);
  expect(shiftShares(0, [5, 1, 0], [0, -1e6, 0], 0.14)[0]).toBe(1);
});

describe('for any staff and schemes', () => {
  const staff: fc.Arbitrary<RosterRow[]> = fc
    .array(
      fc.record({
        commuteDistanceKm: fc.integer({ min: 1, max: 200 }).map((tenths) => tenths / 10),
        travelMode: fc.constantFrom<TravelMode>('car', 'bicycle', 'walking', 'e-bike', 'carpool'),
        officeDaysPerWeek: fc.integer({ min: 0, max: 5 }),
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((rows) =>
      rows.map((row, index) => aCommuter({ rowNumber: index + 2, homeDaysPerWeek: 1, ...row })),
    );
  const withBicycle = (scheme: CommutingScheme): CommutingScheme => ({
    ...scheme,
    modes: { ...scheme.modes, ...aScheme({ modes: { bicycle: { ratePerKm: '0.23' } } }).modes },
  });

  test('without response the total is that of the scheme, and CO2 that of the km', () => {
    fc.assert(
      fc.property(staff, randomScheme, randomScheme, (rows, now, then) => {
        const ready = prepared(rows, { current: now });
        const scheme = withBicycle(then);
        const { totalCents, tankToWheelKg } = shiftModes(ready, scheme, 'zero');
        const { fullYear } = evaluateScheme(ready, scheme);
        expect(totalCents).toBe(schemeTotal(ready, scheme, fullYear).totalCents);
        const lines = mobilityOf(ready);
        const kg = lines.reduce((sum, line) => sum + line.tankToWheelKg, 0);
        expect(Math.abs(tankToWheelKg - kg)).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 30 },
    );
  });

  test('a better rate for the bicycle alone never lowers the share that cycles, in any band', () => {
    fc.assert(
      fc.property(staff, fc.integer({ min: 13, max: 60 }), (rows, cents) => {
        const better = { ratePerKm: String(cents / 100) };
        const scheme = aScheme({
          modes: { bicycle: better, 'e-bike': better, car: { ratePerKm: '0.13' } },
        });
        const base = aScheme({
          modes: {
            bicycle: { ratePerKm: '0.13' },
            'e-bike': { ratePerKm: '0.13' },
            car: { ratePerKm: '0.13' },
          },
        });
        const ready = prepared(rows, { current: base });
        const shares = bands.map((band) => shiftModes(ready, scheme, band).bicycleShareRatio);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });
});
