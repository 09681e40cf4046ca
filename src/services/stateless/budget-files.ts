import { ledgerEntries, type LedgerValue } from '../../engine/budget/ledger/ledger-entries.ts';
import type { LedgerProfile } from '../../engine/budget/ledger/ledger-profile.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { valueOn } from '../../engine/parameters.ts';
import { InvalidInput } from '../../engine/problems.ts';
import { budgetToHandOn } from '../../workbooks/export/budget-to-hand-on.ts';
import { requireEnoughPeople } from '../../workbooks/export/require-enough-people.ts';
import { writeBudgetCsv } from '../../workbooks/flat/write-budget-csv.ts';
import { writeImportWorkbook } from '../../workbooks/flat/write-import-workbook.ts';
import { fillTemplate } from '../../workbooks/template/fill-template.ts';
import { templateValues } from '../../workbooks/template/template-values.ts';
import type { AssembledScenario } from './assemble-scenario.ts';
import type { CalculationContext } from './calculation-context.ts';

/**
 * The layout of a ledger; the default one for `null`.
 *
 * @throws InvalidInput when there is no profile with this id
 */
export function ledgerProfile(
  { ledgers }: Pick<CalculationContext, 'ledgers'>,
  id: string | null,
  place: string,
): LedgerProfile {
  const profile = id === null ? ledgers[0] : ledgers.find((one) => one.id === id);
  if (profile !== undefined) return profile;
  const expected = `een van ${ledgers.map((one) => one.id).join(', ')}`;
  throw new InvalidInput([{ place, found: id?.slice(0, 80) ?? null, expected }]);
}

/**
 * The budget as it may leave the building: as in the workbook, by the same thresholds.
 *
 * @throws InvalidInput when the organisation has fewer people in service than the threshold for exports
 */
function handedOn(
  { library }: CalculationContext,
  { scenario, outcome }: AssembledScenario,
): BudgetTable {
  const parameters = scenarioParameters(library, scenario);
  const threshold = (id: 'disclosure/export-threshold' | 'disclosure/internal-threshold'): number =>
    valueOn(parameters[id], scenario.referenceDate).value;
  requireEnoughPeople(outcome.retirement.headcount, threshold('disclosure/export-threshold'));
  return budgetToHandOn(
    outcome.budget,
    outcome.pairing,
    scenario.budget.pairingLine,
    threshold('disclosure/internal-threshold'),
  );
}

const entriesOf = (
  context: CalculationContext,
  assembled: AssembledScenario,
  profile: LedgerProfile,
): Iterable<readonly LedgerValue[]> =>
  ledgerEntries(handedOn(context, assembled), profile, {
    scenarioName: assembled.scenario.name,
    run: assembled.hashes.result,
  });

/** The budget lines of a scenario as csv, in the layout of a ledger. */
export const budgetCsv = (
  context: CalculationContext,
  assembled: AssembledScenario,
  profile: LedgerProfile,
): Uint8Array => writeBudgetCsv(profile, entriesOf(context, assembled, profile));

/** The same rows as a workbook with one sheet. */
export async function budgetImportWorkbook(
  context: CalculationContext,
  assembled: AssembledScenario,
  profile: LedgerProfile,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const entries = entriesOf(context, assembled, profile);
  for await (const piece of writeImportWorkbook(profile, entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/**
 * The workbook of finance itself, filled with the budget of a scenario; nothing of it is kept.
 *
 * @throws InvalidInput with all that is wrong with the template
 */
export const filledTemplate = (
  context: CalculationContext,
  assembled: AssembledScenario,
  { template, createdOn }: { readonly template: Uint8Array; readonly createdOn: CalendarDate },
): Promise<Uint8Array> =>
  fillTemplate(
    template,
    templateValues({
      scenario: assembled.scenario,
      budget: handedOn(context, assembled),
      hashes: assembled.hashes,
      createdOn,
    }),
  );
