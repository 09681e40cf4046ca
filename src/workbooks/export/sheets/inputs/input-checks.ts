import type { BudgetTable } from '../../../../engine/budget/budget-table.ts';
import { addressOn, formula } from '../../cells.ts';
import { sheetNames } from '../../lay-out-sheet.ts';
import type { Check } from '../check.ts';
import { firstYearColumn, signedEuros, type PlacedNewPolicy } from '../write-new-policy-exact.ts';
import { changedCountName, type PlacedInputs } from './placed-inputs.ts';

/** Every input is a number, and while none is changed the table is that of the run. */
export function inputChecks(
  budget: BudgetTable,
  { valueAreas, inputCount }: PlacedInputs,
  exact: PlacedNewPolicy,
): readonly Check[] {
  return [
    {
      title: 'Invoer: elke waarde is een getal',
      about: 'alle waarden',
      found: formula(`COUNT(${valueAreas.join(',')})`, inputCount),
      expected: inputCount,
      foundValue: inputCount,
      expectedValue: inputCount,
      margin: 0,
      kind: 'equal',
    },
    ...budget.years.map((year, index): Check => {
      const column = firstYearColumn + index;
      const total = signedEuros(budget.totalCentsByYear[index] ?? 0, budget);
      const of = (row: number | null): string =>
        addressOn(sheetNames.newPolicyExact, column, row ?? 0);
      return {
        title: 'Nieuw beleid exact = de berekening, zolang op het blad Invoer niets is gewijzigd',
        about: String(year),
        found: formula(
          `IF(${changedCountName}=0,${of(exact.totalRow)},${of(exact.run.totalRow)})`,
          total,
        ),
        expected: formula(of(exact.run.totalRow), total),
        foundValue: total,
        expectedValue: total,
        margin: 0,
        kind: 'equal',
      };
    }),
  ];
}
