import type { BudgetLine } from '../../src/engine/budget/budget-line.ts';
import { aManualLine } from './a-scenario.ts';

/** A structural line of the lasten, entered by hand, of EUR 132.000 a year. */
export const aBudgetLine = (line: Partial<BudgetLine> = {}): BudgetLine => ({
  ...aManualLine(),
  isStructural: true,
  origin: { kind: 'manual', figure: null, run: null },
  ...line,
});
