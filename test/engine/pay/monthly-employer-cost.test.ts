import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadParameters } from '../../../config/parameters.ts';
import { firstDayOf } from '../../../src/engine/calendar/calendar-date.ts';
import { wholeCents } from '../../../src/engine/exact.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type { PaidEmployment } from '../../../src/engine/pay/paid-employment.ts';
import { payBasis, payRatesPerMonth } from '../../../src/engine/pay/pay-rates.ts';
import { scalesInOrder } from '../../../src/engine/pay/scale-order.ts';
import { costInOneStep } from './cost-in-one-step.ts';

const library = loadParameters();
const parameters = chooseParameters(library, []);

interface KnownAnswer {
  readonly scale: string;
  readonly 2026: readonly number[];
  readonly 2027: readonly number[];
}
const knownAnswers = parse(
  readFileSync('test/engine/pay/monthly-employer-cost.known-answers.yaml', 'utf8'),
) as KnownAnswer[];

const centsOf = (scale: string, step: number, year: number, partTimeFactor = 1): number =>
  wholeCents(costInOneStep({ scale, step, partTimeFactor }, firstDayOf(year), 12, parameters));

describe('the published table of cost per scale', () => {
  test.each(knownAnswers)('scale $scale', (known) => {
    for (const year of [2026, 2027] as const) {
      for (const [column, step] of [0, 9, 11].entries()) {
        const thousands = centsOf(known.scale, step, year) / 100_000;
        // To the decimal shown, and two euros for the cents that the published salaries hide.
        expect(Math.abs(thousands - known[year][column]!)).toBeLessThanOrEqual(0.052);
      }
    }
  });

  test('covers every scale of the salary table', () => {
    const table = parameters['pay/salary-table'].values.at(-1)!.value!;
    expect(knownAnswers.map(({ scale }) => scale)).toEqual(scalesInOrder(Object.keys(table)));
  });
});

test('one month by hand: scale 10, step 9, January 2026', () => {
  // 5,232 x 1.1705 = 6,124.056, of which 4,624.056 above the franchise of 1,500 a month.
  // 0.189 x 4,624.056 = 873.946584; 0.0055 x (6,124.056 - 2,166.666...) = 21.765641333...
  // 6,124.056 - 0.081 x 4,624.056 = 5,749.507464, below 6,617.416...; x 0.1587 = 912.4468345368
  // Together 7,932.2150598701...
  const employment = { scale: '10', step: 9, partTimeFactor: 1 };
  const january = costInOneStep(employment, '2026-01-01', 1, parameters);
  expect(january.toDecimalPlaces(8, 1).toString()).toBe('793221.50598701');
  expect(wholeCents(january)).toBe(793_222);
});

describe('pension over another share than the one that is paid (80-90-100)', () => {
  const january = (given: Partial<PaidEmployment>): number =>
    wholeCents(
      costInOneStep(
        { scale: '10', step: 9, partTimeFactor: 0.9, ...given },
        '2026-01-01',
        1,
        parameters,
      ),
    );

  test('scale 10, step 9, by hand: 90% paid, pension as for full time', () => {
    // 0.9 x 6,124.056 = 5,511.6504; pension 873.946584 and 21.765641333... as for full time
    // 5,511.6504 - 0.081 x 4,624.056 = 5,137.101864; x 0.1587 = 815.2580658168
    // Together 7,222.6206911...
    expect(january({ pensionPartTimeFactor: 1 })).toBe(722_262);
  });

  test('is the share that is paid when nothing else is said', () => {
    expect(january({ pensionPartTimeFactor: null })).toBe(january({}));
    expect(january({ pensionPartTimeFactor: 0.9 })).toBe(january({}));
  });
});

describe('for any employment', () => {
  const scale = fc.constantFrom(...knownAnswers.map((known) => known.scale));
  const step = fc.integer({ min: 0, max: 11 });

  test('a higher step never costs less', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 0, max: 10 }), (ofScale, low) => {
        expect(centsOf(ofScale, low + 1, 2026)).toBeGreaterThanOrEqual(centsOf(ofScale, low, 2026));
      }),
      { numRuns: 30 },
    );
  });

  test('half a job costs half, unless the maximum premium wage spares the full one', () => {
    fc.assert(
      fc.property(scale, step, (ofScale, ofStep) => {
        const whole = centsOf(ofScale, ofStep, 2026);
        const half = centsOf(ofScale, ofStep, 2026, 0.5);
        expect(2 * half).toBeGreaterThanOrEqual(whole - 1);
        if (['1', '5', '9'].includes(ofScale))
          expect(Math.abs(2 * half - whole)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });
});

test('the basis names every table and premium used, each period once', () => {
  const basis = payBasis(payRatesPerMonth('2026-06-01', 2, parameters), parameters);
  const tables = basis.filter(({ id }) => id === 'pay/salary-table');
  expect(tables.map(({ validFrom }) => validFrom)).toEqual(['2026-01-01', '2026-07-01']);
  expect(new Set(basis.map(({ id }) => id)).size).toBe(13);
});

describe('what cannot be costed', () => {
  test('an unknown scale names the scales there are, in order', () => {
    const unknown = { scale: '19', step: 0, partTimeFactor: 1 };
    expect(() => costInOneStep(unknown, '2026-01-01', 1, parameters)).toThrow(
      expect.objectContaining({
        problems: [
          {
            place: 'salaristabel van 2026-01-01',
            found: 'schaal 19',
            expected:
              'een van de schalen 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10A, 11, 11A, 12, 13, 14, 15, 16, 17, 18',
          },
        ],
      }),
    );
  });

  test('a step that the scale does not have names the steps there are', () => {
    const unknown = { scale: '8', step: 12, partTimeFactor: 1 };
    expect(() => costInOneStep(unknown, '2026-01-01', 1, parameters)).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ expected: 'een trede van 0 tot en met 11' })],
      }),
    );
  });

  test('a month before the first table is an error, not the nearest table', () => {
    const employment = { scale: '8', step: 0, partTimeFactor: 1 };
    expect(() => costInOneStep(employment, '2010-01-01', 1, parameters)).toThrow(
      expect.objectContaining({ name: 'ParameterUnknown', parameterId: 'pay/salary-table' }),
    );
  });
});
