import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type { Parameters } from '../../../src/engine/parameters.ts';
import { costPaths } from '../../../src/engine/pay/cost-path.ts';
import type { HiredWork } from '../../../src/engine/pay/hire-paths.ts';
import type { PriceSettings } from '../../../src/engine/workforce/workforce-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';

const loaded = chooseParameters(loadParameters(), []);

/** The parameters, with the tariffs of a contract from a day on. */
const withTariffs = (
  tariffs: Readonly<Record<string, string>>,
  validFrom: `${number}-${number}-${number}` = '2026-01-01',
): Parameters => {
  const [first] = loaded['pay/hire-tariff'].values;
  const values = [
    { ...first!, validFrom: '2025-01-01', validTo: '2025-12-31', value: tariffs } as const,
    { ...first!, validFrom: '2026-01-01', validTo: '2027-12-31', value: tariffs } as const,
    { ...first!, validFrom, validTo: 'open', value: tariffs } as const,
  ].filter(({ validTo, validFrom: from }) => validTo === 'open' || from < validFrom);
  return { ...loaded, 'pay/hire-tariff': { ...loaded['pay/hire-tariff'], values } };
};
const parameters = withTariffs({ '1': '60', '7': '75', '10': '110', '13': '142.50' });

const prices: PriceSettings = { kind: 'constant', wageIndexRatio: 0.03, hireIndexRatio: 0.025 };
const costsOf = (
  hired: Partial<HiredWork>,
  kind: PriceSettings['kind'] = 'constant',
  using: Parameters = parameters,
): Float64Array => {
  const workforce = someWorkforceSettings({ prices: { ...prices, kind } });
  const paths = costPaths({ referenceDate: '2026-01-01', workforce }, using, 48);
  return paths.ofHire({ kind: 'self-employed', scale: '8', partTimeFactor: 1, ...hired });
};

describe('hire by the hour, by hand: tariff x 1,363 hours x part-time factor / 12', () => {
  test.each<[string, Partial<HiredWork>, number]>([
    ['75 euros in scale 8: 8,518.75', { scale: '8' }, 851_875_000],
    ['60 euros in scale 6: 6,815', { scale: '6' }, 681_500_000],
    ['110 euros in scale 10A: 12,494.1666...', { scale: '10A' }, 1_249_416_667],
    ['142.50 euros in scale 13: 16,185.625', { scale: '13' }, 1_618_562_500],
    [
      'agency for half of it: 6,247.0833...',
      { kind: 'agency', scale: '11', partTimeFactor: 0.5 },
      624_708_333,
    ],
  ])('%s', (_, hired, expected) => {
    const path = costsOf(hired);
    expect(path.every((cost) => cost === expected)).toBe(true);
  });

  test('current prices rise by the hire index on each 1 January after the reference date', () => {
    const path = costsOf({}, 'current');
    // 8,518.75 x 1.025 = 8,731.71875; x 1.025 = 8,950.01171875
    expect([path[0], path[11], path[12], path[23], path[24]]).toEqual([
      851_875_000, 851_875_000, 873_171_875, 873_171_875, 895_001_172,
    ]);
  });

  test('a tariff that starts later is not indexed before the year after it', () => {
    const path = costsOf({}, 'current', withTariffs({ '1': '75' }, '2028-01-01'));
    expect([path[23], path[24], path[36]]).toEqual([873_171_875, 851_875_000, 873_171_875]);
  });
});

describe('hire through an employer: cost of the last step x the factor of the supplier', () => {
  test('secondment in scale 8, January 2026, by hand', () => {
    // 4,499 x 1.1705 = 5,266.0795, of which 3,766.0795 above the franchise.
    // + 0.189 x 3,766.0795 + 0.0055 x (5,266.0795 - 2,166.666...)
    // + 0.1587 x (5,266.0795 - 0.081 x 3,766.0795) = 6,782.230290...; x 1.25 = 8,477.787863...
    expect(costsOf({ kind: 'secondment' })[0]).toBe(847_778_786);
  });

  test('payroll costs the same, and both follow the wage and not the hire index', () => {
    const path = costsOf({ kind: 'payroll' }, 'current');
    expect(path).toEqual(costsOf({ kind: 'secondment' }, 'current'));
    const inConstant = costsOf({ kind: 'payroll' });
    expect(path.subarray(0, 24)).toEqual(inConstant.subarray(0, 24));
    expect(Math.abs(path[24]! - 1.03 * inConstant[24]!)).toBeLessThan(1);
  });

  test('half of a high scale costs more than half, as the premiums have a maximum', () => {
    const [half, whole] = [0.5, 1].map(
      (partTimeFactor) => costsOf({ kind: 'secondment', scale: '14', partTimeFactor })[0]!,
    );
    expect(2 * half!).toBeGreaterThan(whole!);
  });
});

describe('what cannot be priced', () => {
  test('a scale that is not in the salary table', () => {
    for (const kind of ['agency', 'payroll'] as const) {
      expect(() => costsOf({ kind, scale: '20' })).toThrow(
        expect.objectContaining({ problems: [expect.objectContaining({ found: 'schaal 20' })] }),
      );
    }
  });

  test('a scale below the first tariff', () => {
    expect(() =>
      costsOf({ scale: '5' }, 'constant', withTariffs({ '10': '110', '7': '75' })),
    ).toThrow(
      expect.objectContaining({
        problems: [
          {
            place: 'uurtarief van inhuur (pay/hire-tariff)',
            found: 'schaal 5',
            expected: 'een schaal vanaf 7',
          },
        ],
      }),
    );
  });
});
