import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import { firstDayOf } from '../../../src/engine/calendar/calendar-date.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type {
  DatedValue,
  ParameterId,
  Parameters,
  ParameterValues,
} from '../../../src/engine/parameters.ts';
import { costPaths, type CostPaths } from '../../../src/engine/pay/cost-path.ts';
import type { RisingEmployment } from '../../../src/engine/pay/step-rises.ts';
import type { PriceSettings } from '../../../src/engine/workforce/workforce-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { costInOneStep } from './cost-in-one-step.ts';
import { plainCosts } from './plain-costs.ts';

const library = loadParameters();
const parameters = chooseParameters(library, []);
const constant: PriceSettings = { kind: 'constant', wageIndexRatio: 0.03, hireIndexRatio: 0.025 };
const current: PriceSettings = { ...constant, kind: 'current' };
const never = Infinity;

const pathsFrom = (
  prices: PriceSettings = constant,
  monthCount = 120,
  using: Parameters = parameters,
): CostPaths =>
  costPaths(
    { referenceDate: '2026-01-01', workforce: someWorkforceSettings({ prices }) },
    using,
    monthCount,
  );

const anEmployment = (given: Partial<RisingEmployment> = {}): RisingEmployment => ({
  scale: '10',
  step: 9,
  stepMonth: never,
  partTimeFactor: 1,
  ...given,
});

/** The parameters with other values for one of them. */
const withValues = <Id extends ParameterId>(
  id: Id,
  values: readonly (Pick<DatedValue<ParameterValues[Id]>, 'validFrom' | 'validTo' | 'value'> &
    Partial<DatedValue<ParameterValues[Id]>>)[],
): Parameters => ({
  ...parameters,
  [id]: {
    ...parameters[id],
    values: values.map((value) => ({
      status: 'enacted',
      evidence: 'A',
      source: 'a test',
      ...value,
    })),
  },
});

const scales = Object.keys(parameters['pay/salary-table'].values.at(-1)!.value!);
const share = fc.integer({ min: 1, max: 1_050_000 }).map((millionths) => millionths / 1_000_000);
const employment: fc.Arbitrary<RisingEmployment> = fc.record({
  scale: fc.constantFrom(...scales),
  step: fc.integer({ min: 0, max: 11 }),
  stepMonth: fc.option(fc.integer({ min: 1, max: 130 }), { nil: null }),
  partTimeFactor: share,
  pensionPartTimeFactor: fc.option(share, { nil: null }),
});

describe('one month by hand, January 2026', () => {
  const january = (given: Partial<RisingEmployment>): number =>
    pathsFrom(constant, 1).ofEmployee(anEmployment(given))[0]!;

  test('scale 10, step 9: the 7,932.2150598701 of the employer cost', () => {
    expect(january({})).toBe(793_221_506);
  });

  test('scale 14, last step: the premiums stop at the maximum wage', () => {
    // 8,474 x 1.1705 = 9,918.817, of which 8,418.817 above the franchise of 1,500 a month.
    // 0.189 x 8,418.817 = 1,591.156413; 0.0055 x (9,918.817 - 2,166.666...) = 42.636826833...
    // 9,918.817 - 0.081 x 8,418.817 = 9,236.892823, so 79,409 / 12 x 0.1587 = 1,050.184025
    // Together 12,602.794264833...
    expect(january({ scale: '14', step: 11 })).toBe(1_260_279_426);
  });

  test('half of scale 14 costs more than half, because half does not reach the maximum wage', () => {
    // 4,959.4085 + 0.189 x 4,209.4085 + 0.0055 x (4,959.4085 - 1,083.333...)
    // + 0.1587 x (4,959.4085 - 0.081 x 4,209.4085) = 6,509.252565...
    expect(january({ scale: '14', step: 11, partTimeFactor: 0.5 })).toBe(650_925_257);
  });
});

describe('steps', () => {
  const costsOf = (step: number, month: number): number =>
    pathsFrom().ofEmployee(anEmployment({ step }))[month]!;

  test('rise in the own month, also when that lies in the next calendar year', () => {
    const path = pathsFrom().ofEmployee(anEmployment({ step: 3, stepMonth: 10 }));
    expect([9, 10, 11, 12, 21, 22].map((month) => path[month])).toEqual([
      costsOf(3, 9),
      costsOf(4, 10),
      costsOf(4, 11),
      costsOf(4, 12),
      costsOf(4, 21),
      costsOf(5, 22),
    ]);
  });

  test('stop at the last step of the scale', () => {
    const path = pathsFrom().ofEmployee(anEmployment({ step: 10, stepMonth: 1 }));
    const last = pathsFrom().ofEmployee(anEmployment({ step: 11 }));
    expect(path[0]).toBeLessThan(last[0]!);
    expect(path.subarray(1)).toEqual(last.subarray(1));
  });

  test('stop at the last step of the table of the month, when a later table has fewer', () => {
    const shorter = withValues('pay/salary-table', [
      { validFrom: '2026-01-01', validTo: '2026-12-31', value: { A: [100_000, 200_000, 300_000] } },
      { validFrom: '2027-01-01', validTo: 'open', value: { A: [100_000, 200_000] } },
    ]);
    const paths = pathsFrom(constant, 24, shorter);
    const rising = paths.ofEmployee(anEmployment({ scale: 'A', step: 1, stepMonth: 18 }));
    const flat = paths.ofEmployee(anEmployment({ scale: 'A', step: 1 }));
    expect(rising).toEqual(flat);
  });

  test('do not rise when the interval is 0 months', () => {
    const using = withValues('pay/step-interval', [
      { validFrom: '2020-01-01', validTo: 'open', value: 0 },
    ]);
    const path = pathsFrom(constant, 120, using).ofEmployee(anEmployment({ stepMonth: 3 }));
    expect(path).toEqual(pathsFrom().ofEmployee(anEmployment()));
  });

  test('of somebody who joins later count from the first month, and nothing is paid before it', () => {
    const path = pathsFrom().ofEmployee(anEmployment({ step: 0, stepMonth: null }), 30);
    expect(path.subarray(0, 30).every((cost) => cost === 0)).toBe(true);
    expect([path[30], path[41], path[42], path[54]]).toEqual([
      costsOf(0, 30),
      costsOf(0, 41),
      costsOf(1, 42),
      costsOf(2, 54),
    ]);
  });

  test('of before the first month have been: only later ones count', () => {
    const paths = pathsFrom();
    const early = paths.ofEmployee(anEmployment({ step: 2, stepMonth: -7 }), 30);
    const next = paths.ofEmployee(anEmployment({ step: 2, stepMonth: 41 }), 30);
    expect(early).toEqual(next);
  });
});

describe('tables and prices', () => {
  test('change with the salary tables of July 2026 and January 2027, and with nothing else', () => {
    const path = pathsFrom().ofEmployee(anEmployment());
    const changes = [...path.keys()].filter(
      (month) => month > 0 && path[month] !== path[month - 1],
    );
    expect(changes).toEqual([6, 12]);
  });

  test('current prices rise on each 1 January after the last table of the cao began to go on', () => {
    const path = pathsFrom(current).ofEmployee(anEmployment());
    const changes = [...path.keys()].filter(
      (month) => month > 0 && path[month] !== path[month - 1],
    );
    expect(changes).toEqual([6, 12, 24, 36, 48, 60, 72, 84, 96, 108]);
  });

  test('with every amount indexed, the cost rises by exactly the index', () => {
    const inConstant = pathsFrom().ofEmployee(anEmployment())[23]!;
    const inCurrent = pathsFrom(current).ofEmployee(anEmployment());
    expect(inCurrent[23]).toBe(inConstant);
    for (const years of [1, 2, 8]) {
      const exact = new Decimal(1.03).pow(years).times(inConstant);
      // Half a thousandth for each of the two roundings, the first one indexed as well.
      expect(Math.abs(exact.minus(inCurrent[12 * (years + 1)]!).toNumber())).toBeLessThan(1.2);
    }
  });

  test('a maximum wage that is law for the year is not indexed', () => {
    const maximum = (value: number, status: 'enacted' | 'assumed'): Parameters =>
      withValues('premiums/maximum-wage', [
        { validFrom: '2026-01-01', validTo: 'open', value, status },
      ]);
    const january2028 = (using: Parameters): number =>
      pathsFrom(current, 25, using).ofEmployee(anEmployment({ scale: '18' }))[24]!;
    // 100,000 euros a year as law = 103,000 / 1.03 as an assumption that is indexed once.
    expect(january2028(maximum(10_300_000, 'enacted'))).toBe(
      january2028(maximum(10_000_000, 'assumed')),
    );
    expect(january2028(maximum(10_000_000, 'enacted'))).toBeLessThan(
      january2028(maximum(10_000_000, 'assumed')),
    );
  });

  test('an assumed table with a price level of its own is not indexed before the year after it', () => {
    const table = { A: [300_000] };
    const using = withValues('pay/salary-table', [
      { validFrom: '2026-01-01', validTo: '2027-03-31', value: table },
      { validFrom: '2027-04-01', validTo: '2028-06-30', value: table, status: 'assumed' },
      { validFrom: '2028-07-01', validTo: 'open', value: table, status: 'assumed' },
    ]);
    const path = pathsFrom(current, 60, using).ofEmployee(anEmployment({ scale: 'A', step: 0 }));
    const changes = [...path.keys()].filter(
      (month) => month > 0 && path[month] !== path[month - 1],
    );
    // Up in January 2028, back to its own level in July 2028, up in January 2029 and 2030.
    expect(changes).toEqual([24, 30, 36, 48]);
    expect(path[30]).toBe(path[0]);
  });

  test('current prices with an index of 0 are constant prices', () => {
    const zero: PriceSettings = { kind: 'current', wageIndexRatio: 0, hireIndexRatio: 0 };
    const [inCurrent, inConstant] = [pathsFrom(zero), pathsFrom(constant)];
    fc.assert(
      fc.property(employment, (any) => {
        expect(inCurrent.ofEmployee(any)).toEqual(inConstant.ofEmployee(any));
      }),
      { numRuns: 30 },
    );
    const hired = {
      kind: 'secondment',
      positionFamily: null,
      scale: '9',
      partTimeFactor: 0.8,
    } as const;
    expect(inCurrent.ofHire(hired)).toEqual(inConstant.ofHire(hired));
  });
});

describe('for any employment', () => {
  test('the path is the one of a plain calculation, month by month', () => {
    const ratio = fc.integer({ min: 0, max: 600 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(employment, ratio, fc.boolean(), (any, wageIndexRatio, isCurrent) => {
        const kind = isCurrent ? 'current' : 'constant';
        const prices: PriceSettings = { kind, wageIndexRatio, hireIndexRatio: 0 };
        expect([...pathsFrom(prices, 72).ofEmployee(any)]).toEqual(
          plainCosts(any, 2026, 72, prices, parameters),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('without rises it adds up to the employer cost of each year, but for the rounding', () => {
    const paths = pathsFrom(constant, 36);
    fc.assert(
      fc.property(employment, (any) => {
        const path = paths.ofEmployee({ ...any, stepMonth: never });
        [2026, 2027, 2028].forEach((calendarYear, year) => {
          const cost = costInOneStep(any, firstDayOf(calendarYear), 12, parameters);
          const months = path.subarray(12 * year, 12 * year + 12);
          const sum = months.reduce((total, cost) => total + cost, 0) / 1000;
          // Half a thousandth of a cent for each month.
          expect(Math.abs(sum - cost.toNumber())).toBeLessThanOrEqual(12 * 0.0005 + 1e-6);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a month never costs less after a rise', () => {
    const paths = pathsFrom();
    fc.assert(
      fc.property(employment, (any) => {
        const path = paths.ofEmployee(any);
        expect(path.every((cost, month) => month === 0 || cost >= path[month - 1]!)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

test('a cost at exactly half a thousandth of a cent is rounded up, as the exact decimals say', () => {
  const nothing = [{ validFrom: '2026-01-01', validTo: 'open', value: '0' }] as const;
  const onlySalary: Parameters = {
    ...withValues('pay/salary-table', [
      { validFrom: '2026-01-01', validTo: 'open', value: { A: [433_721, 512_347, 1_000_003] } },
    ]),
    ...Object.fromEntries(
      (
        [
          'pay/ikb',
          'abp/premium-employer',
          'abp/premium-employee',
          'abp/disability-premium',
          'premiums/aof-high',
          'premiums/childcare-surcharge',
          'premiums/ufo',
          'premiums/whk-wga',
          'premiums/zvw',
        ] as const
      ).map((id) => [id, withValues(id, nothing)[id]]),
    ),
  };
  const paths = pathsFrom(constant, 1, onlySalary);
  let halves = 0;
  for (const [step, salary] of [433_721n, 512_347n, 1_000_003n].entries()) {
    for (let tenThousandths = 5n; tenThousandths < 10_000n; tenThousandths += 10n) {
      const cost = paths.ofEmployee({
        ...anEmployment({ scale: 'A', step }),
        partTimeFactor: Number(tenThousandths) / 10_000,
      })[0]!;
      // salary x part-time factor x 1,000 = salary x tenThousandths / 10, an odd multiple of a half.
      const tenth = salary * tenThousandths;
      if (tenth % 10n === 5n) halves += 1;
      expect(BigInt(cost)).toBe((tenth + 5n) / 10n);
    }
  }
  expect(halves).toBe(3000);
});

describe('what was used', () => {
  const idsOf = (paths: CostPaths): string[] => [...new Set(paths.basis().map(({ id }) => id))];

  test('are the tables, the premiums and the interval of the steps', () => {
    const paths = pathsFrom(constant, 24);
    expect(idsOf(paths)).toHaveLength(14);
    expect(idsOf(paths)).toContain('pay/step-interval');
    expect(paths.basis().filter(({ id }) => id === 'pay/salary-table')).toHaveLength(4);
  });

  test('are the parameters of hire only when there is hire of that kind', () => {
    const paths = pathsFrom(constant, 24);
    paths.ofHire({ kind: 'agency', positionFamily: null, scale: '6', partTimeFactor: 1 });
    expect(idsOf(paths)).toEqual(
      expect.arrayContaining(['pay/hire-tariff', 'pay/productive-hours']),
    );
    expect(idsOf(paths)).not.toContain('pay/supplier-factor');
    paths.ofHire({ kind: 'payroll', positionFamily: null, scale: '6', partTimeFactor: 1 });
    expect(idsOf(paths)).toContain('pay/supplier-factor');
  });
});

describe('what cannot be costed', () => {
  test('a scale or step that does not exist', () => {
    const problemOf = (given: Partial<RisingEmployment>) => () =>
      pathsFrom().ofEmployee(anEmployment(given));
    expect(problemOf({ scale: '19' })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ found: 'schaal 19' })] }),
    );
    expect(problemOf({ step: 12 })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ found: 'trede 12' })] }),
    );
  });

  test('a month before the first table of which we know the amounts', () => {
    const workforce = someWorkforceSettings();
    expect(() => costPaths({ referenceDate: '2024-05-17', workforce }, parameters, 12)).toThrow(
      expect.objectContaining({ parameterId: 'pay/salary-table' }),
    );
  });
});

test('month 0 is the whole calendar month of the reference date', () => {
  const workforce = someWorkforceSettings();
  const paths = costPaths({ referenceDate: '2026-06-30', workforce }, parameters, 2);
  const fromJune = paths.ofEmployee(anEmployment());
  expect([...fromJune]).toEqual([...pathsFrom().ofEmployee(anEmployment()).subarray(5, 7)]);
});
