import type { LedgerProfile } from '../engine/budget/ledger/ledger-profile.ts';
import type { CalendarDate } from '../engine/calendar/calendar-date.ts';
import {
  budgetCsv,
  budgetImportWorkbook,
  filledTemplate,
  ledgerProfile,
} from '../services/stateless/budget-files.ts';
import type { CalculationContext } from '../services/stateless/calculation-context.ts';
import type { PlannedScenario } from '../services/stateless/plan-scenario.ts';
import { writeOds } from '../workbooks/ods/write-ods.ts';
import type { PlanOptions } from './plan-options.ts';
import { readInput } from './read-structured.ts';

/** The files for finance that were asked for. */
export interface FinanceRequest {
  readonly options: PlanOptions;
  readonly profile: LedgerProfile;
  readonly template: Uint8Array | null;
}

/** Read before anything is calculated, so that a wrong name is heard at once. */
export async function readFinanceRequest(
  context: CalculationContext,
  options: PlanOptions,
): Promise<FinanceRequest> {
  return {
    options,
    profile: ledgerProfile(context, options.grootboek ?? null, '--grootboek'),
    template: options.sjabloon === undefined ? null : await readInput(options.sjabloon),
  };
}

/** The bytes of each file that was asked for, by its path. */
export async function writeFinanceFiles(
  context: CalculationContext,
  planned: PlannedScenario,
  { options, profile, template }: FinanceRequest,
  createdOn: CalendarDate,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { ods, csv, importblad, ingevuld } = options;
  const files: Record<string, Uint8Array> = {};
  if (ods !== undefined) files[ods] = await writeOds(planned.workbook);
  if (csv !== undefined) files[csv] = budgetCsv(context, planned, profile);
  if (importblad !== undefined) {
    files[importblad] = await budgetImportWorkbook(context, planned, profile);
  }
  if (ingevuld !== undefined && template !== null) {
    files[ingevuld] = await filledTemplate(context, planned, { template, createdOn });
  }
  return files;
}
