import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalFormula } from '../../../../src/workbooks/import/own-workbook/canonical-formula.ts';

test.each([
  ['a sheet in quotes', `'Invoer'!B7`, 'Invoer!B7'],
  ['a dollar sign', 'SUM($B$2:B$9)', 'SUM(B2:B9)'],
  ['capitals', 'sum(b2:b9)*invoer_loonstijging', 'SUM(B2:B9)*INVOER_LOONSTIJGING'],
  ['spaces', 'ROUND( A1 , 2 )', 'ROUND(A1,2)'],
  ['a number', 'ROUND(A1*1.50,2.0)+1E3', 'ROUND(A1*1.5,2)+1000'],
  ['a constant as function', 'IF(A1=TRUE(),1,0)', 'IF(A1=TRUE,1,0)'],
  ['the prefix of a newer function', '_xlfn.IFNA(A1,0)', 'IFNA(A1,0)'],
])('%s is spelling: %s', (_, written, otherwise) => {
  expect(canonicalFormula(written)).toBe(canonicalFormula(otherwise));
});

test.each([
  ['another cell', 'SUM(B2:B9)', 'SUM(B2:B8)'],
  ['another sheet', `'Nieuw beleid'!B2`, `'Nieuw beleid exact'!B2`],
  ['another text', 'IF(A1="OK",1,0)', 'IF(A1="ok",1,0)'],
  ['spaces in a text', 'IF(A1="a b",1,0)', 'IF(A1="ab",1,0)'],
  ['another number', 'ROUND(A1,2)', 'ROUND(A1,3)'],
  ['another sign', 'A1-B1', 'A1+B1'],
  ['other brackets', '(A1+B1)*C1', 'A1+B1*C1'],
])('%s is another formula: %s', (_, written, otherwise) => {
  expect(canonicalFormula(written)).not.toBe(canonicalFormula(otherwise));
});

test('a shared formula moves with its cell, except where a dollar sign holds it', () => {
  const written = `LOG10(B2)*$C$1+D$1+$E2&"B2"&'Blad B2'!F3*tarief_2`;
  expect(canonicalFormula(written, { rows: 3, columns: 1 })).toBe(
    canonicalFormula(`LOG10(C5)*$C$1+E$1+$E5&"B2"&'Blad B2'!G6*tarief_2`),
  );
});

test('a move and the move back give the formula that was written', () => {
  const reference = fc
    .tuple(fc.integer({ min: 0, max: 16_000 }), fc.integer({ min: 500, max: 1_000_000 }))
    .map(([column, row]) => canonicalFormula('A1', { rows: row, columns: column }));
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: -400, max: 400 }),
      fc.integer({ min: 0, max: 300 }),
      (references, rows, columns) => {
        const written = `SUM(${references.join(',')})`;
        const there = canonicalFormula(written, { rows, columns });
        expect(canonicalFormula(there, { rows: -rows, columns: -columns })).toBe(written);
      },
    ),
  );
});
