import { columnLetter } from '../../column-letter.ts';
import { textOfCell } from '../cells/cell-value.ts';
import type { TableRow } from '../open-file/table-file.ts';
import type { ColumnSet } from './column-set.ts';
import { recognisedIn } from './find-header-row.ts';

/** A column with a heading, recognised or not. */
export interface HeadedColumn {
  /** 0 = column A. */
  readonly index: number;
  readonly letter: string;
  /** On one line, as it stands in the file. */
  readonly heading: string;
}

export interface MappedColumn<Field extends string> extends HeadedColumn {
  readonly field: Field;
}

export interface ColumnMap<Field extends string> {
  readonly columns: readonly MappedColumn<Field>[];
  /** Not ours: names, addresses and whatever else; never read into rows. */
  readonly ignored: readonly HeadedColumn[];
  /** Ours, but another column says the same, and better. */
  readonly superseded: readonly MappedColumn<Field>[];
}

/** Rows above the header that may hold the heading of a column in a merged cell. */
const rowsOfMergedHeading = 2;

/**
 * The headings of all columns. Where the header row is empty, a heading that was merged down from one
 * of the two rows above counts.
 */
export function headedColumns(header: TableRow, head: readonly TableRow[]): HeadedColumn[] {
  const above = head
    .filter(({ number }) => number < header.number && number >= header.number - rowsOfMergedHeading)
    .toReversed();
  const width = Math.max(header.values.length, ...above.map(({ values }) => values.length));
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    const cell =
      header.values[index] ??
      above.map(({ values }) => values[index]).find((value) => value !== undefined);
    if (cell === undefined) return [];
    const heading = textOfCell(cell).replaceAll(/\s+/g, ' ');
    return [{ index, letter: columnLetter(index), heading }];
  });
}

/** Which column holds which field. */
export function mapColumns<Field extends string>(
  set: ColumnSet<Field>,
  headed: readonly HeadedColumn[],
): ColumnMap<Field> {
  const ignored: HeadedColumn[] = [];
  const candidates: (MappedColumn<Field> & { readonly rank: number })[] = [];
  for (const column of headed) {
    const recognised = recognisedIn(set, column.heading);
    if (recognised === null) ignored.push(column);
    else candidates.push({ ...column, ...recognised });
  }
  const best = new Map<Field, (typeof candidates)[number]>();
  for (const candidate of candidates) {
    const present = best.get(candidate.field);
    if (present === undefined || candidate.rank < present.rank)
      best.set(candidate.field, candidate);
  }
  const withoutRank = ({
    index,
    letter,
    heading,
    field,
  }: MappedColumn<Field>): MappedColumn<Field> => ({
    index,
    letter,
    heading,
    field,
  });
  return {
    columns: candidates.filter((one) => best.get(one.field) === one).map(withoutRank),
    ignored,
    superseded: candidates.filter((one) => best.get(one.field) !== one).map(withoutRank),
  };
}
