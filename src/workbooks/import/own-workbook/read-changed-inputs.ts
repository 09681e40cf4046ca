/**
 * Our own workbook that comes back from Excel or LibreOffice: which inputs did somebody change, and is all the
 * rest still what we made?
 *
 * 1. The file is opened as any file of a stranger: bounds, no macros, no links to other files.
 * 2. It must say that it comes from the same run. A program may drop what it says; then the sheet that
 *    tells the run (Leeswijzer) has to be the same, as every other.
 * 3. Sheets, names and cells are compared with the workbook as it went out. Formulas are compared, and
 *    what they gave is not: it follows from inputs that may change. Layout, charts and widths are free.
 * 4. The numbers in the input cells are checked; those that differ are the answer.
 */
import { Conflict } from '../../../engine/problems.ts';
import type { WorkbookInput } from '../../inputs/workbook-inputs.ts';
import { cellName } from '../../template/cell-area.ts';
import { collectProblems } from './collect-problems.ts';
import { compareSheet, type SheetCells } from './compare-sheet.ts';
import { compareNames, compareSheetNames, requireSameRun } from './compare-structure.ts';
import { inputCells, type InputCell } from './input-cells.ts';
import { openOwnWorkbook, type OwnWorkbook } from './open-own-workbook.ts';
import { readCells, type CellContent } from './read-cells.ts';
import { asShown } from './read-input.ts';

/** An input that came back with another number. */
export interface ChangedInput {
  readonly input: WorkbookInput;
  readonly sheet: string;
  /** Such as `B7`. */
  readonly cell: string;
  readonly becomes: number;
}

/** All cells of a workbook of ours; of a stranger's this would be without bound. */
async function cellsBySheet({ archive, parts }: OwnWorkbook): Promise<Map<string, SheetCells>> {
  const sheets = new Map<string, SheetCells>();
  for (const sheet of parts.sheets) {
    const cells = new Map<string, CellContent>();
    await readCells(archive, parts, sheet, (cell) => {
      cells.set(cellName(cell.column, cell.row), cell);
    });
    sheets.set(sheet.name, cells);
  }
  return sheets;
}

/**
 * The inputs that differ from those of the workbook as it went out; none when nothing changed.
 *
 * @param outgoing - our own bytes, as they were handed out
 * @param inputs - those of the scenario that it was made of
 * @throws Conflict when the workbook that went out does not have these inputs: another version made it
 * @throws InvalidInput with all that is wrong at once: another run, a sheet, name or cell that was changed
 *   and is no input, an input that is no number or out of its bounds
 */
export async function readChangedInputs(
  outgoing: Uint8Array,
  incoming: Uint8Array,
  inputs: readonly WorkbookInput[],
): Promise<readonly ChangedInput[]> {
  const original = await openOwnWorkbook(outgoing);
  const originalCells = await cellsBySheet(original);
  const places = inputCells(original, inputs);
  const isOurs = places?.every(({ input, sheet, row, column }) => {
    const value = originalCells.get(sheet)?.get(cellName(column, row))?.value;
    return typeof value === 'number' && asShown(value) === asShown(input.value);
  });
  if (places === null || isOurs !== true) {
    throw new Conflict(
      'Dit werkboek is gemaakt door een andere versie van Meesterplan; maak het opnieuw en verander dan dat.',
    );
  }

  const returned = await openOwnWorkbook(incoming);
  requireSameRun(original, returned);
  const problems = collectProblems();
  compareSheetNames(original, returned, problems);
  compareNames(original, returned, problems);
  const values = new Map<InputCell, number>();
  for (const sheet of returned.parts.sheets) {
    const cells = originalCells.get(sheet.name);
    if (cells === undefined) continue;
    const inputsHere = places.filter((place) => place.sheet === sheet.name);
    const found = await compareSheet(cells, returned, sheet, inputsHere, problems);
    for (const [place, value] of found) values.set(place, value);
  }
  problems.refuse();

  return places.flatMap((place): ChangedInput[] => {
    const { input, sheet, row, column } = place;
    const becomes = values.get(place);
    if (becomes === undefined || becomes === asShown(input.value)) return [];
    return [{ input, sheet, cell: cellName(column, row), becomes }];
  });
}
