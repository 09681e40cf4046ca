import ExcelJS from 'exceljs';
import type { CellProblem, CellProblems } from './cell-problem.ts';
import { copySheet } from './marked-copy/copy-sheet.ts';
import { writeProblemSheet } from './marked-copy/write-problem-sheet.ts';
import type { TableFile } from './open-file/table-file.ts';

/** Above this, exceljs needs more than about 500 MB to hold a workbook; then only the rows with problems are copied. */
const mostCellsInMemory = 500_000;

const red = 'FFFFC7CE';
const yellow = 'FFFFEB9C';

/** A file that passed its screening. */
interface FileToMark {
  readonly bytes: Uint8Array;
  /** The same bytes, opened. */
  readonly table: TableFile;
  /** Dutch: the place where errors are best mended. */
  readonly mendedIn: string;
}

/** The workbook as it was, or `null` when exceljs cannot hold or understand it. */
async function loadWhole(
  bytes: Uint8Array,
  { kind, sheets }: TableFile,
  sheetName: string,
): Promise<ExcelJS.Workbook | null> {
  const cells = sheets.reduce((sum, { cellsInMemory }) => sum + cellsInMemory, 0);
  if (kind === 'csv' || cells > mostCellsInMemory) return null;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    return null;
  }
  return (workbook.getWorksheet(sheetName)?.rowCount ?? 0) > 0 ? workbook : null;
}

/** A formula that reaches into another workbook keeps its outcome only: the link is not copied. */
function cutLinks(workbook: ExcelJS.Workbook): void {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula?.includes('[')) cell.value = cell.result ?? null;
      }),
    );
  }
}

const textOfNote = (note: string | ExcelJS.Comment | undefined): string =>
  typeof note === 'object' ? (note.texts ?? []).map(({ text }) => text).join('') : (note ?? '');

function markCell(cell: ExcelJS.Cell, colour: string, text: string): void {
  // A new style: cells of a loaded workbook share theirs.
  cell.style = {
    ...cell.style,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colour } },
  };
  const lines = [textOfNote(cell.note), text].filter((line) => line !== '');
  cell.note = lines.join('\n');
}

/**
 * A copy of an offered file as xlsx with each wrong cell coloured and explained in a comment (errors red,
 * warnings yellow), and a list of all of them in front. The rest of a workbook stays as it was; of a
 * csv file, and of a workbook too large to hold, the cells are copied.
 */
export async function markCellProblems(
  { bytes, table, mendedIn }: FileToMark,
  found: CellProblems,
): Promise<Uint8Array> {
  const { errors, warnings } = found;
  const problems = [...errors, ...warnings];
  const sheetName = problems[0]?.sheet ?? table.sheets[0]?.name ?? '';
  const workbook =
    (await loadWhole(bytes, table, sheetName)) ??
    (await copySheet(table, sheetName, new Set(problems.map(({ row }) => row))));
  cutLinks(workbook);

  const mark = (colour: string, kind: string) => (problem: CellProblem) => {
    const { sheet, row, column, expected } = problem;
    if (column === '') return;
    const cell = workbook.getWorksheet(sheet)?.getCell(`${column}${row}`);
    if (cell !== undefined) markCell(cell, colour, `${kind}: verwacht ${expected}.`);
  };
  warnings.forEach(mark(yellow, 'Let op'));
  errors.forEach(mark(red, 'Fout'));
  writeProblemSheet(workbook, found, mendedIn);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
