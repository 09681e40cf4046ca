import type { BudgetLine, ManualBudgetLine } from './budget-line.ts';
import { isStructuralByRule } from './is-structural-by-rule.ts';

/**
 * A line that somebody entered, as it stands in the table: structural or incidental by the local rule where
 * nobody has said which.
 *
 * @param incidentalMonths - longest duration of an incidental line
 * @see not law: bookkeeping
 */
export const manualLine = (line: ManualBudgetLine, incidentalMonths: number): BudgetLine => ({
  ...line,
  isStructural: line.isStructural ?? isStructuralByRule(line, incidentalMonths),
  origin: { kind: 'manual', figure: null, run: null },
});
