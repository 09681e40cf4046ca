import { right, wrong, type CellReader } from './cell-reading.ts';
import type { CellValue } from './cell-value.ts';

/** A number as Dutch people and HR systems write it; `null` when it is none. */
export function numberIn(value: CellValue): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const text = value.toLowerCase().replaceAll(/[€\s\u00a0]|eur(o)?$|km$|uu?r?$|dag(en)?$/g, '');
  const isPercentage = text.endsWith('%');
  const digits = isPercentage ? text.slice(0, -1) : text;
  if (!/^-?\d[\d.,]*$/.test(digits)) return null;
  const number = Number(withDecimalPoint(digits));
  if (Number.isNaN(number)) return null;
  return isPercentage ? number / 100 : number;
}

/** `1.234,56` and `1,234.56` both to `1234.56`: the last separator is the decimal one. */
function withDecimalPoint(text: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma > point) return text.replaceAll('.', '').replace(',', '.');
  return text.replaceAll(',', '');
}

interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly isWhole?: boolean;
}

/** Reads a number between two bounds, both included. */
export const readNumberCell =
  ({ from, to, isWhole = false }: NumberRange): CellReader<number> =>
  (value) => {
    const number = numberIn(value);
    const isRight =
      number !== null && number >= from && number <= to && (!isWhole || Number.isInteger(number));
    return isRight ? right(number) : wrong();
  };

/** More than the cost of first class throughout the country for a year. */
const mostEurosPerYear = 20_000;

/** Reads euros into whole cents. A point before three last digits separates thousands, as in `1.245`. */
export const readMoneyCell: CellReader<number> = (value) => {
  const number = numberIn(
    typeof value === 'string' && /\d\.\d{3}$/.test(value) ? value.replaceAll('.', '') : value,
  );
  if (number === null || number < 0 || number > mostEurosPerYear) return wrong();
  // toFixed first: 1.005 x 100 is 100.49999999999999 in binary.
  return right(Math.round(Number((number * 100).toFixed(4))));
};
