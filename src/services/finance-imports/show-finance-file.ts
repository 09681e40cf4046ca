import { financeFileById } from '../../data/queries/finance-files.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { financeFileView, type FinanceFileView } from './finance-file-view.ts';

/**
 * One file: its columns, every wrong cell, and what it changes in the last import.
 *
 * @throws NotFound
 */
export const showFinanceFile = async (
  { em }: ServiceContext,
  fileId: string,
): Promise<FinanceFileView> =>
  financeFileView(
    requireFound(await financeFileById(em, fileId), 'Het financiële bestand', fileId),
  );
