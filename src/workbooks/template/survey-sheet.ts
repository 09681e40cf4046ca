import { SaxesParser } from 'saxes';
import type { Problem } from '../../engine/problems.ts';
import { columnIndex } from '../column-letter.ts';
import { areaName, cellName, holds, parseArea } from './cell-area.ts';
import type { CellArea } from './cell-fill.ts';
import type { PlacedCell } from './place-values.ts';

/** Far more than a sheet that people made; each is compared with each cell that is filled. */
const mostAreas = 20_000;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

interface SheetSurvey {
  readonly formulaCells: ReadonlySet<string>;
  /** Filled by one formula together. */
  readonly arrays: readonly CellArea[];
  readonly merges: readonly CellArea[];
}

function survey(xml: string, wanted: ReadonlySet<string>): SheetSurvey {
  const formulaCells = new Set<string>();
  const arrays: CellArea[] = [];
  const merges: CellArea[] = [];
  let row = 0;
  let column = -1;
  let isInCells = false;
  const addArea = (list: CellArea[], reference: string | undefined): void => {
    const area = parseArea(reference ?? '');
    if (area !== null) list.push(area);
  };
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    switch (localName(name)) {
      case 'row':
        row = Number(attributes['r'] ?? row + 1);
        column = -1;
        break;
      case 'c':
        column = attributes['r'] === undefined ? column + 1 : columnIndex(attributes['r']);
        break;
      case 'sheetData':
        isInCells = true;
        break;
      case 'f':
        // Extensions behind the cells have formulas as well, in elements of the same name.
        if (!isInCells) break;
        if (wanted.has(cellName(column, row))) formulaCells.add(cellName(column, row));
        // Cells under a shared formula have a formula of their own; those under an array have only a value.
        if (attributes['t'] === 'array' || attributes['t'] === 'dataTable') {
          addArea(arrays, attributes['ref']);
        }
        break;
      case 'mergeCell':
        addArea(merges, attributes['ref']);
        break;
      default:
    }
  });
  parser.on('closetag', ({ name }) => {
    if (localName(name) === 'sheetData') isInCells = false;
  });
  parser.write(xml).close();
  return { formulaCells, arrays, merges };
}

/** What stands in the way of filling these cells: formulas, and merged cells whose first cell is another. */
export function problemsOfCells(
  xml: string,
  sheetName: string,
  cells: readonly PlacedCell[],
): Problem[] {
  const wanted = new Set(cells.map(({ column, row }) => cellName(column, row)));
  const { formulaCells, arrays, merges } = survey(xml, wanted);
  if (merges.length + arrays.length > mostAreas) {
    const found = `meer dan ${mostAreas.toLocaleString('nl-NL')} samengevoegde cellen`;
    return [
      { place: `blad ${sheetName}`, found, expected: 'een blad met minder samengevoegde cellen' },
    ];
  }
  return cells.flatMap(({ column, row, place, area }): Problem[] => {
    const name = cellName(column, row);
    const merge = merges.find((area) => holds(area, column, row));
    const at = `${place}, blad ${sheetName}, cel ${name}`;
    if (formulaCells.has(name) || arrays.some((area) => holds(area, column, row))) {
      return [{ place: at, found: 'een formule', expected: 'een cel zonder formule' }];
    }
    if (merge !== undefined && (merge.left !== column || merge.top !== row)) {
      const expected = `een cel die niet is samengevoegd (${areaName(merge)})`;
      return [{ place: at, found: 'een samengevoegde cel', expected }];
    }
    const isOne = area === null || areaName(area) === name;
    if (!isOne && (merge === undefined || areaName(merge) !== areaName(area))) {
      return [{ place, found: areaName(area), expected: 'één cel, of één samengevoegde cel' }];
    }
    return [];
  });
}
