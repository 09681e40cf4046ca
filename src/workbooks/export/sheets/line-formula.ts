import type { BudgetLine, ManualBudgetLine } from '../../../engine/budget/budget-line.ts';
import type { BudgetRow } from '../../../engine/budget/budget-table.ts';
import { lineInputName } from '../../inputs/budget-inputs.ts';
import type { PlacedInputs } from './inputs/placed-inputs.ts';

const isSame = (line: BudgetLine, manual: ManualBudgetLine): boolean =>
  line.origin.kind === 'manual' &&
  line.number === manual.number &&
  line.description === manual.description &&
  line.laterCentsPerYear === manual.laterCentsPerYear &&
  line.effectCentsByYear.every((cents, year) => cents === manual.effectCentsByYear[year]);

/** Of each row the place of its line among the manual lines; `null` when it is none of them. */
export function manualIndexes(
  rows: readonly Pick<BudgetRow, 'line'>[],
  manualLines: readonly ManualBudgetLine[],
): readonly (number | null)[] {
  const free = new Set(manualLines.keys());
  return rows.map(({ line }) => {
    for (const index of free) {
      if (!isSame(line, manualLines[index]!)) continue;
      free.delete(index);
      return index;
    }
    return null;
  });
}

/**
 * What an amount of a line is made of: the input, or what the run found less what changed inputs cost more.
 *
 * @param amount.year - place among the budget years; `null` = each year after them
 */
export function lineFormula({
  line,
  year,
  firstYear,
  manualIndex,
  inputs,
  isReversed,
  runCell,
  lastYearCell,
}: {
  readonly line: BudgetLine;
  readonly year: number | null;
  readonly firstYear: number;
  readonly manualIndex: number | null;
  readonly inputs: PlacedInputs;
  /** The table shows a cost as a plus. */
  readonly isReversed: boolean;
  readonly runCell: string;
  readonly lastYearCell: string;
}): string {
  const { kind } = line.origin;
  if (manualIndex !== null) {
    const name = lineInputName(manualIndex, year === null ? null : firstYear + year);
    return `ROUND(${isReversed ? '0-' : ''}${name},2)`;
  }
  const extra = kind === 'commuting' || kind === 'workforce' ? inputs.extraCosts[kind] : null;
  if (extra === null) return runCell;
  // A computed line goes on as in the last year, unless it is incidental.
  if (year === null) return line.isStructural ? lastYearCell : runCell;
  return `ROUND(${runCell}${isReversed ? '+' : '-'}${extra[year]},2)`;
}
