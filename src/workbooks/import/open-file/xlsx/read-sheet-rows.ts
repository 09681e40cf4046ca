import { unescapeCellText } from '../../../cell-text-escapes.ts';
import { columnIndex } from '../../../column-letter.ts';
import type { CellValue } from '../../cells/cell-value.ts';
import { refuseFile } from '../refuse-file.ts';
import { lastSheetRow, type TableRow } from '../table-file.ts';
import { cellsInRanges } from './cells-in-ranges.ts';
import type { WorkbookParts } from './read-workbook-parts.ts';
import { scanXml } from './scan-xml.ts';

/** Days between the two calendars of Excel: from 1900, or from 1904 on old Macs. */
export const daysTo1904 = 1462;

/** A formula of a cell, as the file has it. */
export interface WrittenFormula {
  /** 1 = first row of the sheet. */
  readonly row: number;
  /** 0 = A. */
  readonly column: number;
  /** Without `=`; empty where a cell takes over the formula of another. */
  readonly text: string;
  /** Of a formula that cells share: which one; `null` for a formula of the cell alone. */
  readonly sharedId: string | null;
}

interface CellTag {
  readonly type: string;
  readonly style: number;
  readonly column: number;
}

function cellValue(
  { type, style }: CellTag,
  raw: string,
  { sharedStrings, isDateByStyle, countsFrom1904 }: WorkbookParts,
): CellValue | undefined {
  const text = raw.trim();
  if (text === '') return undefined;
  if (type === 's') return unescapeCellText(sharedStrings[Number(text)] ?? '').trim() || undefined;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { formulaError: text };
  // `d` is a date as ISO text, which only few programs write.
  if (type === 'str' || type === 'inlineStr' || type === 'd') {
    return unescapeCellText(raw).trim() || undefined;
  }
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  if (isDateByStyle[style] !== true) return number;
  return { serial: countsFrom1904 ? number + daysTo1904 : number };
}

/**
 * Reads the rows of one sheet in order and keeps none. Written on a plain XML reader, not exceljs: that
 * one needs a reference on every row and cell and no namespace prefixes, which HR exports do not
 * always give, makes a cell for each cell of a merged range, and puts large sheets in temporary files.
 *
 * @param isEnough - asked now and then; after `true` the rest of the sheet is not read
 * @param onFormula - told of each formula, before the row that it stands in
 * @returns the number of cells that a reader which keeps the sheet would make
 */
export async function readSheetRows(
  pieces: AsyncIterable<Uint8Array>,
  parts: WorkbookParts,
  onRow: (row: TableRow) => void,
  isEnough: () => boolean = () => false,
  onFormula?: (formula: WrittenFormula) => void,
): Promise<number> {
  let cellsInMemory = 0;
  let rowNumber = 0;
  let values: (CellValue | undefined)[] = [];
  let column = -1;
  let cell: CellTag | null = null;
  let text = '';
  let isInValue = false;
  let isPhonetic = false;
  let formula: { text: string; readonly sharedId: string | null } | null = null;

  await scanXml(pieces, {
    isEnough,
    onOpen: (name, attributes) => {
      switch (name) {
        case 'row':
          rowNumber = attributes['r'] === undefined ? rowNumber + 1 : Number(attributes['r']);
          if (!(rowNumber >= 1 && rowNumber <= lastSheetRow)) {
            refuseFile('een rij buiten het blad', 'een werkmap die Excel zonder melding opent');
          }
          values = [];
          column = -1;
          break;
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnIndex(attributes['r']);
          if (column < 0 || column >= 16_384) {
            refuseFile('een cel buiten het blad', 'een werkmap die Excel zonder melding opent');
          }
          cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), column };
          text = '';
          cellsInMemory += 1;
          break;
        case 'f':
          // Rules behind the cells have formulas too, in elements of the same name.
          if (onFormula === undefined || cell === null) break;
          formula = {
            text: '',
            sharedId: attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null,
          };
          break;
        case 'rPh':
          isPhonetic = true;
          break;
        case 'v':
        case 't':
          isInValue = cell !== null && !isPhonetic;
          break;
        case 'mergeCell':
          cellsInMemory += cellsInRanges(attributes['ref'] ?? '');
          break;
        case 'dataValidation':
          cellsInMemory += cellsInRanges(attributes['sqref'] ?? '');
          break;
        default:
      }
    },
    onText: (piece) => {
      if (isInValue) text += piece;
      else if (formula !== null) formula.text += piece;
    },
    onClose: (name) => {
      isInValue = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'f' && formula !== null && cell !== null) {
        onFormula?.({ row: rowNumber, column: cell.column, ...formula });
        formula = null;
      }
      if (name === 'c' && cell !== null) {
        const value = cellValue(cell, text, parts);
        if (value !== undefined) values[cell.column] = value;
        cell = null;
      }
      if (name === 'row' && values.length > 0) onRow({ number: rowNumber, values });
    },
  });
  return cellsInMemory;
}
