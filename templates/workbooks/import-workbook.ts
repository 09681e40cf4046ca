import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnLetter } from '../../src/workbooks/column-letter.ts';
import { look } from '../../src/workbooks/export/house-look.ts';
import {
  rosterColumns,
  type RosterColumn,
} from '../../src/workbooks/import/columns/roster-columns.ts';
import type { RosterField } from '../../src/workbooks/import/columns/roster-field.ts';
import { exampleRows } from './example-rows.ts';

/** The percentage is for exports that have it; who fills in by hand uses the factor. */
const columns = rosterColumns.filter(({ field }) => field !== 'partTimePercentage');

/** Rows with validation; a pasted list of a large municipality fits. */
const lastRow = 5000;
/** By their numbers in the list of paper sizes of Open XML; an enum in exceljs's types only. */
const a4 = { paperSize: 9 };
const a3 = { paperSize: 8 };

const text = '@';
const formats: Partial<Record<RosterField, string>> = {
  birthDate: 'dd-mm-yyyy',
  hireDate: 'dd-mm-yyyy',
  contractEndDate: 'dd-mm-yyyy',
  knownDepartureDate: 'dd-mm-yyyy',
  step: '0',
  partTimeFactor: '0.00##',
  hoursPerWeek: 'General',
  postcode4: '0',
  commuteDistanceKm: '0.0',
  officeDaysPerWeek: 'General',
  homeDaysPerWeek: 'General',
  publicTransportCentsPerYear: '#,##0.00',
  stationAccessKm: '0.0',
  secondTripKm: '0.0',
  secondTripDaysPerWeek: 'General',
  seasonWeeksPerYear: '0',
  positionFactor: '0',
};

/** Dates in the middle, numbers to the right but free of the next column, text to the left. */
function alignmentOf(field: RosterField): Partial<ExcelJS.Alignment> {
  const format = formats[field];
  if (format === undefined) return { horizontal: 'left' };
  return format === 'dd-mm-yyyy' ? { horizontal: 'center' } : { horizontal: 'right', indent: 1 };
}

/** The bounds of the reader again, so that Excel says the same at once; the reader decides. */
const bounds: Partial<Record<RosterField, readonly [from: number, to: number]>> = {
  step: [0, 11],
  partTimeFactor: [0, 1.5],
  hoursPerWeek: [0, 60],
  postcode4: [1000, 9999],
  commuteDistanceKm: [0, 500],
  officeDaysPerWeek: [0, 7],
  homeDaysPerWeek: [0, 7],
  publicTransportCentsPerYear: [0, 20_000],
  stationAccessKm: [0, 100],
  secondTripKm: [0, 500],
  secondTripDaysPerWeek: [0, 7],
  seasonWeeksPerYear: [1, 51],
  positionFactor: [1, 5],
};
const isWide: ReadonlySet<RosterField> = new Set([
  'position',
  'positionFamily',
  'team',
  'programme',
]);
const isWhole: ReadonlySet<RosterField> = new Set([
  'step',
  'postcode4',
  'seasonWeeksPerYear',
  'positionFactor',
]);

function validationOf({ field, choices, expected }: RosterColumn): ExcelJS.DataValidation | null {
  const message = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: 'Klopt dit?',
    error: `Verwacht: ${expected}.`,
  };
  if (choices) return { ...message, type: 'list', formulae: [`"${choices.join(',')}"`] };
  const bound = bounds[field];
  if (bound) {
    const type = isWhole.has(field) ? 'whole' : 'decimal';
    return { ...message, type, operator: 'between', formulae: [...bound] };
  }
  if (formats[field] !== 'dd-mm-yyyy') return null;
  const days = [new Date('1930-01-01T00:00:00Z'), new Date('2075-12-31T00:00:00Z')];
  return { ...message, type: 'date', operator: 'between', formulae: days };
}

/** exceljs keeps validations by cell, and by range when asked by the field behind its documented one. */
interface WithValidations {
  readonly dataValidations: { readonly model: Record<string, ExcelJS.DataValidation> };
}

const needInDutch: Readonly<Record<RosterColumn['need'], string>> = {
  required: 'ja',
  'part-time': 'een van beide',
  wanted: 'gewenst',
  optional: 'nee',
};

const isRequired = ({ need }: RosterColumn): boolean => need === 'required' || need === 'part-time';
const requiredHeading = {
  ...look.heading,
  font: { ...look.heading.font, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1B5563' } },
} as const;

function addStaffSheet(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: '&L&A&RPagina &P van &N' },
  });
  Object.assign(sheet.pageSetup, a3);
  sheet.columns = columns.map(({ field, heading }) => ({
    width: Math.max(12, heading.length + 4, isWide.has(field) ? 24 : 0),
    style: { ...look.text, numFmt: formats[field] ?? text, alignment: alignmentOf(field) },
  }));
  columns.forEach((column, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = column.heading;
    cell.style = {
      ...(isRequired(column) ? requiredHeading : look.heading),
      alignment: { ...alignmentOf(column.field), vertical: 'middle' },
    };
    const validation = validationOf(column);
    if (validation === null) return;
    const letter = columnLetter(index);
    const range = `${letter}2:${letter}${lastRow}`;
    (sheet as unknown as WithValidations).dataValidations.model[range] = validation;
  });
  sheet.getRow(1).height = 20;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return sheet;
}

function addExampleSheet(workbook: ExcelJS.Workbook): void {
  const sheet = addStaffSheet(workbook, 'Voorbeeld');
  exampleRows.forEach((row, index) => {
    columns.forEach(({ field }, column) => {
      const value = row[field];
      if (value === undefined) return;
      const isDate = formats[field] === 'dd-mm-yyyy';
      sheet.getCell(index + 2, column + 1).value = isDate ? new Date(`${value}T00:00:00Z`) : value;
    });
  });
}

const introduction = [
  'Vul op het blad Personeel één rij in per dienstverband, ingehuurde kracht of vacature. Wie twee contracten heeft, krijgt twee rijen met hetzelfde personeelsnummer. Het blad Voorbeeld laat zien hoe.',
  'Kolommen met een donkere kop zijn verplicht. Van deeltijdfactor en uren per week is één genoeg. Zonder de gewenste kolommen werkt het inlezen, maar mist een berekening gegevens.',
  'Neem niet mee: burgerservicenummer, bankrekening, gegevens over gezondheid of verzuim, nationaliteit, geloof, beoordelingen en opmerkingen. Een bestand met zulke kolommen wordt geweigerd en niet bewaard. Namen, adressen en telefoonnummers zijn niet nodig en worden niet gelezen.',
];

const explanationWidths = [20, 14, 56, 56, 24];
const totalWidth = explanationWidths.reduce((sum, width) => sum + width);

/** Points a row needs for wrapped text: a column of width 1 holds about 1.35 letters of Arial 10. */
const heightOf = (wrapped: string, width: number): number =>
  4 + 13 * Math.ceil(wrapped.length / (1.35 * width));

function addExplanationSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('Toelichting', {
    views: [{ showGridLines: false }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  Object.assign(sheet.pageSetup, a4);
  const wrapped = { vertical: 'top', wrapText: true } as const;
  sheet.columns = explanationWidths.map((width) => ({ width }));
  sheet.addRow(['Personeel aanleveren']).getCell(1).style = look.title;
  for (const paragraph of introduction) {
    const row = sheet.addRow([paragraph]);
    sheet.mergeCells(row.number, 1, row.number, 5);
    row.getCell(1).style = { ...look.text, alignment: wrapped };
    row.height = heightOf(paragraph, totalWidth);
  }
  sheet.addRow([]);
  const header = sheet.addRow(['Kolom', 'Verplicht', 'Waarvoor', 'Wat erin mag', 'Voorbeeld']);
  header.eachCell((cell) => {
    cell.style = { ...look.heading };
  });
  for (const column of columns) {
    const { heading, need, purpose, expected, example } = column;
    const row = sheet.addRow([heading, needInDutch[need], purpose, expected, example]);
    row.eachCell((cell) => {
      cell.style = { ...look.body, alignment: wrapped, numFmt: text };
    });
    row.height = Math.max(heightOf(purpose, 56), heightOf(expected, 56));
  }
}

const lastColumn = columnLetter(columns.length - 1);

/** Codes are text on purpose; without this Excel puts a green triangle in each of those cells. */
const withoutTextWarnings = (sheetXml: string): string =>
  sheetXml.replace(
    '</headerFooter>',
    `</headerFooter><ignoredErrors><ignoredError sqref="A1:${lastColumn}${lastRow}" numberStoredAsText="1"/></ignoredErrors>`,
  );

/** The same parts with one fixed time in the archive, so that the same content is the same bytes. */
function withFixedTime(archive: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(archive)).map(([name, bytes]) => [
    name,
    /sheet\d+\.xml$/.test(name) ? strToU8(withoutTextWarnings(strFromU8(bytes))) : bytes,
  ]);
  // Local time, as fflate writes it: the first moment a zip can hold, in every time zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 9 });
}

/** The blank workbook for those without an export: the same bytes every time. */
export async function importWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const madeOn = new Date('2026-01-01T00:00:00Z');
  workbook.creator = 'Meesterplan';
  workbook.lastModifiedBy = 'Meesterplan';
  workbook.title = 'Personeel aanleveren';
  workbook.created = madeOn;
  workbook.modified = madeOn;
  addStaffSheet(workbook, 'Personeel');
  addExplanationSheet(workbook);
  addExampleSheet(workbook);
  return withFixedTime(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
