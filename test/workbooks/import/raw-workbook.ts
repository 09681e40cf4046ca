import { strToU8, zipSync, type Zippable } from 'fflate';
import { aRow, fewHeadings } from './staff-sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** One sheet with headings and a right row, written by hand; `{rest}` is put after them. */
export const sheetXml = (rest = '', prefix = '', hasReferences = true): string => {
  const letters = 'ABCDEFGHI';
  const cell = (text: string | number, column: number, row: number): string =>
    `<${prefix}c ${hasReferences ? `r="${letters[column]}${row}" ` : ''}t="inlineStr">` +
    `<${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
  const row = (cells: readonly (string | number)[], number: number): string =>
    `<${prefix}row${hasReferences ? ` r="${number}"` : ''}>` +
    `${cells.map((text, column) => cell(text, column, number)).join('')}</${prefix}row>`;
  const xmlns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  return (
    `${declaration}<${prefix}worksheet ${xmlns}><${prefix}dimension ref="A1:I1048576"/>` +
    `<${prefix}sheetData>${row(fewHeadings, 1)}` +
    `${row(
      fewHeadings.map((heading) => aRow[heading]!),
      2,
    )}${rest}</${prefix}sheetData></${prefix}worksheet>`
  );
};

/** A workbook part by part, for what no spreadsheet program would write. */
export function aRawWorkbook(sheet: string | Uint8Array, more: Zippable = {}): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(declaration + text);
  const parts = {
    '_rels/.rels': xml(
      `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Personeel" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...more,
  };
  return zipSync(parts, { level: 1 });
}
