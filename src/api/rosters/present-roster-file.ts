import type * as z from 'zod';
import type { RosterFileView } from '../../services/rosters/roster-files.ts';
import type { RosterField } from '../../services/stateless/check-roster.ts';
import {
  presentStagedCounts,
  presentStagedFile,
  presentStagedProblems,
} from '../staged-files/present-staged-file.ts';
import type { rosterFileContract, rosterFileListContract } from './roster-file-contract.ts';
import { fieldInDutch } from './roster-reading-contract.ts';

const presentShared = (view: RosterFileView) => ({
  ...presentStagedFile(view),
  personen: view.reading?.personCount ?? null,
});

/** A staff file as published, with every cell that is wrong; for the HR adviser only. */
export const presentRosterFile = (view: RosterFileView): z.output<typeof rosterFileContract> => ({
  ...presentShared(view),
  kolommen: (view.reading?.columns ?? []).map(({ field, heading, column }) => ({
    veld: fieldInDutch[field as RosterField],
    kop: heading,
    kolom: column,
  })),
  genegeerdeKolommen: [...(view.reading?.ignoredHeadings ?? [])],
  ...presentStagedProblems(view),
});

/** Staff files in a list. */
export const presentRosterFiles = (
  views: readonly RosterFileView[],
): z.output<typeof rosterFileListContract> => ({
  personeelsbestanden: views.map((view) => ({
    ...presentShared(view),
    ...presentStagedCounts(view),
  })),
});
