import { allFinanceImports } from '../../data/queries/finance-imports.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeImportView, type FinanceImportView } from './finance-import-view.ts';

/** All that came in for good, newest first. */
export const listFinanceImports = async ({ em }: ServiceContext): Promise<FinanceImportView[]> =>
  (await allFinanceImports(em)).map(financeImportView);
