import type { Workbook, Worksheet } from 'exceljs';
import { look } from '../../export/house-look.ts';
import type { CellProblem, CellProblems } from '../cell-problem.ts';

/** Name of the list; on a copy of a copy the old list makes place for the new one. */
const sheetName = 'Fouten';
const headings = ['Soort', 'Blad', 'Rij', 'Kolom', 'Kop', 'Gevonden', 'Verwacht', 'Ga naar'];
const widths = [10, 18, 8, 8, 22, 30, 70, 12];
const wrapped = { vertical: 'top', horizontal: 'left', wrapText: true } as const;
const titleRows = 3;
/** Points that a line of the text takes; rows with wrapped text do not grow by themselves everywhere. */
const lineHeight = 14;
/** By its number in the list of paper sizes of Open XML; an enum in exceljs's types only. */
const a4 = { paperSize: 9 };

/** A link within the workbook; as a formula, because exceljs writes other links as if to another file. */
function linkTo({ sheet, row, column }: CellProblem): { formula: string; result: string } {
  const address = `${column}${row}`;
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`.replaceAll('"', '""');
  return { formula: `HYPERLINK("${target}","${address}")`, result: address };
}

function writeTitle(sheet: Worksheet, { errors, warnings }: CellProblems, mendedIn: string): void {
  sheet.getCell('A1').value = 'Fouten en waarschuwingen';
  sheet.getCell('A1').font = look.title.font;
  const counted = `${errors.length} ${errors.length === 1 ? 'fout' : 'fouten'} (rood) en ${warnings.length} ${
    warnings.length === 1 ? 'waarschuwing' : 'waarschuwingen'
  } (geel).`;
  sheet.getCell('A2').value =
    `${counted} Herstel de fouten, liefst in ${mendedIn}, en lees het bestand opnieuw in.`;
  sheet.getCell('A2').font = look.caption.font;
}

/**
 * Puts a list of everything that is wrong in front, each with a link to its cell.
 *
 * @param mendedIn - Dutch: the place where errors are best mended
 */
export function writeProblemSheet(workbook: Workbook, found: CellProblems, mendedIn: string): void {
  const { errors, warnings } = found;
  if (workbook.getWorksheet(sheetName)) workbook.removeWorksheet(sheetName);
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', ySplit: titleRows, showGridLines: false }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  Object.assign(sheet.pageSetup, a4);
  sheet.columns = widths.map((width) => ({ width }));
  writeTitle(sheet, found, mendedIn);
  const header = sheet.getRow(titleRows);
  header.values = headings;
  header.eachCell((cell) => {
    cell.style = { ...look.heading };
  });
  const add = (kind: string) => (problem: CellProblem) => {
    const { sheet: name, row, column, heading, found, expected } = problem;
    const line = sheet.addRow([
      kind,
      name,
      row,
      column,
      heading,
      found ?? '(leeg)',
      expected,
      column === '' ? null : linkTo(problem),
    ]);
    const lines = [heading, found ?? '', expected].map((text, at) =>
      Math.ceil(text.length / widths[headings.indexOf('Kop') + at]!),
    );
    line.height = lineHeight * Math.max(1, ...lines) + 2;
    line.eachCell((cell) => {
      cell.style = { ...look.body, alignment: wrapped };
    });
    if (column !== '') line.getCell(headings.length).font = { ...look.body.font, underline: true };
  };
  errors.forEach(add('fout'));
  warnings.forEach(add('let op'));
  sheet.autoFilter = {
    from: { row: titleRows, column: 1 },
    to: { row: titleRows + errors.length + warnings.length, column: headings.length },
  };
  bringToFront(workbook, sheet);
}

/** exceljs orders sheets by a number it keeps beside its documented fields. */
function bringToFront(workbook: Workbook, sheet: Worksheet): void {
  (sheet as Worksheet & { orderNo: number }).orderNo = -1;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ];
}
