import { textOfCell, type CellValue } from '../cells/cell-value.ts';
import type { TableRow } from '../open-file/table-file.ts';
import { headingKey, headingKeyWithoutNote } from './heading-key.ts';
import { rosterColumns } from './roster-columns.ts';
import type { RosterField } from './roster-field.ts';

interface Synonym {
  readonly field: RosterField;
  /** Place in the list of the field; the first one is the best. */
  readonly rank: number;
}

const synonymsByKey: ReadonlyMap<string, Synonym> = new Map(
  rosterColumns.flatMap(({ field, synonyms }) =>
    synonyms.map((key, rank) => [key, { field, rank }] as const),
  ),
);

/** Fewest recognised headings that make a row the header; a line of data may hit one by chance. */
export const fewestHeadings = 3;

/** What a heading stands for; `null` when it is not one of ours. */
export function synonymOf(heading: CellValue | undefined): Synonym | null {
  if (heading === undefined) return null;
  const text = textOfCell(heading);
  return (
    synonymsByKey.get(headingKey(text)) ?? synonymsByKey.get(headingKeyWithoutNote(text)) ?? null
  );
}

/** The different fields whose headings stand in one row. */
export function recognisedFields(values: TableRow['values']): ReadonlySet<RosterField> {
  return new Set(
    values.flatMap((value) => {
      const synonym = synonymOf(value);
      return synonym === null ? [] : [synonym.field];
    }),
  );
}

/** The row of the first rows in which most headings are recognised; `null` when none has enough. */
export function findHeaderRow(head: readonly TableRow[]): TableRow | null {
  let best: TableRow | null = null;
  let most = fewestHeadings - 1;
  for (const row of head) {
    const recognised = recognisedFields(row.values).size;
    if (recognised > most) {
      best = row;
      most = recognised;
    }
  }
  return best;
}
