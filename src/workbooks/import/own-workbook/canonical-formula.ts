import { columnIndex, columnLetter } from '../../column-letter.ts';

/** How far a formula is moved from where it was written: what a cell that shares it needs. */
interface Shift {
  readonly rows: number;
  readonly columns: number;
}

const inPlace: Shift = { rows: 0, columns: 0 };

/** Text, a quoted sheet, a cell, a name or function, a number, space, or any other sign. */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<cell>(?<columnMark>\$?)(?<letters>[A-Z]{1,3})(?<rowMark>\$?)(?<row>\d{1,7})(?![\p{L}\d_.(!]))|[\p{L}_\\][\p{L}\d_.\\]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?|\s+|./giu;

type Token = Readonly<Record<string, string | undefined>>;

function shifted(token: Token, { rows, columns }: Shift): string {
  const { columnMark, letters = '', rowMark, row } = token;
  const column = columnIndex(letters.toUpperCase()) + (columnMark === '$' ? 0 : columns);
  return `${columnLetter(column)}${Number(row) + (rowMark === '$' ? 0 : rows)}`;
}

function canonicalToken(text: string, token: Token, shift: Shift): string {
  if (token['cell'] !== undefined) return shifted(token, shift);
  if (text.startsWith('"')) return text;
  if (text.startsWith("'")) return text.slice(1, -1).replaceAll("''", "'").toUpperCase();
  if (/^\s/.test(text)) return '';
  if (/^\d/.test(text)) return String(Number(text));
  return text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
}

/**
 * A formula as each program that saves it spells it the same: Excel and LibreOffice differ in dollar signs, quotes
 * around sheets, capitals, spaces and the notation of numbers. Two formulas that read the same here compute
 * the same in one cell.
 *
 * @param shift - from the cell that it was written in, for a formula that cells share
 */
export const canonicalFormula = (text: string, shift: Shift = inPlace): string =>
  [...text.matchAll(tokens)]
    .map(({ 0: token, groups = {} }) => canonicalToken(token, groups, shift))
    .join('')
    // LibreOffice writes the two constants as functions.
    .replaceAll(/\b(TRUE|FALSE)\(\)/g, '$1');
