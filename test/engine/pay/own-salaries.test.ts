import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { loadParameters } from '../../../config/parameters.ts';
import type { CalendarDate } from '../../../src/engine/calendar/calendar-date.ts';
import { wholeCents } from '../../../src/engine/exact.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { type Parameters, valueOn } from '../../../src/engine/parameters.ts';
import { costPaths } from '../../../src/engine/pay/cost-path.ts';
import type { OwnSalaryTable } from '../../../src/engine/pay/own-salary-table.ts';
import type { RisingEmployment } from '../../../src/engine/pay/step-rises.ts';
import { wageSum } from '../../../src/engine/pay/wage-sum.ts';
import { withOwnSalaries } from '../../../src/engine/pay/with-own-salaries.ts';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { scenarioParameters } from '../../../src/engine/scenario-parameters.ts';
import type { PriceSettings } from '../../../src/engine/workforce/workforce-settings.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';
import { plainCosts } from './plain-costs.ts';

const library = loadParameters();
const parameters = chooseParameters(library, []);
const id = 'pay/salary-table';
const referenceDate = '2026-01-01';
const constant: PriceSettings = { kind: 'constant', wageIndexRatio: 0.03, hireIndexRatio: 0 };
const current: PriceSettings = { ...constant, kind: 'current' };

const anEmployment = (given: Partial<RisingEmployment> = {}): RisingEmployment => ({
  scale: '10',
  step: 9,
  stepMonth: Infinity,
  partTimeFactor: 1,
  ...given,
});

const pathOf = (
  given: Partial<RisingEmployment>,
  using: Parameters,
  prices = constant,
  monthCount = 60,
): Float64Array =>
  costPaths(
    { referenceDate, workforce: someWorkforceSettings({ prices }) },
    using,
    monthCount,
  ).ofEmployee(anEmployment(given));

/** Scale 10 has step 9 only, and scale 8 all steps but the last two. */
const partial: OwnSalaryTable = {
  validFrom: '2027-07-01',
  scales: [
    { scale: '10', monthlyCentsByStep: [...Array<null>(9).fill(null), 600_000] },
    {
      scale: '8',
      monthlyCentsByStep: Array.from({ length: 10 }, (_, step) => 350_000 + 1000 * step),
    },
  ],
};

/** The tables of the cao as if somebody had typed them in, times `factor`. */
const copyOfCao = (factor = 1): OwnSalaryTable[] =>
  parameters[id].values
    .filter(({ value, validFrom }) => value !== null && validFrom >= '2025-10-01')
    .map(({ validFrom, value }) => ({
      validFrom,
      scales: Object.entries(value!).map(([scale, salaries]) => ({
        scale,
        monthlyCentsByStep: salaries.map((cents) => Math.round(cents * factor)),
      })),
    }));

describe('by hand', () => {
  test('6,000 euros in step 9 of scale 10, as of July 2027', () => {
    const path = pathOf({}, withOwnSalaries(parameters, [partial]));
    const before = pathOf({}, parameters);
    expect(path.subarray(0, 18)).toEqual(before.subarray(0, 18));
    // 6,000 x 1.1705 = 7,023.00 with choice budget; franchise 18,000 / 12 = 1,500 leaves 5,523.00.
    // 0.189 x 5,523 = 1,043.847; 0.0055 x (7,023 - 26,000 / 12) = 26.7098333...
    // Premium wage 7,023 - 0.081 x 5,523 = 6,575.637, at most 79,409 / 12 = 6,617.4166...
    // 0.1587 x 6,575.637 = 1,043.5535919; together 9,137.110425...
    expect(path[18]).toBe(913_711_043);
    expect(new Set(path.subarray(18)).size).toBe(1);
  });

  test('a step that it leaves out costs what it costs in the cao, in any prices', () => {
    const own = withOwnSalaries(parameters, [partial]);
    for (const prices of [constant, current]) {
      expect(pathOf({ step: 8 }, own, prices)).toEqual(pathOf({ step: 8 }, parameters, prices));
      expect(pathOf({ scale: '8', step: 11 }, own, prices)).toEqual(
        pathOf({ scale: '8', step: 11 }, parameters, prices),
      );
    }
  });

  test('in current prices it rises from the first January after its own day', () => {
    const own = withOwnSalaries(parameters, [partial]);
    const wageOf = (month: number) => pathOf({}, own, current)[month]!;
    const agreed = pathOf({}, parameters, current);
    // From July 2027, at its own level until the January after it.
    expect(wageOf(23)).toBe(wageOf(18));
    expect(wageOf(24) / wageOf(23)).toBeCloseTo(1.03, 8);
    expect(agreed[24]! / agreed[23]!).toBeCloseTo(1.03, 8);
  });

  test('franchise and maximum wage keep the index of the cao when a table starts later', () => {
    const late: OwnSalaryTable = { ...partial, validFrom: '2029-01-01' };
    const path = pathOf({}, withOwnSalaries(parameters, [late]), current);
    const plain = pathOf({}, withOwnSalaries(parameters, [late]), constant);
    // The salary is that of the table; a franchise that has risen twice makes the pension cheaper.
    expect(path[36]).toBeLessThan(plain[36]! * 1.01);
    expect(path[36]).not.toBe(plain[36]);
  });
});

describe('for any employment', () => {
  const scales = Object.keys(parameters[id].values.at(-1)!.value!);
  const employment = fc.record({
    scale: fc.constantFrom(...scales),
    step: fc.integer({ min: 0, max: 11 }),
    stepMonth: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    partTimeFactor: fc.constantFrom(1, 0.8889, 0.5),
  });

  test('a copy of the cao costs what the cao costs, month by month, in any prices', () => {
    const copied = withOwnSalaries(parameters, copyOfCao());
    fc.assert(
      fc.property(employment, fc.constantFrom(constant, current), (any, prices) => {
        expect(pathOf(any, copied, prices)).toEqual(pathOf(any, parameters, prices));
      }),
      { numRuns: 30 },
    );
  });

  test('without franchises and a maximum wage, k times the table is k times the cost', () => {
    const withoutLimits = (using: Parameters): Parameters => {
      const always = <
        Id extends 'abp/franchise' | 'abp/disability-franchise' | 'premiums/maximum-wage',
      >(
        of: Id,
        value: number,
      ) => ({ [of]: { ...using[of], values: using[of].values.map((one) => ({ ...one, value })) } });
      return {
        ...using,
        ...always('abp/franchise', 0),
        ...always('abp/disability-franchise', 0),
        ...always('premiums/maximum-wage', 1e12),
      };
    };
    const plain = withoutLimits(parameters);
    fc.assert(
      fc.property(employment, fc.constantFrom(1.25, 1.5, 2), (any, k) => {
        const raised = withoutLimits(withOwnSalaries(parameters, copyOfCao(k)));
        const [path, expected] = [pathOf(any, raised), pathOf(any, plain)];
        path.forEach((cost, month) => {
          expect(Math.abs(cost - k * expected[month]!)).toBeLessThanOrEqual(0.5 + k * 0.5);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('the path is that of a plain calculation over a table filled in by hand', () => {
    const tables = [partial, { ...partial, validFrom: '2028-03-01' as const, scales: [] }];
    const own = withOwnSalaries(parameters, tables);
    // The plain calculation only knows whole tables: one per month, looked up cell by cell.
    const months = Array.from({ length: 60 }, (_, month) => {
      const [year, inYear] = [2026 + Math.floor(month / 12), (month % 12) + 1];
      return `${year}-${String(inYear).padStart(2, '0')}-01` as CalendarDate;
    });
    const values = months.map((month) => {
      const agreed = valueOn(parameters[id], month);
      const isOwn = month >= '2027-07-01' && month < '2028-03-01';
      const value = Object.fromEntries(
        Object.entries(agreed.value).map(([scale, salaries]) => [
          scale,
          salaries.map((cents, step) => {
            const cell = partial.scales.find((one) => one.scale === scale)?.monthlyCentsByStep[
              step
            ];
            return isOwn && cell != null ? cell : cents;
          }),
        ]),
      );
      return { ...agreed, validFrom: month, validTo: month, value };
    });
    const byHand: Parameters = { ...parameters, [id]: { ...parameters[id], values } };
    fc.assert(
      fc.property(employment, (any) => {
        const plain = plainCosts(any, 2026, 60, constant, byHand);
        expect([...pathOf(any, own)]).toEqual(plain);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the parameters of a scenario', () => {
  test('without own tables are those of the assumptions, and with them the library stays', () => {
    expect(scenarioParameters(library, aScenario())).toEqual(
      chooseParameters(library, ['cbs-2026']),
    );
    const before = structuredClone(library.legal[id]);
    scenarioParameters(library, aScenario({ salaryTables: [partial] }));
    expect(library.legal[id]).toEqual(before);
  });

  test('cover the same days, and every value is told as an own one of the scenario', () => {
    const { values } = withOwnSalaries(parameters, [
      partial,
      { ...partial, validFrom: '2028-01-01' },
    ])[id];
    expect(values.slice(-4).map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2027-01-01', '2027-03-31'],
      ['2027-04-01', '2027-06-30'],
      ['2027-07-01', '2027-12-31'],
      ['2028-01-01', 'open'],
    ]);
    expect(values.at(-1)).toMatchObject({
      status: 'assumed',
      evidence: 'A',
      source: expect.stringMatching(
        /^Uitgangspunten van het scenario: eigen salaristabel vanaf 2028-01-01\. Let op, .* volgens de cao: schaal 1, 2, .*18; schaal 8 trede 10 tot en met 11; schaal 10 trede 0 tot en met 8, 10 tot en met 11$/,
      ),
    });
  });

  test('the basis of a wage sum names the own table, and the cao for what it leaves out', () => {
    // The last three steps pay the same, so that a rise of the step does not matter.
    const scales = [
      {
        scale: '10',
        monthlyCentsByStep: [...Array<null>(9).fill(null), ...Array<number>(3).fill(600_000)],
      },
    ];
    const own = withOwnSalaries(parameters, [{ validFrom: '2026-01-01', scales }]);
    const workforce = someWorkforceSettings();
    const { basis, totalCents } = wageSum(
      [aRosterRow({ scale: '10', step: 9 })],
      2026,
      { referenceDate, workforce },
      own,
    );
    const tables = basis.filter((use) => use.id === id);
    expect(tables.map(({ title, validFrom }) => [validFrom, title])).toEqual([
      ['2026-01-01', 'Eigen salaristabel van het scenario'],
      ['2026-01-01', 'Salaristabel cao Gemeenten'],
      ['2026-07-01', 'Eigen salaristabel van het scenario'],
      ['2026-07-01', 'Salaristabel cao Gemeenten'],
    ]);
    // Twelve months of the 9,137.110425... above.
    expect(totalCents).toBe(wholeCents(new Decimal('913711.0425233333').times(12)));
  });
});

test('everything that does not fit the cao is told at once, with its place', () => {
  const tables: OwnSalaryTable[] = [
    { validFrom: '2021-01-01', scales: [] },
    {
      validFrom: '2022-01-01',
      scales: [
        { scale: '19', monthlyCentsByStep: [1] },
        { scale: '9', monthlyCentsByStep: Array<number>(13).fill(1) },
      ],
    },
  ];
  let problems: readonly unknown[] = [];
  try {
    withOwnSalaries(parameters, tables);
  } catch (error) {
    problems = error instanceof InvalidInput ? error.problems : [];
  }
  expect(problems).toEqual([
    expect.objectContaining({ place: 'salaristabellen[0].vanaf', found: '2021-01-01' }),
    expect.objectContaining({ place: 'salaristabellen[1].schalen[0].schaal', found: '19' }),
    {
      place: 'salaristabellen[1].schalen[1].maandbedragen',
      found: '13 treden',
      expected: 'hoogstens 12 treden, zoals schaal 9 in de cao',
    },
  ]);
});
