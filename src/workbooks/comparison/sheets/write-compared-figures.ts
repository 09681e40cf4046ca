import type { Worksheet } from 'exceljs';
import { address, addressOn, formula, type CellContent } from '../../export/cells.ts';
import { format } from '../../export/house-look.ts';
import { layOutSheet, noteWidth } from '../../export/lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../../export/write-table.ts';
import { writeText, writeTitle } from '../../export/write-text.ts';
import { figureForms, type ComparedFigureName } from '../compared-figures.ts';
import { comparisonSheetNames } from '../comparison-sheet-names.ts';
import type { ComparisonToHandOn } from '../comparison-to-hand-on.ts';
import { scenariosLegend } from '../scenario-labels.ts';
import { comparedWidth, sideBySideCells, sideBySideColumns } from '../side-by-side.ts';
import { firstCostColumn, type PlacedCommutingCosts } from './write-compared-commuting.ts';
import { firstPolicyColumn, type PlacedPolicy } from './write-compared-policy.ts';

/** Column of the first scenario on this sheet, after figure, unit and year. */
export const firstFigureColumn = 4;

/** More rows would be too small to read on one page. */
const mostRowsOnPage = 50;

export interface PlacedFigures {
  readonly table: PlacedTable;
  /** Row of a figure in the first compared year; the other years stand below it. */
  readonly rowOf: Readonly<Record<ComparedFigureName, number>>;
}

const names = Object.keys(figureForms) as ComparedFigureName[];

interface Places {
  readonly policy: PlacedPolicy;
  readonly commuting: PlacedCommutingCosts;
  readonly rowOf: PlacedFigures['rowOf'];
}

/** Figures that follow from other cells, as the formula of a scenario and year. */
function formulaOf(
  name: ComparedFigureName,
  scenario: number,
  year: number,
  { policy, commuting, rowOf }: Places,
): string | null {
  if (name === 'budget') {
    const row = policy.totals.firstRow + year;
    return addressOn(comparisonSheetNames.newPolicy, firstPolicyColumn + scenario, row);
  }
  if (name === 'commutingTotal') {
    const proposal = commuting.rows.find(
      (row) => row.scenario === scenario && row.scheme.role === 'Voorstel',
    )!;
    return addressOn(comparisonSheetNames.commuting, firstCostColumn + year, proposal.row);
  }
  if (name !== 'hireShare') return null;
  const cell = (part: 'hire' | 'wages'): string =>
    address(firstFigureColumn + scenario, rowOf[part] + year);
  return `${cell('hire')}/(${cell('hire')}+${cell('wages')})`;
}

/** The figures that tell scenarios apart, a row per figure and year. */
export function writeComparedFigures(
  sheet: Worksheet,
  { scenarios, budgets: { years } }: ComparisonToHandOn,
  placed: Omit<Places, 'rowOf'>,
): PlacedFigures {
  writeTitle(
    sheet,
    'Kerncijfers naast elkaar',
    'Verwachte waarden voor de hele organisatie. Een leeg vak: dat scenario zegt niets over dat jaar.',
  );
  const columns = sideBySideColumns(scenarios.length, format.amount);
  const widths = [44, 9, 8, ...columns.map(() => comparedWidth)];
  const width = noteWidth(widths);
  const headerRow =
    writeText(sheet, 3, scenariosLegend(scenarios.map(({ label }) => label)), { width }) + 1;
  const rowOf = Object.fromEntries(
    names.map((name, index) => [name, headerRow + 1 + index * years.length]),
  ) as PlacedFigures['rowOf'];
  const rows = names.flatMap((name) =>
    years.map((period, year): readonly CellContent[] => {
      const { title, unit, decimals } = figureForms[name];
      const values = scenarios.map(({ figures }) => figures[name][year] ?? null);
      const contents = values.map((value, scenario) => {
        const text = formulaOf(name, scenario, year, { ...placed, rowOf });
        return value === null || text === null ? value : formula(text, value);
      });
      const row = rowOf[name] + year;
      return [
        title,
        unit,
        period,
        ...sideBySideCells({ contents, values, decimals }, row, firstFigureColumn),
      ];
    }),
  );
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Kerncijfer' },
      { heading: 'Eenheid' },
      { heading: 'Jaar', format: format.year, align: 'left' },
      ...columns,
    ],
    rows,
    null,
    'Kerncijfers_naast_elkaar',
  );
  for (const name of names) {
    years.forEach((_, year) =>
      columns.forEach((_column, index) => {
        const cell = sheet.getCell(rowOf[name] + year, firstFigureColumn + index);
        cell.style = { ...cell.style, numFmt: figureForms[name].format };
      }),
    );
  }
  writeText(
    sheet,
    table.nextRow,
    'Effect op het saldo: min = nadeel. Meerkosten: het voorstel boven de huidige regeling van hetzelfde scenario. Loonsom en inhuur: van jaren die helemaal zijn doorgerekend.',
    { kind: 'note', width },
  );
  layOutSheet(sheet, {
    widths,
    frozenRows: headerRow,
    repeatedRow: headerRow,
    isOnePage: rows.length <= mostRowsOnPage,
  });
  return { table, rowOf };
}
