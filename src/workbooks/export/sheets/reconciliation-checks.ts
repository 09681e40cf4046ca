import type { BudgetTable } from '../../../engine/budget/budget-table.ts';
import { addressOn, address, formula } from '../cells.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import { staffBreakdowns } from '../staff-course.ts';
import type { PlacedTable } from '../write-table.ts';
import type { Check } from './check.ts';
import { importColumns, sideMark } from './write-import-sheet.ts';
import { firstYearColumn, signedEuros } from './write-new-policy-exact.ts';
import { courseColumns, type PlacedReconciliation } from './write-reconciliation.ts';

const columnOn = (sheet: string, column: number, { firstRow, lastRow }: PlacedTable): string =>
  `${addressOn(sheet, column, firstRow)}:${address(column, lastRow)}`;

/** Ends by flows are those simulated, and the groups of a breakdown add up to everybody. */
export function reconciliationChecks({
  courses,
  endsByBreakdown,
}: PlacedReconciliation): readonly Check[] {
  const column = (name: keyof typeof courseColumns): string =>
    columnOn(sheetNames.reconciliation, courseColumns[name], courses);
  const endsOf = (breakdown: string) =>
    formula(
      `SUMIFS(${column('end')},${column('breakdown')},"${breakdown}")`,
      endsByBreakdown.get(breakdown) ?? 0,
    );
  const everybody = endsByBreakdown.get(staffBreakdowns.all) ?? 0;
  return [
    {
      title: 'Aansluiting: begin + erbij - eraf + verplaatst = doorgerekend eind, alle groepen',
      about: 'alle jaren',
      found: formula(`SUMPRODUCT(ABS(${column('difference')}))`, 0),
      expected: 0,
      foundValue: 0,
      expectedValue: 0,
      margin: 0,
      kind: 'equal',
    },
    ...[...endsByBreakdown]
      .filter(([breakdown]) => breakdown !== staffBreakdowns.all)
      .map(([breakdown, ends]): Check => ({
        title: `Aansluiting: groepen naar ${breakdown.toLowerCase()} = iedereen`,
        about: 'alle jaren',
        found: endsOf(breakdown),
        expected: endsOf(staffBreakdowns.all),
        foundValue: ends,
        expectedValue: everybody,
        margin: 0,
        kind: 'equal',
      })),
  ];
}

/** Baten less lasten of the flat list, against the total of the exact sheet. */
export const importChecks = (
  budget: BudgetTable,
  imported: PlacedTable,
  exact: PlacedTable,
): readonly Check[] =>
  budget.years.map((year, index): Check => {
    const column = (name: keyof typeof importColumns): string =>
      columnOn(sheetNames.importSheet, importColumns[name], imported);
    const sumOf = (side: keyof typeof sideMark): string =>
      `SUMIFS(${column('amount')},${column('year')},${year},${column('side')},"${sideMark[side]}")`;
    const isReversed = budget.profile.sign === 'plus-is-nadeel';
    const [plus, minus] = isReversed
      ? ([sumOf('lasten'), sumOf('baten')] as const)
      : ([sumOf('baten'), sumOf('lasten')] as const);
    const total = signedEuros(budget.totalCentsByYear[index] ?? 0, budget);
    return {
      title: 'Importbestand: saldo van baten en lasten = exact totaal',
      about: String(year),
      found: formula(`ROUND(${plus}-${minus},2)`, total),
      expected: formula(
        addressOn(sheetNames.newPolicyExact, firstYearColumn + index, exact.totalRow ?? 0),
        total,
      ),
      foundValue: total,
      expectedValue: total,
      margin: 0,
      kind: 'equal',
    };
  });
