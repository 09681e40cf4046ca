import { deleteRosterImport, lockRosterImport } from '../../data/queries/roster-imports.ts';
import { countScenariosOf } from '../../data/queries/scenarios.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';

/**
 * Deletes an import with everything that was kept of it: the file, the cell problems, the answers with
 * an idempotency key that repeat those and, after confirmation, the rows. The same file can then be
 * offered as if for the first time, also with the same key.
 *
 * @throws Conflict when a scenario rests on it
 */
export const discardRosterImport = (
  { em, queues }: ServiceContext,
  importId: string,
): Promise<void> =>
  em.transactional(async (tx) => {
    const rosterImport = requireFound(
      await lockRosterImport(tx, importId),
      'Het personeelsbestand',
      importId,
    );
    if ((await countScenariosOf(tx, importId)) > 0) {
      throw new Conflict('Op dit personeelsbestand rust een scenario; het kan niet weg.');
    }
    await deleteRosterImport(tx, importId);
    await queues.cancel('check-roster-file', { importId, attempt: rosterImport.attempt });
  });
