import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { BudgetLine } from '../../../src/engine/budget/budget-line.ts';
import type { TableProfile } from '../../../src/engine/budget/budget-table.ts';
import { buildBudgetTable } from '../../../src/engine/budget/build-budget-table.ts';
import { aManualLine } from '../../builders/a-scenario.ts';

interface KnownAnswer {
  readonly case: string;
  readonly lines: readonly { readonly number: string; readonly cents: readonly number[] }[];
  readonly shown: readonly (readonly [string, ...number[]])[];
  readonly total: readonly number[];
  readonly difference: readonly number[];
}

const knownAnswers = parse(
  readFileSync(new URL('./budget-table.known-answers.yaml', import.meta.url), 'utf8'),
) as KnownAnswer[];

const years = [2026, 2027, 2028, 2029];
const minusIsNadeel: TableProfile = {
  id: 'test',
  caption: '(Bedragen x € 1.000) (-/- = nadeel)',
  unitEuros: 1000,
  sign: 'minus-is-nadeel',
  columns: ['number', 'description', 'years'],
  total: 'one',
  rounding: 'each-line',
  nil: 'dash',
};
const plusIsNadeel: TableProfile = { ...minusIsNadeel, sign: 'plus-is-nadeel' };

const aLine = (number: string, effectCentsByYear: readonly number[]): BudgetLine => ({
  ...aManualLine({ number, effectCentsByYear, laterCentsPerYear: 0 }),
  isStructural: true,
  origin: { kind: 'manual', figure: null, run: null },
});

const sumPerYear = (rows: readonly (readonly number[])[]): number[] =>
  years.map((_, year) => rows.reduce((sum, row) => sum + (row[year] ?? 0), 0));

describe('the printed table', () => {
  test.each(knownAnswers)('$case', ({ lines, shown, total, difference }) => {
    const table = buildBudgetTable(
      lines.map(({ number, cents }) => aLine(number, cents)),
      years,
      minusIsNadeel,
    );
    expect(table.rows.map(({ line, shownByYear }) => [line.number, ...shownByYear])).toEqual(shown);
    expect(table.totalShownByYear).toEqual(total);
    expect(table.roundingDifferenceByYear).toEqual(difference);
  });

  test('numbers come first, by value, and then the lines with another kind of number', () => {
    const lines = ['B2', '10', '9', 'A', '07'].map((number) => aLine(number, [0, 0, 0, 0]));
    const table = buildBudgetTable(lines, years, minusIsNadeel);
    expect(table.rows.map(({ line }) => line.number)).toEqual(['07', '9', '10', 'A', 'B2']);
  });
});

describe('whatever the lines', () => {
  const cents = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
  const anyLines = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.array(cents, { minLength: 4, maxLength: 4 }))
      .map(([number, amounts]) => aLine(String(number), amounts)),
    { maxLength: 12 },
  );

  test('the total is exact, and the reported difference explains what is shown', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const table = buildBudgetTable(lines, years, minusIsNadeel);
        expect(table.totalCentsByYear).toEqual(
          sumPerYear(lines.map(({ effectCentsByYear }) => effectCentsByYear)),
        );
        const shown = sumPerYear(table.rows.map(({ shownByYear }) => shownByYear));
        expect(table.totalShownByYear).toEqual(
          shown.map((sum, year) => sum + (table.roundingDifferenceByYear[year] ?? NaN)),
        );
      }),
    );
  });

  test('every amount is rounded as decimal.js rounds half away from zero', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(1, 1000, 1_000_000), (amount, unitEuros) => {
        const table = buildBudgetTable([aLine('1', [amount, 0, 0, 0])], years, {
          ...minusIsNadeel,
          unitEuros,
        });
        const expected = new Decimal(amount)
          .div(unitEuros * 100)
          .toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
        expect(table.rows[0]?.shownByYear[0]).toBe(expected.toNumber() + 0);
      }),
    );
  });

  test('the other sign convention flips what is shown and leaves the cents alone', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const one = buildBudgetTable(lines, years, minusIsNadeel);
        const other = buildBudgetTable(lines, years, plusIsNadeel);
        const flipped = (amounts: readonly number[]): number[] => amounts.map((n) => 0 - n);
        expect(other.totalCentsByYear).toEqual(one.totalCentsByYear);
        expect(other.totalShownByYear).toEqual(flipped(one.totalShownByYear));
        expect(other.rows.map(({ shownByYear }) => shownByYear)).toEqual(
          one.rows.map(({ shownByYear }) => flipped(shownByYear)),
        );
      }),
    );
  });

  test('the order in which different numbers come in does not matter', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const distinct = [...new Map(lines.map((line) => [line.number, line])).values()];
        expect(buildBudgetTable(distinct.toReversed(), years, minusIsNadeel)).toEqual(
          buildBudgetTable(distinct, years, minusIsNadeel),
        );
      }),
    );
  });
});
