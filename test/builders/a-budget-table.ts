import { loadFinance } from '../../config/finance.ts';
import { loadParameters } from '../../config/parameters.ts';
import type { BudgetTable } from '../../src/engine/budget/budget-table.ts';
import { computeBudget, type BudgetSources } from '../../src/engine/budget/compute-budget.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import type { Scenario } from '../../src/engine/scenario.ts';

const finance = loadFinance();
const parameters = chooseParameters(loadParameters(), []);

/** The budget table of a scenario and its outcomes, with the tables and assumptions of `config`. */
export const aBudgetTable = (
  scenario: Scenario,
  sources: Pick<BudgetSources, 'pairing' | 'commuting'> & Partial<BudgetSources>,
): BudgetTable =>
  computeBudget(
    scenario,
    { retirement: null, workforce: null, runs: {}, ...sources },
    finance,
    parameters,
  );
