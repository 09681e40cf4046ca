import { describe, expect, test } from '@jest/globals';
import {
  type CommutingLever,
  leverValue,
  withLever,
} from '../../../../src/engine/commuting/questions/commuting-lever.ts';
import { aScheme } from '../a-scheme.ts';

const scheme = aScheme({
  modes: {
    car: { ratePerKm: '0.20', maximumKm: '30' },
    motorcycle: { ratePerKm: 'tax-maximum' },
    moped: {
      bands: [
        { toKm: '10', ratePerKm: '0.23' },
        { toKm: null, ratePerKm: '0.10' },
      ],
    },
    'public-transport': { costShareRatio: '0.8', thresholdKm: '10' },
  },
  homeWorkingCentsPerDay: 245,
  caps: { centsPerMonth: 20_000 },
});

describe('where a lever stands, and the scheme with that value', () => {
  test.each<[CommutingLever, string | null]>([
    [{ kind: 'rate', modes: ['car'] }, '0.20'],
    [{ kind: 'rate', modes: ['car', 'motorcycle'] }, null],
    [{ kind: 'rate', modes: ['moped'] }, null],
    [{ kind: 'rate', modes: [] }, null],
    [{ kind: 'maximum-km', modes: ['car'] }, '30'],
    [{ kind: 'maximum-km', modes: ['moped'] }, null],
    [{ kind: 'threshold-km', modes: ['public-transport'] }, '10'],
    [{ kind: 'threshold-km', modes: ['public-transport', 'car'] }, null],
    [{ kind: 'deduction-km', modes: ['car'] }, '0'],
    [{ kind: 'cost-share', modes: ['public-transport'] }, '0.8'],
    [{ kind: 'home-working', modes: [] }, '2.45'],
    [{ kind: 'cap-per-month', modes: [] }, '200'],
    [{ kind: 'cap-per-year', modes: [] }, null],
    [{ kind: 'cap-per-day', modes: [] }, null],
  ])('%j stands at %s', (lever, value) => {
    expect(leverValue(scheme, lever)).toBe(value);
    if (value !== null && lever.kind !== 'deduction-km') {
      expect(withLever(scheme, lever, value)).toEqual(scheme);
    }
  });

  test('home working that follows the law stands nowhere, and none stands at nothing', () => {
    const lever = { kind: 'home-working' as const, modes: [] };
    expect(leverValue({ ...scheme, homeWorkingCentsPerDay: 'tax-maximum' }, lever)).toBeNull();
    expect(leverValue({ ...scheme, homeWorkingCentsPerDay: null }, lever)).toBe('0');
  });
});

test('a factor multiplies rates and bands, and leaves what follows the law', () => {
  const lever = {
    kind: 'rate-factor' as const,
    modes: ['car', 'motorcycle', 'moped', 'bicycle'] as const,
  };
  expect(leverValue(scheme, lever)).toBe('1');
  const { modes } = withLever(scheme, lever, '1.5');
  expect(modes.car?.ratePerKm).toBe('0.3');
  expect(modes.motorcycle?.ratePerKm).toBe('tax-maximum');
  expect(modes.moped?.bands?.map(({ ratePerKm }) => ratePerKm)).toEqual(['0.345', '0.15']);
  expect(modes.bicycle).toBeUndefined();
});

test('a rate takes the place of bands and of a share of the cost, and lists a mode that was not', () => {
  const lever = {
    kind: 'rate' as const,
    modes: ['moped', 'public-transport', 'bicycle'] as const,
  };
  const { modes } = withLever(scheme, lever, '0.12');
  for (const mode of lever.modes) {
    expect(modes[mode]).toMatchObject({ ratePerKm: '0.12', bands: null, costShareRatio: null });
  }
  expect(modes['public-transport']?.thresholdKm).toBe('10');
});

test('a share of the cost takes the place of a rate with all that belongs to km', () => {
  const lever = { kind: 'cost-share' as const, modes: ['car', 'public-transport'] as const };
  const { modes } = withLever(scheme, lever, '1');
  expect(modes.car).toMatchObject({ ratePerKm: null, maximumKm: null, costShareRatio: '1' });
});

test('km cannot be limited or deducted where a share of the cost is paid', () => {
  for (const kind of ['maximum-km', 'deduction-km'] as const) {
    expect(withLever(scheme, { kind, modes: ['public-transport'] }, '5')).toEqual(scheme);
  }
});
