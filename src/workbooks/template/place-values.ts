import type { Problem } from '../../engine/problems.ts';
import { headingKey } from '../import/columns/heading-key.ts';
import { areaName, cellName, heightOf, widthOf } from './cell-area.ts';
import type { CellArea, CellFill, TemplateTable, TemplateValues } from './cell-fill.ts';
import type { TemplateTarget } from './read-targets.ts';

/** One cell to fill, and for whom. */
export interface PlacedCell {
  readonly column: number;
  readonly row: number;
  readonly fill: CellFill;
  /** Of a name that stands for one value: all it points at, which must be one cell; else `null`. */
  readonly area: CellArea | null;
  /** In Dutch, for messages. */
  readonly place: string;
}

interface Placement {
  readonly cells: readonly PlacedCell[];
  readonly problems: readonly Problem[];
}

/** Of all targets together: more than any budget has. A name for a whole sheet would be emptied cell by cell. */
const mostCells = 20_000;
const atMost = `hooguit ${mostCells.toLocaleString('nl-NL')} cellen`;

const refused = (place: string, found: string | null, expected: string): Placement => ({
  cells: [],
  problems: [{ place, found, expected }],
});

const rowsInWords = (count: number): string => (count === 1 ? '1 rij' : `${count} rijen`);

function placeSingle(target: TemplateTarget, fill: CellFill): Placement {
  const { area, place } = target;
  return { cells: [{ column: area.left, row: area.top, fill, area, place }], problems: [] };
}

function placeList(target: TemplateTarget, fills: readonly CellFill[]): Placement {
  const { area, place } = target;
  const isRow = heightOf(area) === 1;
  const room = isRow ? widthOf(area) : heightOf(area);
  if (!isRow && widthOf(area) > 1) return refused(place, areaName(area), 'één rij of één kolom');
  if (room < fills.length) {
    return refused(place, `${room} cellen`, `${fills.length} cellen naast of onder elkaar`);
  }
  const cells = Array.from({ length: room }, (_, index) => ({
    column: area.left + (isRow ? index : 0),
    row: area.top + (isRow ? 0 : index),
    fill: fills[index] ?? null,
    area: null,
    place,
  }));
  return { cells, problems: [] };
}

function placeTable(
  target: TemplateTarget,
  table: TemplateTable,
  headings: readonly string[],
): Placement {
  const { area, place } = target;
  if (target.table?.hasHeaderRow === false) {
    return refused(place, 'een tabel zonder koprij', 'een tabel met een koprij');
  }
  const known = new Map(table.columns.map((column) => [headingKey(column.heading), column.values]));
  const wanted = headings.flatMap((heading, index) => {
    const values = known.get(headingKey(heading));
    return values === undefined ? [] : [{ column: area.left + index, heading, values }];
  });
  if (wanted.length === 0) {
    const names = table.columns.map(({ heading }) => heading).join(', ');
    return refused(
      place,
      headings.filter(Boolean).join(', ') || null,
      `een of meer van de koppen ${names}`,
    );
  }
  const keys = wanted.map(({ heading }) => headingKey(heading));
  if (new Set(keys).size < keys.length) {
    return refused(place, 'een kop die er twee keer in staat', 'elke kop één keer');
  }
  const firstRow = area.top + 1;
  const room = heightOf(area) - 1 - (target.table?.totalsRows ?? 0);
  if (room < table.rowCount) {
    const more = table.rowCount - room;
    return refused(
      place,
      `ruimte voor ${rowsInWords(room)}`,
      `ruimte voor ${rowsInWords(table.rowCount)}: maak de tabel ${rowsInWords(more)} langer`,
    );
  }
  const cells = wanted.flatMap(({ column, heading, values }) =>
    Array.from({ length: room }, (_, index) => ({
      column,
      row: firstRow + index,
      fill: values[index] ?? null,
      area: null,
      place: `${place}, kolom ${heading}`,
    })),
  );
  return { cells, problems: [] };
}

function placeTarget(
  target: TemplateTarget,
  values: TemplateValues,
  headings: readonly string[],
): Placement {
  const { name, area, place } = target;
  if (widthOf(area) * heightOf(area) > mostCells) return refused(place, areaName(area), atMost);
  const table = values.table.get(name);
  if (table !== undefined) return placeTable(target, table, headings);
  const list = values.list.get(name);
  if (list !== undefined && target.table === null) return placeList(target, list);
  if (values.single.has(name) && target.table === null) {
    return placeSingle(target, values.single.get(name) ?? null);
  }
  const names = [...values.table.keys()];
  if (target.table === null) names.push(...values.list.keys(), ...values.single.keys());
  return refused(place, name, `een naam die wij kennen: ${names.join(', ')}`);
}

/** Whether the first row of this target is a row of headings. */
export const isBlock = ({ name }: TemplateTarget, { table }: TemplateValues): boolean =>
  table.has(name);

/**
 * Which cells of each sheet get what, and all that stands in the way; by part name of the sheet.
 *
 * @param headingsOf - the first row of each target that is a block
 */
export function placeValues(
  targets: readonly TemplateTarget[],
  values: TemplateValues,
  headingsOf: ReadonlyMap<TemplateTarget, readonly string[]>,
): {
  readonly cellsByPart: ReadonlyMap<string, readonly PlacedCell[]>;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const byPart = new Map<string, Map<string, PlacedCell>>();
  let cellCount = 0;
  for (const target of targets) {
    const placed = placeTarget(target, values, headingsOf.get(target) ?? []);
    problems.push(...placed.problems);
    cellCount += placed.cells.length;
    if (cellCount > mostCells) {
      problems.push({ place: target.place, found: 'te veel cellen samen', expected: atMost });
      break;
    }
    const cells = byPart.get(target.sheet.partName) ?? new Map<string, PlacedCell>();
    byPart.set(target.sheet.partName, cells);
    for (const cell of placed.cells) {
      const name = cellName(cell.column, cell.row);
      const other = cells.get(name);
      if (other !== undefined && other.place !== cell.place) {
        const expected = `een cel die niet ook al bij ${other.place} hoort`;
        problems.push({ place: cell.place, found: name, expected });
      }
      cells.set(name, cell);
    }
  }
  const cellsByPart = new Map([...byPart].map(([part, cells]) => [part, [...cells.values()]]));
  return { cellsByPart, problems };
}
