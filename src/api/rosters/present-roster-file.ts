import type * as z from 'zod';
import type {
  RosterImportSummary,
  RosterImportView,
} from '../../services/rosters/roster-import-view.ts';
import type { RosterField } from '../../services/stateless/check-roster.ts';
import { presentProblems } from '../problem.ts';
import { presentCell } from './present-roster-reading.ts';
import {
  statusInDutch,
  type rosterFileContract,
  type rosterFileListContract,
} from './roster-file-contract.ts';
import { fieldInDutch } from './roster-reading-contract.ts';

type RosterFile = z.output<typeof rosterFileContract>;

const presentShared = (view: Omit<RosterImportSummary, 'errorCount' | 'warningCount'>) => ({
  id: view.id,
  status: statusInDutch[view.status],
  ontvangenOp: view.receivedAt,
  bevestigdOp: view.confirmedAt,
  sha256: view.sha256,
  bestandssoort: view.fileKind,
  blad: view.sheet,
  regels: view.rowCount,
  personen: view.personCount,
  mislukking: view.failure,
});

/** An import as published, with every cell that is wrong; for the HR adviser only. */
export const presentRosterFile = (view: RosterImportView): RosterFile => ({
  ...presentShared(view),
  kolommen: view.columns.map(({ field, heading, column }) => ({
    veld: fieldInDutch[field as RosterField],
    kop: heading,
    kolom: column,
  })),
  genegeerdeKolommen: [...view.ignoredHeadings],
  fouten: view.errors.map(presentCell),
  waarschuwingen: view.warnings.map(presentCell),
  problemen: presentProblems(view.problems),
});

/** Imports in a list. */
export const presentRosterFiles = (
  summaries: readonly RosterImportSummary[],
): z.output<typeof rosterFileListContract> => ({
  personeelsbestanden: summaries.map((summary) => ({
    ...presentShared(summary),
    aantalFouten: summary.errorCount,
    aantalWaarschuwingen: summary.warningCount,
  })),
});
