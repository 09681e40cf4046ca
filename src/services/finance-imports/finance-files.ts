import {
  FinanceFile,
  type StoredChosenColumn,
  type StoredDifference,
  type StoredFinanceReading,
  type StoredFinanceSettings,
} from '../../data/finance-file.ts';
import { financeRowsOf, latestFinanceImport } from '../../data/queries/finance-imports.ts';
import type { FinanceField, FinanceKind } from '../../engine/finance-row.ts';
import { Conflict } from '../../engine/problems.ts';
import { financeSheets } from '../../workbooks/import/finance/finance-sheets.ts';
import { markFinanceFile } from '../../workbooks/import/finance/mark-finance-file.ts';
import { readFinanceFile } from '../../workbooks/import/finance/read-finance-file.ts';
import type { ServiceContext } from '../service-context.ts';
import type { StagedFileKind } from '../staged-files/staged-file-kind.ts';
import { stagedFileView, type StagedFileView } from '../staged-files/staged-file-view.ts';
import { compareFinanceRows } from './compare-finance-rows.ts';

export type { StoredFinanceReading } from '../../data/finance-file.ts';

/** An offered file of finance. */
export interface FinanceFileView extends StagedFileView<StoredFinanceReading> {
  readonly kind: FinanceKind;
  readonly source: string;
  readonly settings: StoredFinanceSettings;
  /** What somebody said about the headings of this source. */
  readonly chosenColumns: readonly StoredChosenColumn[];
  /** What a column of this kind of sheet can stand for. */
  readonly possibleFields: readonly FinanceField[];
  /** With what this source brought last. */
  readonly difference: StoredDifference | null;
}

const financeFileView = (file: FinanceFile): FinanceFileView => ({
  ...stagedFileView(file),
  kind: file.kind,
  source: file.source,
  settings: file.settings,
  chosenColumns: file.chosenColumns,
  possibleFields: financeSheets[file.kind].columns,
  difference: file.difference ?? null,
});

async function read(
  { em }: ServiceContext,
  { kind, source, settings, chosenColumns }: FinanceFile,
  bytes: Uint8Array,
): Promise<Partial<FinanceFile>> {
  const { rows, ...reading } = await readFinanceFile(bytes, {
    kind,
    settings,
    chosen: chosenColumns,
    isScreened: true,
  });
  if (reading.errors.length > 0) return { reading };
  const latest = await latestFinanceImport(em, kind, source);
  const before = latest === null ? [] : await financeRowsOf(em, latest.id);
  const difference = compareFinanceRows(kind, before, rows, latest?.importNumber ?? 0);
  return { reading, difference, rows };
}

/** Files of finance: of a sound one its rows are kept with what they change in the last import of its source. */
export const financeFiles: StagedFileKind<FinanceFile, FinanceFileView> = {
  table: FinanceFile,
  name: 'Het financiële bestand',
  job: 'check-finance-file',
  sameBy: ['kind', 'source', 'sha256', 'requestHash'],
  view: financeFileView,
  read,
  unread: { difference: null, rows: null },
  isOutdated: async (em, { kind, source, difference }) => {
    const latest = await latestFinanceImport(em, kind, source);
    return difference?.comparedNumber !== (latest?.importNumber ?? 0);
  },
  mark: ({ kind, chosenColumns }, bytes, found) =>
    markFinanceFile(bytes, { kind, chosen: chosenColumns }, found),
  markedAs: 'financien',
  refuseDiscard: async (_em, { status }) => {
    if (status === 'confirmed') {
      throw new Conflict(
        'Dit bestand is bevestigd en blijft bewaard; bied een verbeterd bestand aan.',
      );
    }
  },
};
