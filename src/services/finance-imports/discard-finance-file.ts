import { deleteFinanceFile, lockFinanceFile } from '../../data/queries/finance-files.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Deletes a file that was not confirmed, with everything that was kept of it; what was said about its
 * columns stays for the next file.
 *
 * @throws Conflict when it is confirmed: what came in stays, a better file is a next import
 */
export const discardFinanceFile = ({ em, queues }: ServiceContext, fileId: string): Promise<void> =>
  em.transactional(async (tx) => {
    const file = requireFound(await lockFinanceFile(tx, fileId), 'Het financiële bestand', fileId);
    if (file.status === 'confirmed') {
      throw new Conflict(
        'Dit bestand is bevestigd en blijft bewaard; bied een verbeterd bestand aan.',
      );
    }
    await deleteFinanceFile(tx, fileId);
    await queues.cancel('check-finance-file', { fileId, attempt: file.attempt });
  });
