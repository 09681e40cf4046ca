import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type { Parameters } from '../../../src/engine/parameters.ts';
import { costPaths } from '../../../src/engine/pay/cost-path.ts';
import type { HiredWork } from '../../../src/engine/pay/hire-paths.ts';
import type { HireTariff } from '../../../src/engine/pay/hire-tariff.ts';
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
  return paths.ofHire({
    kind: 'self-employed',
    positionFamily: null,
    scale: '8',
    partTimeFactor: 1,
    ...hired,
  });
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

describe('own tariffs of the scenario', () => {
  const own = (hireTariffs: readonly HireTariff[], kind: PriceSettings['kind'] = 'constant') => {
    const workforce = someWorkforceSettings({ prices: { ...prices, kind }, hireTariffs });
    return costPaths({ referenceDate: '2026-01-01', workforce }, parameters, 48);
  };
  const aTariff = (given: Partial<HireTariff> = {}): HireTariff => ({
    validFrom: '2026-01-01',
    kind: null,
    positionFamilies: [],
    hourlyCents: 9500,
    ...given,
  });
  const someHire = (given: Partial<HiredWork> = {}): HiredWork => ({
    kind: 'self-employed',
    positionFamily: 'ICT',
    scale: '8',
    partTimeFactor: 1,
    ...given,
  });

  test('95 euros for half a week, whatever kind and scale: 5,395.2083... a month', () => {
    for (const kind of ['self-employed', 'payroll'] as const) {
      for (const scale of ['6', '14']) {
        const path = own([aTariff()]).ofHire(someHire({ kind, scale, partTimeFactor: 0.5 }));
        expect(path.every((cost) => cost === 539_520_833)).toBe(true);
      }
    }
  });

  test('before its day hire costs what is assumed, and in current prices it rises after that day', () => {
    const path = own([aTariff({ validFrom: '2027-07-01' })], 'current').ofHire(someHire());
    expect(path.subarray(0, 18)).toEqual(costsOf({}, 'current').subarray(0, 18));
    // 95 x 1,363 / 12 = 10,790.41666...; x 1.025 = 11,060.17708333...
    expect([path[18], path[23], path[24]]).toEqual([1_079_041_667, 1_079_041_667, 1_106_017_708]);
  });

  test('a tariff like the assumed one changes no cost', () => {
    for (const kind of ['constant', 'current'] as const) {
      const paths = own([aTariff({ hourlyCents: 7500, kind: 'self-employed' })], kind);
      expect(paths.ofHire(someHire())).toEqual(costsOf({}, kind));
      expect(paths.ofHire(someHire({ kind: 'payroll' }))).toEqual(
        costsOf({ kind: 'payroll' }, kind),
      );
    }
  });

  test('family and kind go before family, family before kind, and the latest of those counts', () => {
    const tariffs = [
      aTariff({ hourlyCents: 1200 }),
      aTariff({ hourlyCents: 2400, kind: 'self-employed' }),
      aTariff({ hourlyCents: 3600, positionFamilies: ['Zorg', 'ICT'] }),
      aTariff({ hourlyCents: 4800, positionFamilies: ['ICT'], kind: 'agency' }),
      aTariff({ hourlyCents: 6000, kind: 'self-employed', validFrom: '2027-01-01' }),
    ];
    const paths = own(tariffs);
    const eurosPerHour = (given: Partial<HiredWork>, month = 0): number =>
      (paths.ofHire(someHire(given))[month]! * 12) / 1363 / 100_000;
    expect(eurosPerHour({ kind: 'agency' })).toBeCloseTo(48, 6);
    expect(eurosPerHour({ kind: 'self-employed' })).toBeCloseTo(36, 6);
    expect(eurosPerHour({ positionFamily: 'Beleid' })).toBeCloseTo(24, 6);
    expect(eurosPerHour({ positionFamily: null }, 12)).toBeCloseTo(60, 6);
    expect(eurosPerHour({ kind: 'payroll', positionFamily: null })).toBeCloseTo(12, 6);
    const used = paths.basis().filter(({ id }) => id === 'pay/hire-tariff');
    expect(used.map(({ title, value }) => [title.match(/\d+/)?.[0], value])).toEqual([
      ['1', '12.00'],
      ['2', '24.00'],
      ['3', '36.00'],
      ['4', '48.00'],
      ['5', '60.00'],
    ]);
  });

  test('any tariffs give what a search through all of them in every month gives', () => {
    const kinds = ['self-employed', 'secondment', 'agency', 'payroll'] as const;
    const families = ['ICT', 'Zorg', 'Beleid'];
    const tariff = fc.record({
      validFrom: fc.constantFrom(
        '2025-05-01' as const,
        '2026-07-01' as const,
        '2028-01-15' as const,
      ),
      kind: fc.option(fc.constantFrom(...kinds), { nil: null }),
      positionFamilies: fc.subarray(families),
      hourlyCents: fc.integer({ min: 1, max: 30_000 }),
    });
    const hire = fc.record({
      kind: fc.constantFrom(...kinds),
      positionFamily: fc.option(fc.constantFrom(...families), { nil: null }),
      scale: fc.constantFrom('6', '10A'),
      partTimeFactor: fc.constantFrom(1, 0.5),
    });
    fc.assert(
      fc.property(fc.array(tariff, { maxLength: 5 }), hire, (tariffs, any) => {
        const path = own(tariffs).ofHire(any);
        const plain = costsOf(any);
        for (let month = 0; month < 48; month += 1) {
          const day = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
          // From least to most telling, and within that from old to new: the last one left counts.
          const [last] = tariffs
            .filter(
              (one) =>
                one.validFrom <= day &&
                [null, any.kind].includes(one.kind) &&
                (one.positionFamilies.length === 0 ||
                  one.positionFamilies.some((name) => name === any.positionFamily)),
            )
            .map((one, index) => ({
              one,
              rank: `${Number(one.positionFamilies.length > 0)}${Number(one.kind !== null)} ${one.validFrom} ${9 - index}`,
            }))
            .sort((a, b) => (a.rank < b.rank ? 1 : -1));
          const expected =
            last === undefined
              ? plain[month]!
              : Math.round((last.one.hourlyCents * 1363 * any.partTimeFactor * 1000) / 12);
          expect(Math.abs(path[month]! - expected)).toBeLessThanOrEqual(last === undefined ? 0 : 1);
        }
      }),
      { numRuns: 60 },
    );
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
