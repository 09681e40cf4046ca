import { allFinanceFiles } from '../../data/queries/finance-files.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeFileView, type FinanceFileView } from './finance-file-view.ts';

/** All files that are not discarded, newest first. */
export const listFinanceFiles = async ({ em }: ServiceContext): Promise<FinanceFileView[]> =>
  (await allFinanceFiles(em)).map(financeFileView);
