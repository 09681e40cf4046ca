import type { Worksheet } from 'exceljs';
import { address, euros, formula, type CellContent } from '../../export/cells.ts';
import {
  comparedSchemes,
  schemeTitle,
  type ComparedScheme,
} from '../../export/commuting-schemes.ts';
import { format } from '../../export/house-look.ts';
import { layOutSheet, noteWidth, widthFor } from '../../export/lay-out-sheet.ts';
import { roundedCostsNote } from '../../export/sheets/write-commuting.ts';
import { writeTable, type PlacedTable } from '../../export/write-table.ts';
import { writeText, writeTitle } from '../../export/write-text.ts';
import type { ComparisonToHandOn, ShownScenario } from '../comparison-to-hand-on.ts';
import { roundedTo } from '../side-by-side.ts';

/** Column of the first year on this sheet. */
export const firstCostColumn = 2;

/** A scheme of a scenario on its row. */
interface SchemeRow {
  readonly scenario: number;
  readonly scheme: ComparedScheme;
  /** "2. Voorstel: fietsen en lopen ook vergoed" */
  readonly title: string;
  /** Per compared year; `null` = beyond what is computed. */
  readonly euros: readonly (number | null)[];
  readonly row: number;
}

export interface PlacedCommutingCosts {
  readonly table: PlacedTable;
  readonly rows: readonly SchemeRow[];
}

const schemesOf = ({ outcome, scenario }: ShownScenario): readonly ComparedScheme[] =>
  comparedSchemes(outcome.commuting, scenario.commuting);

function schemeRows(
  scenarios: readonly ShownScenario[],
  years: readonly number[],
  firstRow: number,
): readonly SchemeRow[] {
  const rows = scenarios.flatMap((scenario, index) =>
    schemesOf(scenario).map((scheme): Omit<SchemeRow, 'row'> => {
      const byYear = new Map(scheme.outcome.years.map((year) => [year.year, year.totalCents]));
      return {
        scenario: index,
        scheme,
        title: `${index + 1}. ${schemeTitle(scheme)}`,
        euros: years.map((year) => {
          const cents = byYear.get(year);
          return cents === undefined ? null : euros(cents);
        }),
      };
    }),
  );
  return rows.map((row, index) => ({ ...row, row: firstRow + index }));
}

/** The same part of the first scenario; alternatives are compared with its proposal. */
const basisOf = (row: SchemeRow, rows: readonly SchemeRow[]): SchemeRow =>
  rows.find(
    ({ scenario, scheme: { role } }) =>
      scenario === 0 && role === (row.scheme.role === 'Nu' ? 'Nu' : 'Voorstel'),
  )!;

/** What every scheme of every scenario costs per year, beside the proposal of the first. */
export function writeComparedCommuting(
  sheet: Worksheet,
  { scenarios, budgets: { years } }: ComparisonToHandOn,
): PlacedCommutingCosts {
  writeTitle(
    sheet,
    'Reiskosten per regeling',
    'Wat elke regeling de werkgever per jaar kost, in euro. Verschil: min = goedkoper dan in scenario 1.',
  );
  const headerRow = 4;
  const rows = schemeRows(scenarios, years, headerRow + 1);
  const contentsOf = (row: SchemeRow): readonly CellContent[] => {
    const basis = basisOf(row, rows);
    return [
      row.title,
      ...row.euros,
      ...row.euros.map((value, year): CellContent => {
        const was = basis.euros[year] ?? null;
        if (row === basis || value === null || was === null) return null;
        const column = firstCostColumn + year;
        return formula(
          `ROUND(${address(column, row.row)}-${address(column, basis.row)},2)`,
          roundedTo(value - was, 2),
        );
      }),
    ];
  };
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Regeling' },
      ...years.map((year) => ({ heading: `Kosten ${year}`, format: format.cents })),
      ...years.map((year) => ({ heading: `Verschil ${year}`, format: format.cents })),
    ],
    rows.map(contentsOf),
    null,
    'Reiskosten_per_regeling',
  );
  const widths = [
    widthFor(
      rows.map(({ title }) => title),
      40,
      70,
    ),
    ...years.flatMap(() => [17, 17]),
  ];
  const width = noteWidth(widths);
  const notes = [
    'Het getal vooraan is dat van het scenario. Nu = de huidige regeling, naast die van scenario 1; voorstel en alternatieven staan naast het voorstel van scenario 1.',
    ...(rows.some(({ scheme }) => scheme.outcome.isRounded) ? [roundedCostsNote] : []),
  ];
  notes.reduce((row, note) => writeText(sheet, row, note, { kind: 'note', width }), table.nextRow);
  layOutSheet(sheet, { widths, frozenRows: headerRow, repeatedRow: headerRow });
  return { table, rows };
}
