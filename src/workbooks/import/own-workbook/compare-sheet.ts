import { cellName } from '../../template/cell-area.ts';
import type { SheetPart } from '../open-file/xlsx/read-workbook-parts.ts';
import type { ProblemCollector } from './collect-problems.ts';
import type { InputCell } from './input-cells.ts';
import type { OwnWorkbook } from './open-own-workbook.ts';
import { readCells, type CellContent } from './read-cells.ts';
import { readInput } from './read-input.ts';
import { describeContent, isSameContent } from './same-content.ts';

const placeOf = (
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
) => `blad ${sheet}, cel ${cellName(column, row)}`;

/** The cells of a sheet, by name such as `B7`. */
export type SheetCells = ReadonlyMap<string, CellContent>;

/**
 * Compares a sheet that came back with the one that went out, cell by cell. Only ours is in memory: of the
 * other nothing is known but that it is safe to read.
 *
 * @param inputs - the cells of this sheet that may have changed
 * @returns the numbers in those cells, where they are right
 */
export async function compareSheet(
  original: SheetCells,
  { archive, parts }: OwnWorkbook,
  sheet: SheetPart,
  inputs: readonly InputCell[],
  problems: ProblemCollector,
): Promise<ReadonlyMap<InputCell, number>> {
  const { name } = sheet;
  const inputByCell = new Map(inputs.map((one) => [cellName(one.column, one.row), one]));
  const values = new Map<InputCell, number>();
  const remaining = new Map(original);

  const takeInput = (inputCell: InputCell, content: CellContent | undefined): void => {
    const read = readInput(inputCell.input, content);
    if (typeof read === 'number') values.set(inputCell, read);
    else problems.add({ place: `${placeOf(name, inputCell)} (${inputCell.input.label})`, ...read });
  };

  await readCells(archive, parts, sheet, (cell) => {
    const key = cellName(cell.column, cell.row);
    const ours = remaining.get(key);
    // A cell that is there twice meets nothing the second time.
    remaining.delete(key);
    const inputCell = inputByCell.get(key);
    if (inputCell !== undefined && ours !== undefined) {
      takeInput(inputCell, cell);
    } else if (ours === undefined) {
      const found = describeContent(cell);
      problems.add({ place: placeOf(name, cell), found, expected: 'een lege cel' });
    } else if (!isSameContent(ours, cell)) {
      problems.add({
        place: placeOf(name, cell),
        found: describeContent(cell),
        expected: `ongewijzigd: ${describeContent(ours) ?? ''}`,
      });
    }
  });

  for (const [key, ours] of remaining) {
    const inputCell = inputByCell.get(key);
    if (inputCell !== undefined) takeInput(inputCell, undefined);
    else {
      const expected = `ongewijzigd: ${describeContent(ours) ?? ''}`;
      problems.add({ place: placeOf(name, ours), found: null, expected });
    }
  }
  return values;
}
