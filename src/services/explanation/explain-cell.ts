import type { CellExplanation, WorkforceCell } from '../../engine/explanation/cell-explanation.ts';
import { explainCell as explain } from '../../engine/explanation/explain-cell.ts';
import { Conflict } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { loadScenarioSource } from '../calculations/run-input.ts';
import { showCalculationResult } from '../calculations/show-calculation-result.ts';
import { showCalculation } from '../calculations/show-calculation.ts';
import type { ServiceContext } from '../service-context.ts';
import { changedSettings, type ChangedSetting } from './changed-settings.ts';

/** What of the scenarios behind two outcomes is different. */
interface ComparedScenario {
  readonly name: string;
  /** Choices that decide who leaves and differ, in a fixed order. */
  readonly changedSettings: readonly ChangedSetting[];
}

/** A cell explained, with the scenario it was compared with; `null` = not compared. */
export interface ExplainedCell {
  readonly explanation: CellExplanation;
  readonly comparedWith: ComparedScenario | null;
}

interface WorkforceRun {
  readonly scenario: Scenario;
  readonly rosterFile: string;
  readonly outcome: WorkforceOutcome;
}

/**
 * Why so many people are expected to leave a group in a year, and what is different in another
 * calculation. Read from the stored outcomes: nothing is computed again.
 *
 * @param compareWith - id of another workforce calculation; `null` = none
 * @throws NotFound when a calculation, the group or the year does not exist; groups of a handful of people
 *   are not in an outcome
 * @throws Conflict when a calculation is no succeeded one of workforce
 */
export async function explainCell(
  context: ServiceContext,
  {
    calculationId,
    compareWith,
    cell,
  }: {
    readonly calculationId: string;
    readonly compareWith: string | null;
    readonly cell: WorkforceCell;
  },
): Promise<ExplainedCell> {
  const run = await loadRun(context, calculationId);
  const other = compareWith === null ? null : await loadRun(context, compareWith);
  const explanation = explain(run.outcome, cell, other?.outcome ?? null);
  return {
    explanation,
    comparedWith:
      other === null
        ? null
        : { name: other.scenario.name, changedSettings: changedSettings(run, other) },
  };
}

async function loadRun(context: ServiceContext, calculationId: string): Promise<WorkforceRun> {
  const { scenarioId } = await showCalculation(context, calculationId);
  const result = await showCalculationResult(context, calculationId);
  if (result.kind !== 'workforce') {
    throw new Conflict('Deze toelichting hoort bij een berekening van formatie.');
  }
  const { scenario, rosterFile } = await loadScenarioSource(context.em, scenarioId);
  return { scenario, rosterFile, outcome: result.outcome };
}
