import { financeImportById, financeRowsOf } from '../../data/queries/finance-imports.ts';
import { rosterRowsOf } from '../../data/queries/roster-rows.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import type { MissingCodes } from './proposed-lines.ts';
import { proposedScenario } from './proposed-scenario.ts';
import type { ScenarioChange } from './scenario-change.ts';

/** A scenario as it would be with an import; nothing is stored. */
export interface ProposedScenario extends ScenarioChange {
  readonly rosterImportId: string;
}

/**
 * A scenario with what an import brings: budget lines become its manual lines, a wage budget the baseline
 * of its workforce line, a salary table its own salaries, hire contracts its own tariffs of hire. Neither
 * the import nor any scenario changes; whoever wants the proposal makes a new scenario of it.
 *
 * @throws NotFound when there is no such import or scenario
 * @throws InvalidInput when the import misses what a scenario needs
 * @throws Conflict for actuals: a scenario has no place for them
 */
export async function proposeFromImport(
  { em, library }: ServiceContext,
  input: {
    readonly importId: string;
    readonly scenarioId: string;
    /** Of the new scenario. */
    readonly name: string;
    readonly missing: MissingCodes;
  },
): Promise<ProposedScenario> {
  const { importId, scenarioId, name, missing } = input;
  const stored = requireFound(await financeImportById(em, importId), 'De import', importId);
  const base = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const rows = await financeRowsOf(em, importId);
  const needsStaff = stored.kind === 'hire-contracts';
  const staff = needsStaff ? await rosterRowsOf(em, base.rosterImport) : [];
  const known = { library, staff };
  const { scenario, changes } = proposedScenario(stored.kind, rows, base.scenario, missing, known);
  return { rosterImportId: base.rosterImport, scenario: { ...scenario, name }, changes };
}
