import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellValue } from '../../../../src/workbooks/import/cells/cell-value.ts';
import {
  readAmountCell,
  type AmountSign,
} from '../../../../src/workbooks/import/finance/read-amount-cell.ts';

const centsOf = (cell: CellValue, sign: AmountSign = 'minus-is-nadeel', unitEuros = 1) => {
  const reading = readAmountCell({ sign, unitEuros })(cell);
  return reading.isRight ? reading.value : reading.expected;
};

describe('an amount as municipalities print it', () => {
  // Notations of the tables of Deventer, Drimmelen, Capelle, Bronckhorst and Oss.
  test.each<[string, CellValue, AmountSign, number]>([
    ['a point between thousands', '1.460', 'minus-is-nadeel', 146_000],
    ['no point', '9163', 'minus-is-nadeel', 916_300],
    ['nil as a dash', '-', 'minus-is-nadeel', 0],
    ['nil as a long dash', '–', 'letter', 0],
    ['nil as 0', '0', 'minus-is-nadeel', 0],
    ['a minus in front', '-1.000', 'minus-is-nadeel', -100_000],
    ['the minus sign of a typesetter', '−393', 'minus-is-nadeel', -39_300],
    ['plus = nadeel', '300', 'plus-is-nadeel', -30_000],
    ['plus = nadeel, with a minus', '-300', 'plus-is-nadeel', 30_000],
    ['a trailing minus', '4.977-', 'trailing-minus', -497_700],
    ['a trailing -/-', '132 -/-', 'trailing-minus', -13_200],
    ['a letter behind', '132 N', 'letter', -13_200],
    ['a letter in front', 'V 1.460', 'letter', 146_000],
    ['a letter without a space', '132V', 'letter', 13_200],
    ['between brackets', '(132)', 'minus-is-nadeel', -13_200],
    ['with cents', '€ 1.460,50', 'minus-is-nadeel', 146_050],
    ['a price', '132,-', 'minus-is-nadeel', 13_200],
    ['as an English program writes it', '1,460.50', 'minus-is-nadeel', 146_050],
    ['a number of a formula', 1 / 3, 'minus-is-nadeel', 33],
    ['a negative number', -132, 'minus-is-nadeel', -13_200],
    ['lasten and baten apart', '132', 'by-side', -13_200],
    ['a wage sum', '1.460.000', 'plain', 146_000_000],
  ])('is read: %s', (_, cell, sign, cents) => {
    expect(centsOf(cell, sign)).toBe(cents);
  });

  test('counts in the unit of the sheet', () => {
    expect(centsOf('-132', 'minus-is-nadeel', 1000)).toBe(-13_200_000);
    expect(centsOf(-0.5, 'minus-is-nadeel', 1000)).toBe(-50_000);
  });

  test.each<[string, CellValue, AmountSign]>([
    ['a comma that can be two things', '1,460', 'minus-is-nadeel'],
    ['a group of two digits', '1.46.000', 'minus-is-nadeel'],
    ['a minus on both sides', '-132-', 'minus-is-nadeel'],
    ['a letter and a minus', '-132 N', 'minus-is-nadeel'],
    ['two letters', 'V 132 N', 'letter'],
    ['no letter where letters give the sign', '132', 'letter'],
    ['words', 'PM', 'minus-is-nadeel'],
    ['a letter alone', 'N', 'letter'],
    ['a negative wage sum', '-132', 'plain'],
    ['more than there is', '100.000.000.000.001', 'minus-is-nadeel'],
    ['yes', true, 'minus-is-nadeel'],
    ['a day', { serial: 46_000 }, 'minus-is-nadeel'],
    ['a formula that failed', { formulaError: '#REF!' }, 'minus-is-nadeel'],
  ])('is refused: %s', (_, cell, sign) => {
    expect(readAmountCell({ sign, unitEuros: 1 })(cell).isRight).toBe(false);
  });

  test('comes back whole from every notation', () => {
    const shown = (cents: number): string =>
      (Math.abs(cents) / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
        const letter = cents < 0 ? 'N' : 'V';
        expect(centsOf(`${cents < 0 ? '-' : ''}${shown(cents)}`)).toBe(cents);
        expect(centsOf(`${shown(cents)}${cents < 0 ? '-' : ''}`, 'trailing-minus')).toBe(cents);
        expect(centsOf(`${shown(cents)} ${letter}`, 'letter')).toBe(cents);
        expect(centsOf(cents / 100)).toBe(cents);
        expect(centsOf(-cents / 100, 'plus-is-nadeel')).toBe(cents);
      }),
    );
  });
});
