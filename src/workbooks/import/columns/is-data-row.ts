import type { TableRow } from '../open-file/table-file.ts';
import type { ColumnSet } from './column-set.ts';
import { headingKey } from './heading-key.ts';
import type { MappedColumn } from './map-columns.ts';

/** A line of totals below the data, which exports add. */
const totalKey = /^(sub|eind)?totaal|^aantal(medewerkers|rijen)/;

/** Whether a row below the header holds data: not a total, not the header once more on a next page. */
export function isDataRow<Field extends string>(
  { fewestHeadings }: ColumnSet<Field>,
  { values }: TableRow,
  columns: readonly MappedColumn<Field>[],
): boolean {
  const filled = columns.filter(({ index }) => values[index] !== undefined);
  if (filled.length === 0) return false;
  const first = values.find((value) => value !== undefined);
  // A total fills a few cells only; a team may well be called Totaalbeheer.
  const isTotal =
    typeof first === 'string' && totalKey.test(headingKey(first)) && filled.length < fewestHeadings;
  const repeated = filled.filter(({ index, heading }) => values[index] === heading);
  return !isTotal && repeated.length < fewestHeadings;
}
