import { columnIndex, columnLetter } from '../column-letter.ts';
import type { CellArea } from './cell-fill.ts';

const lastColumn = 16_383;
const lastRow = 1_048_576;

/** `$B$2:$E$9` or `B2`; `null` for anything that is no rectangle on a sheet. */
export function parseArea(reference: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference);
  if (match === null) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const columns = [left, right].map((letters) => columnIndex(letters.toUpperCase()));
  const rows = [Number(top), Number(bottom)];
  const area = {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
  return area.right <= lastColumn && area.top >= 1 && area.bottom <= lastRow ? area : null;
}

export const widthOf = ({ left, right }: CellArea): number => right - left + 1;
export const heightOf = ({ top, bottom }: CellArea): number => bottom - top + 1;

export const holds = (area: CellArea, column: number, row: number): boolean =>
  area.left <= column && column <= area.right && area.top <= row && row <= area.bottom;

export const cellName = (column: number, row: number): string => `${columnLetter(column)}${row}`;

/** `B2:E9`, or `B2` for one cell. */
export function areaName({ left, top, right, bottom }: CellArea): string {
  const first = cellName(left, top);
  const last = cellName(right, bottom);
  return first === last ? first : `${first}:${last}`;
}
