/**
 * Changes cells of a sheet by cutting and pasting in its text, so that all the rest stays as it was, byte
 * for byte. A reader with positions finds the tags of rows and cells; the changes are made at the end.
 *
 * 1. A cell that is there keeps its style and gets a new content.
 * 2. A cell or row that is not there is put in, in order, with the style of its row or column.
 * 3. Of every formula the remembered result goes: LibreOffice would show it although it is out of date.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { daysBetween } from '../../engine/calendar/calendar-date.ts';
import { columnIndex } from '../column-letter.ts';
import { cellText } from '../flat/write-import-workbook.ts';
import { daysTo1904 } from '../import/open-file/xlsx/read-sheet-rows.ts';
import type { WorkbookParts } from '../import/open-file/xlsx/read-workbook-parts.ts';
import { dutchDay } from '../import/cells/dutch-day.ts';
import { cellName } from './cell-area.ts';
import type { CellFill } from './cell-fill.ts';
import type { PlacedCell } from './place-values.ts';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

type CellStyles = Pick<WorkbookParts, 'isDateByStyle' | 'countsFrom1904'>;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A day in a cell that shows dates is a number; elsewhere it would be read as an amount. */
function contentOf(
  fill: CellFill,
  style: string | undefined,
  { isDateByStyle, countsFrom1904 }: CellStyles,
): string | number | null {
  if (fill === null || typeof fill !== 'object') return fill;
  if (isDateByStyle[Number(style ?? 0)] !== true) return dutchDay(fill.day);
  return daysBetween('1899-12-30', fill.day) - (countsFrom1904 ? daysTo1904 : 0);
}

const applied = (xml: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
};

/** The sheet with these cells filled; none of them holds a formula. */
export function patchSheet(xml: string, cells: readonly PlacedCell[], styles: CellStyles): string {
  const todo = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  let next = 0;
  const edits: Edit[] = [];
  const columnStyles: ColumnStyle[] = [];
  let prefix = '';
  let row = 0;
  let column = -1;
  let rowStyle: string | undefined;
  let filled: { readonly start: number; readonly text: string } | null = null;
  let hasFormula = false;
  let isInCells = false;
  let valueStart: number | null = null;

  const take = (isWanted: (cell: PlacedCell) => boolean): PlacedCell[] => {
    const first = next;
    while (next < todo.length && isWanted(todo[next]!)) next += 1;
    return todo.slice(first, next);
  };

  function cellXml({ column: at, row: line, fill }: PlacedCell, style: string | undefined): string {
    const content = contentOf(fill, style, styles);
    const open = `<${prefix}c r="${cellName(at, line)}"${style === undefined ? '' : ` s="${style}"`}`;
    if (content === null) return `${open}/>`;
    if (typeof content === 'number') {
      return `${open}><${prefix}v>${content}</${prefix}v></${prefix}c>`;
    }
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${cellText(content)}</${prefix}t></${prefix}is></${prefix}c>`;
  }

  /** Cells that are not there yet; what would be empty needs no cell. */
  const newCells = (list: readonly PlacedCell[], styleOfRow: string | undefined): string =>
    list
      .filter(({ fill }) => fill !== null)
      .map((cell) => {
        const ofColumn = columnStyles.find(
          ({ first, last }) => first <= cell.column && cell.column <= last,
        );
        return cellXml(cell, styleOfRow ?? ofColumn?.style);
      })
      .join('');

  const newRows = (list: readonly PlacedCell[]): string =>
    [...new Set(list.map((cell) => cell.row))]
      .map((line): string => {
        const content = newCells(
          list.filter((cell) => cell.row === line),
          undefined,
        );
        return content === '' ? '' : `<${prefix}row r="${line}">${content}</${prefix}row>`;
      })
      .join('');

  const insert = (at: number, text: string): void => {
    if (text !== '') edits.push({ from: at, to: at, text });
  };

  const parser = new SaxesParser({ position: true, xmlns: false });
  // No attribute holds a "<", so the last one before this place opened the tag that ends here.
  const tagStart = (): number => xml.lastIndexOf('<', parser.position - 1);

  function openRow(tag: SaxesTagPlain, start: number, end: number): void {
    row = Number(tag.attributes['r'] ?? row + 1);
    column = -1;
    rowStyle = tag.attributes['customFormat'] === '1' ? tag.attributes['s'] : undefined;
    insert(start, newRows(take((cell) => cell.row < row)));
    if (!tag.isSelfClosing) return;
    const content = newCells(
      take((cell) => cell.row === row),
      rowStyle,
    );
    if (content !== '') {
      edits.push({ from: end - 2, to: end, text: `>${content}</${prefix}row>` });
    }
  }

  function openCell(tag: SaxesTagPlain, start: number, end: number): void {
    const reference = tag.attributes['r'];
    column = reference === undefined ? column + 1 : columnIndex(reference);
    hasFormula = false;
    insert(
      start,
      newCells(
        take((cell) => cell.row === row && cell.column < column),
        rowStyle,
      ),
    );
    const [mine] = take((cell) => cell.row === row && cell.column === column);
    if (mine === undefined) return;
    const text = cellXml(mine, tag.attributes['s']);
    if (tag.isSelfClosing) edits.push({ from: start, to: end, text });
    else filled = { start, text };
  }

  parser.on('opentag', (tag) => {
    const end = parser.position;
    const start = tagStart();
    switch (localName(tag.name)) {
      case 'col':
        columnStyles.push({
          first: Number(tag.attributes['min']) - 1,
          last: Number(tag.attributes['max']) - 1,
          style: tag.attributes['style'] ?? '0',
        });
        break;
      case 'sheetData':
        isInCells = true;
        prefix = tag.name.slice(0, tag.name.length - 'sheetData'.length);
        if (tag.isSelfClosing) {
          const text = newRows(take(() => true));
          if (text !== '') edits.push({ from: end - 2, to: end, text: `>${text}</${tag.name}>` });
        }
        break;
      case 'row':
        openRow(tag, start, end);
        break;
      case 'c':
        openCell(tag, start, end);
        break;
      case 'f':
        hasFormula = isInCells;
        break;
      case 'v':
        if (hasFormula && !tag.isSelfClosing) valueStart = start;
        break;
      default:
    }
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    switch (localName(tag.name)) {
      case 'v':
        if (valueStart !== null) edits.push({ from: valueStart, to: end, text: '' });
        valueStart = null;
        break;
      case 'c':
        if (filled !== null) edits.push({ from: filled.start, to: end, text: filled.text });
        filled = null;
        hasFormula = false;
        break;
      case 'row':
        if (!tag.isSelfClosing) {
          insert(
            tagStart(),
            newCells(
              take((cell) => cell.row === row),
              rowStyle,
            ),
          );
        }
        break;
      case 'sheetData':
        isInCells = false;
        if (!tag.isSelfClosing) insert(tagStart(), newRows(take(() => true)));
        break;
      default:
    }
  });
  parser.write(xml).close();
  return applied(xml, edits);
}
