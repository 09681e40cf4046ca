import type { StagedFileView } from '../../services/staged-files/staged-file-view.ts';
import { presentProblems } from '../problem.ts';
import { presentCell } from '../rosters/present-roster-reading.ts';
import { statusInDutch } from './staged-file-contract.ts';

/** What every offered file says of itself. */
export const presentStagedFile = (view: StagedFileView) => ({
  id: view.id,
  status: statusInDutch[view.status],
  ontvangenOp: view.receivedAt,
  bevestigdOp: view.confirmedAt,
  sha256: view.sha256,
  bestandssoort: view.reading?.fileKind ?? null,
  blad: view.reading?.sheet ?? null,
  regels: view.reading?.rowCount ?? null,
  mislukking: view.failure,
});

/** Every cell that is wrong; for whoever may see the file itself. */
export const presentStagedProblems = ({ reading, problems }: StagedFileView) => ({
  fouten: (reading?.errors ?? []).map(presentCell),
  waarschuwingen: (reading?.warnings ?? []).map(presentCell),
  problemen: presentProblems(problems),
});

/** How many there are, for a list. */
export const presentStagedCounts = ({ reading }: StagedFileView) => ({
  aantalFouten: reading?.errors.length ?? 0,
  aantalWaarschuwingen: reading?.warnings.length ?? 0,
});
