import type { FinanceField } from '../../../engine/finance-row.ts';
import { headingKey } from '../columns/heading-key.ts';
import type { MappedColumn } from '../columns/map-columns.ts';
import type { TableRow } from '../open-file/table-file.ts';
import { financeColumn } from './finance-columns.ts';

const totalKey = /^((sub|eind)?totaal|(sub|eind)?totalen|saldo)/;

/** Whether a row adds up the rows above it: named so, and without any code or name beside that word. */
export function isTotalRow(
  { values }: TableRow,
  columns: readonly MappedColumn<FinanceField>[],
): boolean {
  const first = values.find((value) => value !== undefined);
  if (typeof first !== 'string' || !totalKey.test(headingKey(first))) return false;
  const words = columns.filter(
    ({ field, index }) =>
      financeColumn(field).reader.of === 'text' &&
      values[index] !== undefined &&
      values[index] !== first,
  );
  return words.length === 0;
}
