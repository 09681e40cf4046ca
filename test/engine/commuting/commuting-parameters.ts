import type {
  DatedParameter,
  DatedValue,
  ParameterId,
  Parameters,
} from '../../../src/engine/parameters.ts';

type Period<T> = readonly [DatedValue<T>['validFrom'], DatedValue<T>['validTo'], T];

const parameter = <T>(
  id: ParameterId,
  unit: DatedParameter<T>['unit'],
  periods: readonly Period<T>[],
): DatedParameter<T> => ({
  id,
  title: id,
  unit,
  values: periods.map(([validFrom, validTo, value]) => ({
    validFrom,
    validTo,
    value,
    status: 'enacted',
    evidence: 'V',
    source: 'test',
  })),
});

/**
 * The law of commuting as the facts of November 2026 have it, ending with 2026; written out here so
 * that the known answers do not move when a file in `config/` does.
 */
export const commutingParameters = {
  'commuting/untaxed-rate': parameter('commuting/untaxed-rate', 'euro-per-km', [
    ['2006-01-01', '2022-12-31', '0.19'],
    ['2023-01-01', '2023-12-31', '0.21'],
    ['2024-01-01', '2026-12-31', '0.23'],
  ]),
  'commuting/home-working-allowance': parameter('commuting/home-working-allowance', 'euro-cent', [
    ['2024-01-01', '2024-12-31', 235],
    ['2025-01-01', '2025-12-31', 240],
    ['2026-01-01', '2026-12-31', 245],
  ]),
  'commuting/fixed-allowance-days': parameter('commuting/fixed-allowance-days', 'days', [
    ['2011-01-01', 'open', 214],
  ]),
  'commuting/fixed-allowance-minimum-days': parameter(
    'commuting/fixed-allowance-minimum-days',
    'days',
    [['2011-01-01', 'open', 128]],
  ),
  'commuting/full-week-days': parameter('commuting/full-week-days', 'days', [
    ['2011-01-01', 'open', 5],
  ]),
  'commuting/recalculation-distance': parameter('commuting/recalculation-distance', 'km', [
    ['2021-01-01', 'open', '75'],
  ]),
  'commuting/company-bike-addition': parameter('commuting/company-bike-addition', 'ratio', [
    ['2020-01-01', 'open', '0.07'],
  ]),
  'commuting/first-class-price-ratio': parameter('commuting/first-class-price-ratio', 'ratio', [
    ['2011-01-01', 'open', '1.7'],
  ]),
  'commuting/weeks-worked': parameter('commuting/weeks-worked', 'count', [
    ['2011-01-01', 'open', '42.8'],
  ]),
} as Partial<Parameters> as Parameters;
