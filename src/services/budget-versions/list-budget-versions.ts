import { budgetVersionSummaries } from '../../data/queries/budget-versions.ts';
import type { ServiceContext } from '../service-context.ts';
import { budgetVersionSummary, type BudgetVersionSummary } from './budget-version-view.ts';

/** All frozen budgets, oldest first, without their tables. */
export const listBudgetVersions = async ({ em }: ServiceContext): Promise<BudgetVersionSummary[]> =>
  (await budgetVersionSummaries(em)).map(budgetVersionSummary);
