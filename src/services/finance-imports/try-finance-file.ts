import type { FinanceField, FinanceKind, FinanceRow } from '../../engine/finance-row.ts';
import type { ParameterLibrary } from '../../engine/parameter-library.ts';
import { Conflict, InvalidInput, type Problem } from '../../engine/problems.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { ChosenColumn } from '../../workbooks/import/finance/finance-column-set.ts';
import type {
  FinanceFileSettings,
  FinanceReading,
} from '../../workbooks/import/finance/finance-reading.ts';
import { financeSheets } from '../../workbooks/import/finance/finance-sheets.ts';
import { markFinanceFile } from '../../workbooks/import/finance/mark-finance-file.ts';
import { readFinanceFile } from '../../workbooks/import/finance/read-finance-file.ts';
import { financeTotals } from './finance-totals.ts';
import type { MissingCodes } from './proposed-lines.ts';
import { proposedScenario } from './proposed-scenario.ts';
import { refuseUnknownFields } from './refuse-unknown-fields.ts';

/** What would be proposed, or why nothing can be. */
type TriedProposal =
  | { readonly scenario: Scenario; readonly changes: readonly string[] }
  | { readonly failure: string; readonly problems: readonly Problem[] };

/** What a finance file would bring. */
export interface FinanceTrial {
  readonly kind: FinanceKind;
  readonly settings: FinanceFileSettings;
  readonly reading: Omit<FinanceReading, 'rows'>;
  /** What a column of this kind of sheet can stand for. */
  readonly possibleFields: readonly FinanceField[];
  /** Of the rows without errors: cents, and FTE. */
  readonly totals: readonly { readonly field: FinanceField; readonly total: number }[];
  /** `null` without a scenario to start from, or when the file has errors. */
  readonly proposal: TriedProposal | null;
  /** A copy with every wrong cell marked, where one was asked for. */
  readonly marked: Uint8Array | null;
}

/** The scenario that an import would be proposed for. */
interface ProposalBase {
  readonly scenario: Scenario;
  /** Needed for hire contracts only. */
  readonly staff: readonly RosterRow[];
  readonly missing: MissingCodes;
}

function tryProposal(
  library: ParameterLibrary,
  kind: FinanceKind,
  rows: readonly FinanceRow[],
  { scenario, staff, missing }: ProposalBase,
): TriedProposal {
  try {
    return proposedScenario(kind, rows, scenario, missing, { library, staff });
  } catch (error) {
    if (error instanceof Conflict) return { failure: error.message, problems: [] };
    if (!(error instanceof InvalidInput)) throw error;
    return { failure: error.message, problems: error.problems };
  }
}

/**
 * Reads a finance file as the API would, and says what would come of it: the columns, every wrong cell, the
 * totals and the proposed scenario. Keeps nothing, so a second run is a first run.
 *
 * @throws InvalidInput when the file cannot be read or may not come along, or a chosen field is not one of
 *   this kind of sheet
 */
export async function tryFinanceFile(
  { library }: { readonly library: ParameterLibrary },
  input: {
    readonly bytes: Uint8Array;
    readonly kind: FinanceKind;
    readonly settings: FinanceFileSettings;
    readonly chosen: readonly ChosenColumn[];
    readonly base: ProposalBase | null;
    readonly wantsMarkedCopy: boolean;
  },
): Promise<FinanceTrial> {
  const { bytes, kind, settings, chosen, base, wantsMarkedCopy } = input;
  refuseUnknownFields(kind, chosen);
  const { rows, ...reading } = await readFinanceFile(bytes, { kind, settings, chosen });
  const isRight = reading.errors.length === 0;
  return {
    kind,
    settings,
    reading,
    possibleFields: financeSheets[kind].columns,
    totals: [...financeTotals(rows)].map(([field, total]) => ({ field, total })),
    proposal: isRight && base !== null ? tryProposal(library, kind, rows, base) : null,
    marked: wantsMarkedCopy ? await markFinanceFile(bytes, { kind, chosen }, reading) : null,
  };
}
