import type { Worksheet } from 'exceljs';
import { look } from './house-look.ts';

/** Breaks text at spaces into lines of at most `width` characters; longer words stay whole. */
const linesOf = (text: string, width: number): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= width
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);

function writeCell(sheet: Worksheet, row: number, text: string, kind: keyof typeof look): void {
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.style = { ...look[kind], alignment: { vertical: 'middle' } };
}

/** Title and caption at the top of a sheet; the table starts on row 4. */
export function writeTitle(sheet: Worksheet, title: string, caption: string): void {
  writeCell(sheet, 1, title, 'title');
  sheet.getRow(1).height = 26;
  writeCell(sheet, 2, caption, 'caption');
}

/** A heading between tables; returns the row below it. */
export function writeSection(sheet: Worksheet, row: number, text: string): number {
  writeCell(sheet, row, text, 'section');
  sheet.getRow(row).height = 20;
  return row + 1;
}

/**
 * Running text over as many rows as it takes, so that nothing has to be merged; returns the first
 * free row. `width` is what fits on the printed page, in characters.
 */
export function writeText(
  sheet: Worksheet,
  row: number,
  text: string,
  { kind = 'text', width = 110 }: { kind?: 'text' | 'note'; width?: number } = {},
): number {
  const lines = linesOf(text, width);
  lines.forEach((line, index) => writeCell(sheet, row + index, line, kind));
  return row + lines.length;
}
