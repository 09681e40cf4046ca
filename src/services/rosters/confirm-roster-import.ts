import { insertRosterRows } from '../../data/queries/roster-rows.ts';
import { stagedBytesOf } from '../../data/queries/staged-files.ts';
import { Conflict } from '../../engine/problems.ts';
import type { ServiceContext } from '../service-context.ts';
import { confirmStagedFile } from '../staged-files/confirm-staged-file.ts';
import { checkRoster } from '../stateless/check-roster.ts';
import { rosterFiles, type RosterFileView } from './roster-files.ts';

/**
 * Turns a checked file into a roster: its rows are stored for good and the file itself is wiped, both
 * or neither. A second confirmation changes nothing and returns the same roster.
 *
 * @throws Conflict unless the import is ready
 */
export const confirmRosterImport = (
  context: ServiceContext,
  fileId: string,
): Promise<RosterFileView> =>
  confirmStagedFile(context, rosterFiles, {
    fileId,
    repeat: 'same',
    keep: async (em) => {
      // A file that is ready is kept: its table refuses anything else.
      const bytes = (await stagedBytesOf(em, rosterFiles.table, fileId))!;
      const { rows, errors } = await checkRoster(context, { bytes });
      if (errors.length > 0) {
        throw new Conflict(
          'De regels voor een personeelsbestand zijn sinds de controle strenger; bied het opnieuw aan.',
        );
      }
      await insertRosterRows(em, fileId, rows);
    },
  });
