import { countScenariosOf } from '../../data/queries/scenarios.ts';
import { RosterImport, type StoredReading } from '../../data/roster-import.ts';
import { Conflict } from '../../engine/problems.ts';
import { markRosterFile } from '../../workbooks/import/mark-roster-file.ts';
import type { StagedFileKind } from '../staged-files/staged-file-kind.ts';
import { stagedFileView, type StagedFileView } from '../staged-files/staged-file-view.ts';
import { checkRoster } from '../stateless/check-roster.ts';

/** A staff file as the HR adviser sees it. */
export type RosterFileView = StagedFileView<StoredReading>;

/** Files of staff: nothing is kept of a checked file but its errors; the rows come in on confirmation. */
export const rosterFiles: StagedFileKind<RosterImport, RosterFileView> = {
  table: RosterImport,
  name: 'Het personeelsbestand',
  job: 'check-roster-file',
  sameBy: ['sha256'],
  view: stagedFileView,
  read: async (context, _file, bytes) => {
    const { rows: _rows, ...reading } = await checkRoster(context, { bytes });
    return { reading };
  },
  unread: {},
  isOutdated: () => Promise.resolve(false),
  mark: (_file, bytes, found) => markRosterFile(bytes, found),
  markedAs: 'personeel',
  refuseDiscard: async (em, { id }) => {
    if ((await countScenariosOf(em, id)) > 0) {
      throw new Conflict('Op dit personeelsbestand rust een scenario; het kan niet weg.');
    }
  },
};
