import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CommutingScheme } from '../../../../src/engine/commuting/commuting-scheme.ts';
import { schemeTotal } from '../../../../src/engine/commuting/outcome/evaluate-scheme.ts';
import type { PreparedCommuting } from '../../../../src/engine/commuting/prepared-commuting.ts';
import {
  type CommutingLever,
  type LeverKind,
  withLever,
} from '../../../../src/engine/commuting/questions/commuting-lever.ts';
import {
  type LeverSetting,
  seekLever,
} from '../../../../src/engine/commuting/questions/seek-lever.ts';
import type { RosterRow } from '../../../../src/engine/roster.ts';
import { aCommuter } from '../a-commuter.ts';
import { aScheme } from '../a-scheme.ts';
import { prepared } from '../outcome/prepared.ts';

const everyMode = ['car', 'bicycle', 'public-transport'] as const;
const scheme = aScheme({
  modes: {
    car: { ratePerKm: '0.20', maximumKm: '30', deductionKm: '2', thresholdKm: '4' },
    bicycle: { ratePerKm: '0.23' },
    'public-transport': { costShareRatio: '0.8' },
  },
  homeWorkingCentsPerDay: 200,
});
const current = aScheme({ name: 'Huidig', modes: { car: { ratePerKm: '0.10' } } });

const staff: readonly RosterRow[] = [4.2, 7.7, 12.3, 18.9, 25, 41.6, 63.1].flatMap((km, index) => [
  aCommuter({ rowNumber: 10 * index + 2, travelMode: 'car', commuteDistanceKm: km }),
  aCommuter({ rowNumber: 10 * index + 3, travelMode: 'bicycle', commuteDistanceKm: km / 4 }),
  aCommuter({
    rowNumber: 10 * index + 4,
    travelMode: 'public-transport',
    commuteDistanceKm: km,
    publicTransportCentsPerYear: Math.round(km * 5000) + index,
  }),
]);
const ready = prepared(staff, { current });
const lever = (kind: LeverKind, modes: CommutingLever['modes'] = everyMode): CommutingLever => ({
  kind,
  modes,
});
const totalAt = (one: CommutingLever, value: string, base = ready, of = scheme): number =>
  schemeTotal(base, withLever(of, one, value), 2026).totalCents;

describe('a single driver', () => {
  // 2 x 10 km x 128.4 days = 2,568 km: EUR 600 is a rate of 600 / 2,568 = 0.23364...
  const driver = prepared([
    aCommuter({ travelMode: 'car', commuteDistanceKm: 10, homeDaysPerWeek: 0 }),
  ]);
  const carOnly = aScheme({ modes: { car: { ratePerKm: '0.10' } } });
  const carRate = lever('rate', ['car']);

  test('gets the rate that makes the total, to the cent, and what a practical rate comes to', () => {
    const target = { cents: 51_360, basis: 'total' as const };
    const answer = seekLever(driver, carOnly, carRate, target, 2026);
    expect(answer).toMatchObject({
      result: 'met',
      met: { value: '0.2', totalCents: 51_360, aboveTargetCents: 0 },
      practical: { value: '0.2' },
    });
    const odd = seekLever(driver, carOnly, carRate, { cents: 51_361, basis: 'total' }, 2026);
    expect(odd.result).toBe('met');
    expect(Number(odd.met?.value)).toBeCloseTo(513.61 / 2568, 5);
    expect(odd.practical).toMatchObject({ value: '0.2', aboveTargetCents: -1 });
  });

  test('is told when the target is out of reach, either way, and when the lever does nothing', () => {
    const ask = (one: CommutingLever, cents: number) =>
      seekLever(driver, carOnly, one, { cents, basis: 'total' }, 2026);
    expect(ask(carRate, -1)).toMatchObject({
      result: 'always-above',
      above: { value: '0', totalCents: 0, aboveTargetCents: 1 },
      below: null,
      met: null,
    });
    expect(ask(carRate, 100_000_000)).toMatchObject({
      result: 'always-below',
      below: { value: '1' },
      above: null,
    });
    expect(ask(lever('rate', ['moped']), 30_000)).toMatchObject({
      result: 'no-effect',
      met: null,
    });
  });

  test('twins jump two cents at once, so an odd total lies between two neighbours', () => {
    const twins = prepared([
      aCommuter({ rowNumber: 2, travelMode: 'car', commuteDistanceKm: 10, homeDaysPerWeek: 0 }),
      aCommuter({ rowNumber: 3, travelMode: 'car', commuteDistanceKm: 10, homeDaysPerWeek: 0 }),
    ]);
    const answer = seekLever(twins, carOnly, carRate, { cents: 80_001, basis: 'total' }, 2026);
    expect(answer).toMatchObject({
      result: 'between',
      below: { totalCents: 80_000 },
      above: { totalCents: 80_002 },
    });
    expect(Number(answer.above?.value) - Number(answer.below?.value)).toBeCloseTo(1e-12, 15);
  });
});

const kinds: readonly (readonly [LeverKind, CommutingLever['modes']])[] = [
  ['rate', ['car', 'bicycle']],
  ['rate-factor', everyMode],
  ['maximum-km', ['car']],
  ['threshold-km', everyMode],
  ['deduction-km', ['car']],
  ['cost-share', ['public-transport']],
  ['home-working', []],
  ['cap-per-day', []],
  ['cap-per-month', []],
  ['cap-per-year', []],
];

/** What the answer promises: the target, or neighbours around it, with totals that are true. */
function expectKept(
  base: PreparedCommuting,
  of: CommutingScheme,
  one: CommutingLever,
  cents: number,
): void {
  const answer = seekLever(base, of, one, { cents, basis: 'total' }, 2026);
  const isTrue = (setting: LeverSetting | null) => {
    if (setting === null) return;
    expect(totalAt(one, setting.value, base, of)).toBe(setting.totalCents);
    expect(setting.aboveTargetCents).toBe(setting.totalCents - cents);
  };
  for (const setting of [answer.met, answer.below, answer.above, answer.practical]) isTrue(setting);
  expect(answer.practical?.aboveTargetCents ?? 0).toBeLessThanOrEqual(0);
  if (answer.result === 'met') expect(answer.met?.totalCents).toBe(cents);
  if (answer.result === 'between') {
    expect(answer.below!.totalCents).toBeLessThan(cents);
    expect(answer.above!.totalCents).toBeGreaterThan(cents);
  }
  if (answer.result === 'always-above') expect(answer.above!.totalCents).toBeGreaterThan(cents);
  if (answer.result === 'always-below') expect(answer.below!.totalCents).toBeLessThan(cents);
}

describe.each(kinds)('the lever %s', (kind, modes) => {
  const one = lever(kind, modes);

  test('re-entered gives the target, or its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500_000 }), (cents) => {
        expectKept(ready, scheme, one, cents);
      }),
      { numRuns: 4 },
    );
  });

  test('finds every total that a scan over its values meets', () => {
    const scanned = { 'home-working': 4, 'cap-per-day': 20, 'cap-per-month': 300 } as const;
    const highest = Object.hasOwn(scanned, kind)
      ? scanned[kind as keyof typeof scanned]
      : kind.endsWith('km')
        ? 60
        : kind === 'cap-per-year'
          ? 3000
          : 1;
    for (let step = 1; step < 8; step += 3) {
      const value = ((highest * step) / 8).toFixed(2);
      const cents = totalAt(one, value);
      const answer = seekLever(ready, scheme, one, { cents, basis: 'total' }, 2026);
      expect([value, answer.result, answer.met?.totalCents]).toEqual([value, 'met', cents]);
    }
  });
});

test('what counts may be the difference with the scheme in force', () => {
  const rate = lever('rate', ['car']);
  const { extraCents } = schemeTotal(ready, withLever(scheme, rate, '0.17'), 2026);
  const answer = seekLever(ready, scheme, rate, { cents: extraCents, basis: 'extra' }, 2026);
  expect(answer.met).toMatchObject({ value: '0.17', extraCents, aboveTargetCents: 0 });
  expect(answer.met?.totalCents).not.toBe(extraCents);
});

test('with tax, exchange and a guarantee the target is met or its neighbours are told', () => {
  const withAll = aScheme({
    modes: { car: { ratePerKm: '0.30' }, bicycle: { ratePerKm: '0.10' } },
    excess: 'grossed-up',
    exchange: { shareRatio: '0.5' },
    guarantee: { sharesByYear: ['1', '0.5'] },
    startsOn: '2026-04-01',
  });
  const growing = prepared(staff, { current, horizonYears: 2 }, { 2026: 1.013, 2027: 1.02 });
  fc.assert(
    fc.property(fc.integer({ min: 200_000, max: 2_500_000 }), (cents) => {
      expectKept(growing, withAll, lever('rate', ['car', 'bicycle']), cents);
    }),
    { numRuns: 6 },
  );
});
