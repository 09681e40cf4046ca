import type { StoredFinanceSettings } from '../../data/finance-file.ts';
import type { FinanceImport } from '../../data/finance-import.ts';
import type { FinanceKind } from '../../engine/finance-row.ts';

/** What came in for good, without its rows. */
export interface FinanceImportView {
  readonly id: string;
  readonly kind: FinanceKind;
  readonly source: string;
  /** Counts from 1 within kind and source. */
  readonly importNumber: number;
  readonly sha256: string;
  readonly settings: StoredFinanceSettings;
  readonly rowCount: number;
  /** ISO 8601, UTC. */
  readonly confirmedAt: string;
  readonly confirmedBy: FinanceImport['confirmedBy'];
}

export const financeImportView = (stored: FinanceImport): FinanceImportView => ({
  id: stored.id,
  kind: stored.kind,
  source: stored.source,
  importNumber: stored.importNumber,
  sha256: stored.sha256,
  settings: stored.settings,
  rowCount: stored.rowCount,
  confirmedAt: stored.confirmedAt.toISOString(),
  confirmedBy: stored.confirmedBy,
});
