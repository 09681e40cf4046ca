import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { rowsBeforeData } from './example-roster.ts';
import type { ExplanationLine } from './explanation-sheet.ts';
import { municipalityName } from './organisation.ts';
import { rosterColumns, type RosterColumn } from './roster-columns.ts';

/** A roster of the example, and what its sheet Toelichting says. */
export interface ExampleRosterFile {
  readonly name: string;
  /** The reference date as people write it. */
  readonly dayText: string;
  readonly rows: readonly RosterRow[];
  readonly texts: readonly string[];
  readonly lines: readonly ExplanationLine[];
}

const formats: Readonly<Record<RosterColumn['kind'], string>> = {
  text: '@',
  date: 'dd-mm-yyyy',
  factor: '0.00##',
  whole: '0',
  km: '0.0',
  euro: '#,##0',
};

const alignments: Readonly<Record<RosterColumn['kind'], Partial<ExcelJS.Alignment>>> = {
  text: { horizontal: 'left' },
  date: { horizontal: 'center' },
  factor: { horizontal: 'right', indent: 1 },
  whole: { horizontal: 'right', indent: 1 },
  km: { horizontal: 'right', indent: 1 },
  euro: { horizontal: 'right', indent: 1 },
};

const headerFill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FF1F4E5F' },
} as const;
const font = { name: 'Calibri', size: 11 };
const headerFont = { ...font, bold: true, color: { argb: 'FFFFFFFF' } };
const titleFont = { ...font, bold: true, size: 14 };

/** Excel knows no time zone; exceljs writes the UTC day of a Date. */
const asCell = ({ kind, valueOf }: RosterColumn, row: RosterRow) => {
  const value = valueOf(row);
  return kind === 'date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : value;
};

function addStaffSheet(workbook: ExcelJS.Workbook, { rows, dayText }: ExampleRosterFile): void {
  const sheet = workbook.addWorksheet('Personeel', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: rowsBeforeData }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${rowsBeforeData}:${rowsBeforeData}`,
    },
    headerFooter: { oddFooter: '&L&A&RPagina &P van &N' },
  });
  sheet.columns = rosterColumns.map(({ width, kind }) => ({
    width,
    style: { numFmt: formats[kind], alignment: alignments[kind] },
  }));
  sheet.getCell(1, 1).value = `${municipalityName} (verzonnen): personeelsoverzicht`;
  sheet.getCell(1, 1).font = titleFont;
  sheet.getCell(2, 1).value =
    `Peildatum ${dayText}. Voorbeeldgegevens, geen bestaande personen; zie het blad Toelichting.`;
  sheet.getCell(2, 1).font = { ...font, italic: true };
  const header = sheet.getRow(rowsBeforeData);
  rosterColumns.forEach(({ heading, kind }, index) => {
    const cell = header.getCell(index + 1);
    cell.value = heading;
    cell.font = headerFont;
    cell.fill = headerFill;
    cell.alignment = { ...alignments[kind], vertical: 'middle' };
  });
  header.height = 20;
  for (const row of rows) sheet.addRow(rosterColumns.map((column) => asCell(column, row)));
  sheet.autoFilter = {
    from: { row: rowsBeforeData, column: 1 },
    to: { row: rowsBeforeData + rows.length, column: rosterColumns.length },
  };
}

function addExplanationSheet(
  workbook: ExcelJS.Workbook,
  { texts, lines }: ExampleRosterFile,
): void {
  const sheet = workbook.addWorksheet('Toelichting', {
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 46 }, { width: 16 }, { width: 78 }];
  sheet.addRow([`${municipalityName}: toelichting bij de voorbeeldgegevens`]).font = titleFont;
  for (const text of texts) {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, 3);
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    row.height = 32; // two lines at these widths
  }
  sheet.addRow([]);
  const header = sheet.addRow(['Onderwerp', 'In dit bestand', 'Afgesteld op']);
  for (const column of [1, 2, 3]) {
    header.getCell(column).font = headerFont;
    header.getCell(column).fill = headerFill;
  }
  for (const line of lines) {
    sheet.addRow([...line]).getCell(2).alignment = alignments.factor;
  }
}

/**
 * Codes are text on purpose (0.10 is not 0.1); without this Excel puts a green triangle in each of
 * those cells. exceljs cannot write it, so it goes into the sheet where the format wants it.
 */
const withoutTextWarnings = (sheetXml: string): string =>
  sheetXml.replace(
    '</headerFooter>',
    '</headerFooter><ignoredErrors><ignoredError sqref="A1:X10000" numberStoredAsText="1"/></ignoredErrors>',
  );

/** The same files with one fixed time in the archive, so that the same content is the same bytes. */
function finished(archive: Uint8Array): Uint8Array {
  const files = unzipSync(archive);
  const staffSheet = 'xl/worksheets/sheet1.xml';
  files[staffSheet] = strToU8(withoutTextWarnings(strFromU8(files[staffSheet]!)));
  // Local time, as fflate writes it: the first moment a zip can hold, in every time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 });
}

/** A roster of the example as an xlsx file: the same input gives the same bytes. */
export async function exampleWorkbook(file: ExampleRosterFile): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const madeOn = new Date('2026-01-01T00:00:00Z');
  workbook.creator = 'Meesterplan';
  workbook.lastModifiedBy = 'Meesterplan';
  workbook.title = `${municipalityName}: personeelsoverzicht (verzonnen)`;
  workbook.created = madeOn;
  workbook.modified = madeOn;
  addStaffSheet(workbook, file);
  addExplanationSheet(workbook, file);
  return finished(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
