import { byText } from '../by-text.ts';
import { addUpBudget, type AddedUpBudget } from './add-up-budget.ts';
import type { BudgetLine } from './budget-line.ts';
import type { TableProfile } from './budget-table.ts';

/** Numbers by value, then everything else as text; equal numbers keep the order they came in. */
function byNumber({ number: one }: BudgetLine, { number: other }: BudgetLine): number {
  const [oneValue, otherValue] = [Number(one), Number(other)];
  if (!Number.isNaN(oneValue) && !Number.isNaN(otherValue)) return oneValue - otherValue;
  if (Number.isNaN(oneValue) !== Number.isNaN(otherValue)) return Number.isNaN(oneValue) ? 1 : -1;
  return byText(one, other);
}

/**
 * How budget lines look in the table of a municipality: sorted by number, in its unit and with its
 * sign. The total is rounded from the exact sum, so it may differ from the sum of what is shown;
 * that difference is part of the table.
 *
 * @param lines - effects in cents, one amount per year of `years`; numbers may repeat
 * @see not law: `config/finance/table-profiles.yaml`
 */
export const buildBudgetTable = (
  lines: readonly BudgetLine[],
  years: readonly number[],
  profile: TableProfile,
): AddedUpBudget => addUpBudget(lines.toSorted(byNumber), years, profile);
