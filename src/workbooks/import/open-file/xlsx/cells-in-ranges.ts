import { columnIndex } from '../../../column-letter.ts';

/** How many cells the ranges in `references` cover, such as `A1:C9 E1` or `Blad!$A$1:$C$9`; at least 1. */
export function cellsInRanges(references: string): number {
  let cells = 1;
  const ranges = references.matchAll(/\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g);
  for (const [, left = '', top, right = '', bottom] of ranges) {
    const width = Math.abs(columnIndex(right) - columnIndex(left)) + 1;
    cells += width * (Math.abs(Number(bottom) - Number(top)) + 1);
  }
  return cells;
}
