import {
  financeBytesOf,
  financeFileById,
  storeFinanceCheck,
  type FinanceCheckOutcome,
} from '../../data/queries/finance-files.ts';
import { financeRowsOf, latestFinanceImport } from '../../data/queries/finance-imports.ts';
import type { FinanceFile } from '../../data/finance-file.ts';
import { InvalidInput } from '../../engine/problems.ts';
import { readFinanceFile } from '../../workbooks/import/finance/read-finance-file.ts';
import type { ServiceContext } from '../service-context.ts';
import { compareFinanceRows } from './compare-finance-rows.ts';

async function check(
  { em }: ServiceContext,
  { kind, source, settings, chosenColumns }: FinanceFile,
  bytes: Uint8Array,
): Promise<FinanceCheckOutcome> {
  try {
    const { rows, ...reading } = await readFinanceFile(bytes, {
      kind,
      settings,
      chosen: chosenColumns,
      isScreened: true,
    });
    if (reading.errors.length > 0) return { status: 'rejected', reading };
    const latest = await latestFinanceImport(em, kind, source);
    const before = latest === null ? [] : await financeRowsOf(em, latest.id);
    const difference = compareFinanceRows(kind, before, rows, latest?.importNumber ?? 0);
    return { status: 'ready', reading, difference, rows };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { status: 'rejected', failure: error.message, problems: error.problems };
  }
}

/**
 * Reads a staged file and stores what is wrong with it, or its rows and what they change in the last
 * import of this source. A second run replaces nothing once the check is decided, the file discarded or a
 * newer check begun.
 */
export async function checkFinanceFile(
  context: ServiceContext,
  { fileId, attempt }: { readonly fileId: string; readonly attempt: number },
): Promise<void> {
  const { em } = context;
  const file = await financeFileById(em, fileId);
  if (file?.status !== 'checking' || file.attempt !== attempt) return;
  const bytes = await financeBytesOf(em, fileId);
  if (bytes === null) return;
  await storeFinanceCheck(em, { id: fileId, attempt }, await check(context, file, bytes));
}
