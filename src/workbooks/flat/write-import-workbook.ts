/**
 * The budget file of a ledger as a workbook with one sheet, streamed: rows are written as they come. Cells
 * carry their address and a style, codes stay text (format `@`), amounts and days are numbers. exceljs writes
 * every other workbook; its stream takes twice the time and three times the memory for this one.
 */
import { daysBetween } from '../../engine/calendar/calendar-date.ts';
import type { LedgerValue } from '../../engine/budget/ledger/ledger-entries.ts';
import type { LedgerProfile } from '../../engine/budget/ledger/ledger-profile.ts';
import { columnLetter } from '../column-letter.ts';
import { escapeCellText } from '../cell-text-escapes.ts';
import { escapeXml } from '../export/charts/escape-xml.ts';
import { zipPieces, type ZipPart } from './zip-pieces.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows are handed to zlib in pieces of about this many characters. */
const pieceLength = 65_536;

/** Places in `cellXfs` below. */
const styles = { integer: 0, text: 1, cents: 2, day: 3, heading: 4 } as const;

const stylesXml = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

const fixedParts: readonly ZipPart[] = [
  {
    name: '[Content_Types].xml',
    content: [
      `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
    ],
  },
  {
    name: '_rels/.rels',
    content: [
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  },
  {
    name: 'xl/workbook.xml',
    content: [
      `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Importbestand" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
  },
  { name: 'xl/styles.xml', content: [stylesXml] },
];

/** XML has no control characters, and Excel reads `_x0041_` in a text as a letter. */
export const cellText = (text: string): string =>
  escapeCellText(escapeXml(text))
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const textCell = (text: string, reference: string, style: number): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

const numberCell = (number: number, reference: string, style: number): string =>
  `<c r="${reference}" s="${style}"><v>${number}</v></c>`;

function cellXml(value: LedgerValue, reference: string): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'text':
      return textCell(value.text, reference, styles.text);
    case 'integer':
      return numberCell(value.number, reference, styles.integer);
    case 'day':
      // Days after 30 December 1899, as Excel counts from March 1900 on.
      return numberCell(daysBetween('1899-12-30', value.day), reference, styles.day);
    case 'cents':
      break;
  }
  return numberCell(value.cents / 100, reference, styles.cents);
}

function* sheetPieces(
  { columns }: LedgerProfile,
  entries: Iterable<readonly LedgerValue[]>,
): Generator<string> {
  const letters = columns.map((_, index) => columnLetter(index));
  const headings = columns.map(({ heading }, index) =>
    textCell(heading, `${letters[index]}1`, styles.heading),
  );
  let piece = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${columns.length}" width="18" customWidth="1"/></cols><sheetData><row r="1">${headings.join('')}</row>`;
  let row = 1;
  for (const entry of entries) {
    row += 1;
    piece += `<row r="${row}">`;
    for (let index = 0; index < entry.length; index += 1) {
      piece += cellXml(entry[index] ?? null, `${letters[index]}${row}`);
    }
    piece += '</row>';
    if (piece.length > pieceLength) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData></worksheet>`;
}

/** The bytes of the import workbook, piece by piece; the same entries give the same bytes. */
export const writeImportWorkbook = (
  profile: LedgerProfile,
  entries: Iterable<readonly LedgerValue[]>,
): AsyncGenerator<Uint8Array> =>
  zipPieces([
    ...fixedParts,
    { name: 'xl/worksheets/sheet1.xml', content: sheetPieces(profile, entries) },
  ]);
