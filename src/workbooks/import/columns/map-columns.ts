import { columnLetter } from '../../column-letter.ts';
import { textOfCell } from '../cells/cell-value.ts';
import type { TableRow } from '../open-file/table-file.ts';
import { synonymOf } from './find-header-row.ts';
import type { RosterField } from './roster-field.ts';

/** A column with a heading, recognised or not. */
export interface HeadedColumn {
  /** 0 = column A. */
  readonly index: number;
  readonly letter: string;
  /** On one line, as it stands in the file. */
  readonly heading: string;
}

export interface MappedColumn extends HeadedColumn {
  readonly field: RosterField;
}

export interface ColumnMap {
  readonly columns: readonly MappedColumn[];
  /** Not ours: names, addresses and whatever else; never read into rows. */
  readonly ignored: readonly HeadedColumn[];
  /** Ours, but another column says the same, and better. */
  readonly superseded: readonly MappedColumn[];
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
export function mapColumns(headed: readonly HeadedColumn[]): ColumnMap {
  const ignored: HeadedColumn[] = [];
  const candidates: (MappedColumn & { readonly rank: number })[] = [];
  for (const column of headed) {
    const synonym = synonymOf(column.heading);
    if (synonym === null) ignored.push(column);
    else candidates.push({ ...column, ...synonym });
  }
  const best = new Map<RosterField, (typeof candidates)[number]>();
  for (const candidate of candidates) {
    const present = best.get(candidate.field);
    if (present === undefined || candidate.rank < present.rank)
      best.set(candidate.field, candidate);
  }
  const withoutRank = ({ index, letter, heading, field }: MappedColumn): MappedColumn => ({
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
