import { lockRosterImport, stagedBytesOf } from '../data/queries/roster-imports.ts';
import { insertRosterRows } from '../data/queries/roster-rows.ts';
import { Conflict } from '../engine/problems.ts';
import { readRoster } from '../workbooks/import/read-roster.ts';
import { requireFound } from './require-found.ts';
import { rosterImportView, type RosterImportView } from './roster-import-view.ts';
import type { ServiceContext } from './service-context.ts';

/**
 * Turns a checked file into a roster: its rows are stored for good and the file itself is wiped, both
 * or neither. A second confirmation changes nothing and returns the same roster.
 *
 * @throws Conflict unless the import is ready
 */
export const confirmRosterImport = (
  { em, now }: ServiceContext,
  importId: string,
): Promise<RosterImportView> =>
  em.transactional(async (tx) => {
    const rosterImport = requireFound(await lockRosterImport(tx, importId), 'De import', importId);
    if (rosterImport.status === 'confirmed') return rosterImportView(rosterImport);
    const bytes = await stagedBytesOf(tx, importId);
    if (rosterImport.status !== 'ready' || bytes === null) {
      throw new Conflict(
        'Alleen een import die is gecontroleerd en geen fouten heeft, kan worden bevestigd.',
      );
    }
    const { rows, errors } = await readRoster(bytes);
    if (errors.length > 0) {
      throw new Conflict(
        'De regels voor import zijn sinds de controle strenger; bied het bestand opnieuw aan.',
      );
    }
    await insertRosterRows(tx, importId, rows);
    rosterImport.status = 'confirmed';
    rosterImport.confirmedAt = now;
    rosterImport.stagedBytes = null;
    return rosterImportView(rosterImport);
  });
