import { columnIndex } from '../../column-letter.ts';
import type { WorkbookInput } from '../../inputs/workbook-inputs.ts';
import type { OwnWorkbook } from './open-own-workbook.ts';

/** An input with the cell it stands in. */
export interface InputCell {
  readonly input: WorkbookInput;
  readonly sheet: string;
  /** 1 = first row. */
  readonly row: number;
  /** 0 = A. */
  readonly column: number;
}

/** `'Mijn blad'!$B$2` apart; anything but one cell is none. */
const oneCell = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Where each input stands, by its defined name; `null` when the workbook has no cell of that name. */
export function inputCells(
  { references }: OwnWorkbook,
  inputs: readonly WorkbookInput[],
): readonly InputCell[] | null {
  const cells = inputs.flatMap((input): InputCell[] => {
    const match = oneCell.exec(references.get(input.name) ?? '');
    if (match === null) return [];
    const [, quoted, bare = '', letters = '', row] = match;
    const sheet = quoted?.replaceAll("''", "'") ?? bare;
    return [{ input, sheet, row: Number(row), column: columnIndex(letters) }];
  });
  return cells.length === inputs.length ? cells : null;
}
