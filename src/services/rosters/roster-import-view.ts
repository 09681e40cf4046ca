import type {
  RosterImport,
  RosterImportStatus,
  StoredCellProblem,
  StoredReading,
} from '../../data/roster-import.ts';
import type { Problem } from '../../engine/problems.ts';

/** An import as the HR adviser sees it. What the file said is `null` until it has been read. */
export interface RosterImportView {
  readonly id: string;
  readonly status: RosterImportStatus;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly confirmedAt: string | null;
  /** Of the bytes as received. */
  readonly sha256: string;
  readonly fileKind: StoredReading['fileKind'] | null;
  readonly sheet: string | null;
  readonly rowCount: number | null;
  readonly personCount: number | null;
  readonly columns: StoredReading['columns'];
  readonly ignoredHeadings: readonly string[];
  readonly errors: readonly StoredCellProblem[];
  readonly warnings: readonly StoredCellProblem[];
  /** Dutch; why the file could not be read at all, or what went wrong on our side. */
  readonly failure: string | null;
  /** Belongs to `failure`: what is wrong with the file as a whole. */
  readonly problems: readonly Problem[];
}

/** An import in a list: the cell problems counted, not listed. */
export interface RosterImportSummary extends Omit<
  RosterImportView,
  'columns' | 'ignoredHeadings' | 'errors' | 'warnings' | 'problems'
> {
  readonly errorCount: number;
  readonly warningCount: number;
}

export const rosterImportView = (rosterImport: RosterImport): RosterImportView => ({
  id: rosterImport.id,
  status: rosterImport.status,
  receivedAt: rosterImport.receivedAt.toISOString(),
  confirmedAt: rosterImport.confirmedAt?.toISOString() ?? null,
  sha256: rosterImport.sha256,
  fileKind: rosterImport.reading?.fileKind ?? null,
  sheet: rosterImport.reading?.sheet ?? null,
  rowCount: rosterImport.reading?.rowCount ?? null,
  personCount: rosterImport.reading?.personCount ?? null,
  columns: rosterImport.reading?.columns ?? [],
  ignoredHeadings: rosterImport.reading?.ignoredHeadings ?? [],
  errors: rosterImport.reading?.errors ?? [],
  warnings: rosterImport.reading?.warnings ?? [],
  failure: rosterImport.failure ?? null,
  problems: rosterImport.problems,
});

export function rosterImportSummary(rosterImport: RosterImport): RosterImportSummary {
  const view = rosterImportView(rosterImport);
  return {
    id: view.id,
    status: view.status,
    receivedAt: view.receivedAt,
    confirmedAt: view.confirmedAt,
    sha256: view.sha256,
    fileKind: view.fileKind,
    sheet: view.sheet,
    rowCount: view.rowCount,
    personCount: view.personCount,
    failure: view.failure,
    errorCount: view.errors.length,
    warningCount: view.warnings.length,
  };
}
