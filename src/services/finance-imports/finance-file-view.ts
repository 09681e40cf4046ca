import type {
  FinanceFile,
  FinanceFileStatus,
  StoredChosenColumn,
  StoredDifference,
  StoredFinanceReading,
  StoredFinanceSettings,
} from '../../data/finance-file.ts';
import type { FinanceField, FinanceKind } from '../../engine/finance-row.ts';
import type { Problem } from '../../engine/problems.ts';
import { financeSheets } from '../../workbooks/import/finance/finance-sheets.ts';

/** An offered file of finance. What it said is `null` until it has been read. */
export interface FinanceFileView {
  readonly id: string;
  readonly kind: FinanceKind;
  readonly source: string;
  readonly status: FinanceFileStatus;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly confirmedAt: string | null;
  readonly sha256: string;
  readonly settings: StoredFinanceSettings;
  /** What somebody said about the headings of this source. */
  readonly chosenColumns: readonly StoredChosenColumn[];
  readonly reading: StoredFinanceReading | null;
  /** What a column of this kind of sheet can stand for. */
  readonly possibleFields: readonly FinanceField[];
  /** With what this source brought last. */
  readonly difference: StoredDifference | null;
  readonly failure: string | null;
  readonly problems: readonly Problem[];
}

export const financeFileView = (file: FinanceFile): FinanceFileView => ({
  id: file.id,
  kind: file.kind,
  source: file.source,
  status: file.status,
  receivedAt: file.receivedAt.toISOString(),
  confirmedAt: file.confirmedAt?.toISOString() ?? null,
  sha256: file.sha256,
  settings: file.settings,
  chosenColumns: file.chosenColumns,
  possibleFields: financeSheets[file.kind].columns,
  reading: file.reading ?? null,
  difference: file.difference ?? null,
  failure: file.failure ?? null,
  problems: file.problems,
});
