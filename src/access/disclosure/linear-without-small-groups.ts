/**
 * Sums of km per mode and distance without small groups. Who lays them beside the numbers of people per
 * distance, which are told elsewhere, must not find one either: also not the few who are missing here because
 * they are in the fixed amount, or were taken together before.
 *
 * 1. Modes that are not named elsewhere are one fixed amount, together with what is fixed already.
 * 2. Of the modes that are named, the cells that `suppressTable` hides are taken together per mode, as
 *    further distances. More cells go with them for as long as what is taken together of a mode, or is
 *    left of a distance, is fewer people than the threshold.
 * 3. Where that is not enough the smallest mode joins the fixed amount, and all starts again.
 */
import { linearCents } from '../../engine/commuting/linear-cents.ts';
import type { LinearGroup, LinearParts, LinearRate } from '../../engine/commuting/linear-parts.ts';
import type { ShownGroup } from '../../engine/commuting/shown-commuting.ts';
import { peopleBeside } from './people-beside.ts';
import { suppressTable } from './suppress-table.ts';

type Mode = LinearRate['mode'];

/** A row per mode, a column per distance; `null` = nobody is paid for such a trip. */
type Cell = LinearGroup | null;

/** Their way to the station; they are among the people of public transport. */
const toStation: Mode = 'station-access';

const peopleOf = (groups: readonly LinearGroup[]): number =>
  groups.reduce((sum, { people }) => sum + people, 0);

/** Distances of one mode as one group; of one distance alone it is not told which. */
function together(groups: readonly LinearGroup[]): readonly LinearGroup[] {
  const [first] = groups;
  if (first === undefined) return [];
  return [
    {
      mode: first.mode,
      distance: null,
      people: peopleOf(groups),
      quantities: first.quantities.map((_, at) =>
        groups.reduce((sum, { quantities }) => sum + (quantities[at] ?? 0), 0),
      ),
    },
  ];
}

/** Cells that stand alone, after those that may not have been hidden as in any table of people. */
function shownCells(
  rows: readonly (readonly Cell[])[],
  besides: readonly number[],
  threshold: number,
): boolean[][] {
  const counts = rows.map((row) => row.map((cell) => cell?.people ?? 0));
  const { cells } = suppressTable([...counts, besides], {
    threshold,
    areRowTotalsKnown: true,
    areColumnTotalsKnown: true,
  });
  return counts.map((row, index) =>
    row.map((count, column) => count > 0 && (cells[index]?.[column] ?? null) !== null),
  );
}

/** A mode, a distance or some distances: the cells, and the people of it that stand nowhere. */
interface Line {
  readonly isMode: boolean;
  readonly places: readonly (readonly [row: number, column: number])[];
  readonly beside: number;
}

/** Columns of which elsewhere one total is told; the people of them who are in no row. */
interface ColumnsTogether {
  readonly columns: readonly number[];
  readonly beside: number;
}

/** Hides more, until of no mode and no distance a few people are left. */
function hideWithCompany(
  shown: boolean[][],
  rows: readonly (readonly Cell[])[],
  totals: readonly ColumnsTogether[],
  threshold: number,
): void {
  const cellAt = ([row, column]: Line['places'][number]): Cell => rows[row]![column] ?? null;
  const lines: readonly Line[] = [
    ...rows.map((cells, row) => ({
      isMode: true,
      places: cells.map((_, column) => [row, column] as const),
      beside: 0,
    })),
    ...totals.map(({ columns, beside }) => ({
      isMode: false,
      places: rows.flatMap((_, row) => columns.map((column) => [row, column] as const)),
      beside,
    })),
  ];
  /** A single distance of a mode that has no others together: a reader sees which one is missing. */
  const isSingle = ({ places }: Line, hidden: readonly LinearGroup[]): boolean =>
    hidden.length === 1 && places.every((at) => cellAt(at)?.distance !== null);
  const companyIn = (line: Line) => {
    const { places, beside, isMode } = line;
    const hidden = places.filter((at) => !shown[at[0]]![at[1]]).flatMap((at) => cellAt(at) ?? []);
    const people = peopleOf(hidden) + beside;
    // Who only makes further trips counts at the first, and is somebody all the same.
    const isSafe = people >= threshold || (hidden.length === 0 && beside === 0);
    if (isSafe && !(isMode && isSingle(line, hidden))) return undefined;
    return places
      .filter(([row, column]) => shown[row]![column])
      .sort((a, b) => (cellAt(a)?.people ?? 0) - (cellAt(b)?.people ?? 0))[0];
  };
  for (;;) {
    const [company] = lines.flatMap((line) => {
      const found = companyIn(line);
      return found === undefined ? [] : [found];
    });
    if (company === undefined) return;
    shown[company[0]]![company[1]] = false;
  }
}

/** Groups per mode as they may be told when these modes are named and the others are not. */
function groupsOf(
  byMode: ReadonlyMap<Mode, readonly LinearGroup[]>,
  named: ReadonlySet<Mode>,
  told: readonly ShownGroup[],
  threshold: number,
): readonly LinearGroup[] {
  const modes = [...byMode.keys()].filter((mode) => named.has(mode) && mode !== toStation);
  const pooled = [...byMode].filter(([mode]) => !named.has(mode)).flatMap(([, groups]) => groups);
  const distances = [...new Set([...byMode.values()].flat().map(({ distance }) => distance))];
  const rows = modes.map((mode) =>
    distances.map((at) => byMode.get(mode)!.find(({ distance }) => distance === at) ?? null),
  );
  const counts = distances.map((distance, column) => ({
    distance,
    inRows: peopleOf(rows.flatMap((cells) => cells[column] ?? [])),
    inFixed: peopleOf(pooled.filter((one) => one.mode !== toStation && one.distance === distance)),
  }));
  const { besides, together: merged } = peopleBeside(counts, told);
  const shown = shownCells(rows, besides, threshold);
  const totals = besides.map((beside, column) => ({ columns: [column], beside }));
  hideWithCompany(shown, rows, merged === null ? totals : [...totals, merged], threshold);
  const inTable = rows.flatMap((cells, row) => {
    const present = cells.flatMap((cell, column) => (cell === null ? [] : [{ cell, column }]));
    const hides = present.some(({ column }) => !shown[row]![column]);
    // What is together already is not told apart from what joins it.
    const isAlone = ({ cell, column }: (typeof present)[number]): boolean =>
      shown[row]![column]! && (!hides || cell.distance !== null);
    const alone = present.filter(isAlone);
    const rest = present.filter((one) => !isAlone(one));
    return [...alone.map(({ cell }) => cell), ...together(rest.map(({ cell }) => cell))];
  });
  return named.has(toStation) ? [...inTable, ...together(byMode.get(toStation) ?? [])] : inTable;
}

/**
 * The parts of a scheme as they may be told: sums over at least the threshold of people each, that add up
 * to what they were.
 *
 * @param told - what else is told of the same scheme: the modes that are named in it may be named here, and
 *   its numbers of people per distance are known
 * @param smallestGroup - parameter `disclosure/...`
 */
export function linearWithoutSmallGroups(
  linear: LinearParts,
  told: readonly ShownGroup[],
  smallestGroup: number,
): LinearParts {
  const { rates, homeWorking, fixed } = linear;
  const byMode = new Map(
    rates.map(({ mode }) => [mode, linear.groups.filter((group) => group.mode === mode)] as const),
  );
  const toldModes = new Set(
    told.flatMap(({ grouping, key, isTogether }) =>
      grouping === 'mode' && isTogether !== true ? [key] : [],
    ),
  );
  const named = new Set([...byMode.keys()].filter((mode) => toldModes.has(mode)));
  if (byMode.has(toStation)) named.add(toStation);
  const hidesHome = homeWorking.people > 0 && homeWorking.people < smallestGroup;

  for (;;) {
    const groups = groupsOf(byMode, named, told, smallestGroup);
    const pooled = [...byMode].filter(([mode]) => !named.has(mode)).flatMap(([, some]) => some);
    // The same person may be in more than one of these.
    const fixedPeople = Math.max(
      fixed.people,
      peopleOf(pooled.filter(({ mode }) => mode !== toStation)),
      hidesHome ? homeWorking.people : 0,
    );
    const hasFixed = fixed.people > 0 || pooled.length > 0 || hidesHome;
    const tooSmall = groups.find(({ people }) => people < smallestGroup)?.mode;
    const isFixedSmall = hasFixed && fixedPeople < smallestGroup;
    const [smallest] = [...named]
      .filter((mode) => mode !== toStation && peopleOf(byMode.get(mode)!) > 0)
      .sort((a, b) => peopleOf(byMode.get(a)!) - peopleOf(byMode.get(b)!));
    const leaves = tooSmall ?? (isFixedSmall ? smallest : undefined);
    if (leaves !== undefined) {
      named.delete(leaves);
      continue;
    }
    const pooledCents = pooled.reduce((sum, group) => sum + linearCents(rates, group), 0);
    const homeCents = homeWorking.daysPerYear * Number(homeWorking.centsPerDay);
    return {
      ...linear,
      // What is taken together is rounded once more.
      roundings: linear.roundings + 1,
      rates: rates.filter(({ mode }) => named.has(mode)),
      groups,
      homeWorking: hidesHome ? { people: 0, daysPerYear: 0, centsPerDay: '0' } : homeWorking,
      fixed: {
        people: fixedPeople,
        cents: Math.round(fixed.cents + pooledCents + (hidesHome ? homeCents : 0)),
      },
    };
  }
}
