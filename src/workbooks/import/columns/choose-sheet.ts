import { refuseFile } from '../open-file/refuse-file.ts';
import {
  headRowCount,
  type TableFile,
  type TableRow,
  type TableSheet,
} from '../open-file/table-file.ts';
import type { ColumnSet } from './column-set.ts';
import { findHeaderRow, recognisedFields } from './find-header-row.ts';

export interface ChosenSheet {
  readonly sheet: TableSheet;
  readonly header: TableRow;
}

function chooseFrom<Field extends string>(
  set: ColumnSet<Field>,
  sheets: readonly TableSheet[],
): ChosenSheet | null {
  let best: ChosenSheet | null = null;
  for (const sheet of sheets) {
    const header = findHeaderRow(set, sheet.head);
    if (header === null) continue;
    const most = best === null ? 0 : recognisedFields(set, best.header.values).size;
    if (recognisedFields(set, header.values).size > most) best = { sheet, header };
  }
  return best;
}

/**
 * The sheet with the table: the visible one whose header row is understood best, the first of equals.
 * Hidden sheets count only when all are hidden.
 *
 * @throws InvalidInput when no sheet has a header row; what was found is not repeated, because
 *   without headings it may be people
 */
export function chooseSheet<Field extends string>(
  set: ColumnSet<Field>,
  { sheets }: TableFile,
): ChosenSheet {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const chosen = chooseFrom(set, visible.length > 0 ? visible : sheets);
  if (chosen !== null) return chosen;
  return refuseFile(
    sheets.every(({ rowCount }) => rowCount === 0) ? 'geen gevulde cellen' : 'geen koprij',
    `in een van de eerste ${headRowCount} rijen minstens ${set.fewestHeadings} bekende koppen, waaronder ${set.requiredHeadings}`,
    visible.length > 0 ? visible.map(({ name }) => `blad ${name}`).join(', ') : 'bestand',
  );
}
