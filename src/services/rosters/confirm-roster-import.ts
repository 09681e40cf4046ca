import { lockRosterImport, stagedBytesOf } from '../../data/queries/roster-imports.ts';
import { insertRosterRows } from '../../data/queries/roster-rows.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { checkRoster } from '../stateless/check-roster.ts';
import { rosterImportView, type RosterImportView } from './roster-import-view.ts';

/**
 * Turns a checked file into a roster: its rows are stored for good and the file itself is wiped, both
 * or neither. A second confirmation changes nothing and returns the same roster.
 *
 * @throws Conflict unless the import is ready
 */
export const confirmRosterImport = (
  { em, library, now }: ServiceContext,
  importId: string,
): Promise<RosterImportView> =>
  em.transactional(async (tx) => {
    const rosterImport = requireFound(
      await lockRosterImport(tx, importId),
      'Het personeelsbestand',
      importId,
    );
    if (rosterImport.status === 'confirmed') return rosterImportView(rosterImport);
    const bytes = await stagedBytesOf(tx, importId);
    if (rosterImport.status !== 'ready' || bytes === null) {
      throw new Conflict(
        'Alleen een personeelsbestand dat is gecontroleerd en geen fouten heeft, kan worden bevestigd.',
      );
    }
    const { rows, errors } = await checkRoster({ library }, { bytes });
    if (errors.length > 0) {
      throw new Conflict(
        'De regels voor een personeelsbestand zijn sinds de controle strenger; bied het opnieuw aan.',
      );
    }
    await insertRosterRows(tx, importId, rows);
    rosterImport.status = 'confirmed';
    rosterImport.confirmedAt = now;
    rosterImport.stagedBytes = null;
    return rosterImportView(rosterImport);
  });
