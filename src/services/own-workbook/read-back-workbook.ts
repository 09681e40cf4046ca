import { calculationById } from '../../data/queries/calculations.ts';
import type { Scenario } from '../../engine/scenario.ts';
import {
  readChangedInputs,
  type ChangedInput,
} from '../../workbooks/import/own-workbook/read-changed-inputs.ts';
import { workbookInputs } from '../../workbooks/inputs/workbook-inputs.ts';
import { showCalculationWorkbook } from '../calculations/show-calculation-workbook.ts';
import { loadScenarioSource } from '../calculations/run-input.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';

/** A workbook of a run that came back: the scenario it was made of, and what was changed in it. */
export interface WorkbookReadBack {
  readonly scenarioId: string;
  readonly scenario: Scenario;
  readonly rosterImportId: string;
  readonly changes: readonly ChangedInput[];
}

/**
 * The inputs that somebody changed in the workbook of a calculation, with the scenario that they are inputs
 * of. Nothing is stored, and no scenario changes.
 *
 * @throws NotFound when there is no such calculation
 * @throws Conflict when it is of another kind, has not succeeded, or was made by another version
 * @throws InvalidInput when the file is another workbook, or anything but its inputs was changed
 */
export async function readBackWorkbook(
  context: ServiceContext,
  { calculationId, bytes }: { readonly calculationId: string; readonly bytes: Uint8Array },
): Promise<WorkbookReadBack> {
  const { em } = context;
  const outgoing = await showCalculationWorkbook(context, calculationId);
  const calculation = requireFound(
    await calculationById(em, calculationId),
    'De berekening',
    calculationId,
  );
  const source = await loadScenarioSource(em, calculation.scenario);
  const { scenarioId, scenario, rosterImportId } = source;
  const changes = await readChangedInputs(outgoing.bytes, bytes, workbookInputs(scenario));
  return { scenarioId, scenario, rosterImportId, changes };
}
