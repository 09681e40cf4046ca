import type { Worksheet } from 'exceljs';
import { address, formula, range, type CellContent } from '../cells.ts';
import { format, look, verdictLook } from '../house-look.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import { writeTable, type TableColumn } from '../write-table.ts';
import { writeTitle } from '../write-text.ts';
import type { Check } from './check.ts';

const allGoodText = 'Alle controles kloppen';
const badText = 'Er zijn controles die niet kloppen';

const columns = { found: 3, expected: 5, difference: 6, margin: 7, verdict: 8 } as const;

const checkTable: readonly TableColumn[] = [
  { heading: 'Controle' },
  { heading: 'Jaar', align: 'left' },
  { heading: 'Dit', format: format.cents },
  { heading: 'is' },
  { heading: 'dat', format: format.cents },
  { heading: 'Verschil', format: format.cents },
  { heading: 'Mag schelen', format: format.count },
  { heading: 'Uitkomst' },
];

/** The row under the title that says whether all is well; the summary repeats it. */
export const overallRow = 3;

/** In euros, to the cent; the same as the formula in the column of differences. */
const differenceOf = ({ foundValue, expectedValue }: Check): number =>
  Math.round((foundValue - expectedValue) * 100) / 100 + 0;

const isMet = (check: Check): boolean =>
  (check.kind === 'equal' ? Math.abs(differenceOf(check)) : differenceOf(check)) <= check.margin;

function checkCells(check: Check, row: number): CellContent[] {
  const { title, about, found, expected, margin, kind } = check;
  const differs = address(columns.difference, row);
  const tested = kind === 'equal' ? `ABS(${differs})` : differs;
  return [
    title,
    about,
    found,
    kind === 'equal' ? 'gelijk aan' : 'hooguit',
    expected,
    formula(
      `ROUND(${address(columns.found, row)}-${address(columns.expected, row)},2)`,
      differenceOf(check),
    ),
    margin,
    formula(
      `IF(${tested}<=${address(columns.margin, row)},"OK","FOUT")`,
      isMet(check) ? 'OK' : 'FOUT',
    ),
  ];
}

/** Checks, each by a formula over the other sheets; returns what row 3 says of all of them. */
export function writeCheckList(sheet: Worksheet, checks: readonly Check[]): string {
  writeTitle(
    sheet,
    'Controles',
    'Bedragen en aantallen die op verschillende bladen staan en gelijk moeten zijn',
  );
  const headerRow = overallRow + 2;
  const table = writeTable(
    sheet,
    headerRow,
    checkTable,
    checks.map((check, index) => checkCells(check, headerRow + 1 + index)),
    null,
    'Controlelijst',
  );
  const verdicts = range(columns.verdict, table.firstRow, table.lastRow);
  const overall = checks.every(isMet) ? allGoodText : badText;
  const cell = sheet.getCell(overallRow, 1);
  cell.value = formula(
    `IF(COUNTIF(${verdicts},"OK")=ROWS(${verdicts}),"${allGoodText}","${badText}")`,
    overall,
  );
  cell.style = look.section;
  sheet.getRow(overallRow).height = 22;
  markVerdicts(sheet, verdicts, address(columns.verdict, table.firstRow));
  layOutSheet(sheet, {
    widths: [70, 11, 17, 11, 17, 14, 13, 11],
    frozenRows: headerRow,
    repeatedRow: headerRow,
  });
  return overall;
}

/** OK in green, anything else white on red; the words say it too, for who cannot see the colours. */
function markVerdicts(sheet: Worksheet, reference: string, first: string): void {
  sheet.addConditionalFormatting({
    ref: reference,
    rules: [
      { type: 'expression', priority: 1, formulae: [`${first}="OK"`], style: verdictLook.good },
      { type: 'expression', priority: 2, formulae: [`${first}<>"OK"`], style: verdictLook.bad },
    ],
  });
}
