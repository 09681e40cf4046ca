import { textOfCell, type CellValue } from '../cells/cell-value.ts';
import type { TableRow } from '../open-file/table-file.ts';
import type { ColumnSet, Recognised } from './column-set.ts';

/** What a heading stands for; `null` when it is not one of ours. */
export const recognisedIn = <Field extends string>(
  { recognise }: ColumnSet<Field>,
  heading: CellValue | undefined,
): Recognised<Field> | null => (heading === undefined ? null : recognise(textOfCell(heading)));

/** The different fields whose headings stand in one row. */
export function recognisedFields<Field extends string>(
  set: ColumnSet<Field>,
  values: TableRow['values'],
): ReadonlySet<Field> {
  return new Set(
    values.flatMap((value) => {
      const recognised = recognisedIn(set, value);
      return recognised === null ? [] : [recognised.field];
    }),
  );
}

/** The row of the first rows in which most headings are recognised; `null` when none has enough. */
export function findHeaderRow<Field extends string>(
  set: ColumnSet<Field>,
  head: readonly TableRow[],
): TableRow | null {
  let best: TableRow | null = null;
  let most = set.fewestHeadings - 1;
  for (const row of head) {
    const recognised = recognisedFields(set, row.values).size;
    if (recognised > most) {
      best = row;
      most = recognised;
    }
  }
  return best;
}
