import ExcelJS from 'exceljs';
import type { FinanceFileSettings } from '../../../../src/workbooks/import/finance/finance-reading.ts';

/** A sheet as rows of cells. */
export type Cells = readonly (readonly (string | number | null)[])[];

/** As a real table for the council: in thousands, minus = nadeel. */
export const councilTable: FinanceFileSettings = {
  unitEuros: 1000,
  sign: 'minus-is-nadeel',
  year: null,
};

/** In euros; the year must be in the file. */
export const plainEuros: FinanceFileSettings = {
  unitEuros: 1,
  sign: 'minus-is-nadeel',
  year: null,
};

/** A workbook with one sheet. */
export async function financeWorkbook(cells: Cells, sheetName = 'Begroting'): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet(sheetName).addRows(cells.map((row) => [...row]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const quoted = (text: string): string =>
  /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The same as text, with a decimal comma as Dutch programs write. */
export const financeCsv = (cells: Cells): Uint8Array =>
  new TextEncoder().encode(
    cells
      .map((row) =>
        row
          .map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? '')))
          .map(quoted)
          .join(';'),
      )
      .join('\r\n'),
  );

/** The table of the outlook in the seed: `bedragen x €1.000 (-/- = Nadeel)`. */
export const seedTable: Cells = [
  ['Nieuw beleid, bedragen x €1.000 (-/- = Nadeel)'],
  ['nr', 'Omschrijving', 'Programma', '2026', '2027', '2028', '2029'],
  ['11', 'Pilots met AI', '13', '-50', '-50', '-', '-'],
  ['20', 'Continuering meester gezelfonds', '13', '0', '-300', '-300', '-300'],
  ['21', 'Raadsadviseur', '1', '-132', '-132', '-132', '-132'],
  ['22', 'Reiskostenregeling', '13', '-1.000', '-1.000', '-1.000', '-1.000'],
  ['Totaal', null, null, '-1.182', '-1.482', '-1.432', '-1.432'],
];
