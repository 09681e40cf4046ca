import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import {
  budgetDifference,
  type BudgetDifference,
} from '../../engine/budget/comparison/budget-difference.ts';
import {
  compareBudgets,
  type BudgetComparison,
} from '../../engine/budget/comparison/compare-budgets.ts';
import {
  keyFigureNames,
  keyFiguresOf,
  type KeyFigureName,
  type KeyFigures,
} from '../../engine/comparison/key-figures.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { differingParts, type DifferingPart } from './differing-parts.ts';
import { readComparedResults } from './read-compared-results.ts';

/** One of the scenarios that are compared. */
interface ComparedScenario {
  readonly scenarioId: string;
  readonly name: string;
  readonly keyFigures: KeyFigures;
  readonly budget: BudgetTable;
  readonly hashes: RunHashes;
}

/** How one scenario differs from another: after minus before. */
export interface ScenarioDifference {
  readonly fromScenarioId: string;
  readonly toScenarioId: string;
  readonly parts: readonly DifferingPart[];
  readonly keyFigures: KeyFigures;
  readonly budget: BudgetDifference;
}

/** Scenarios beside each other. */
export interface ScenarioComparison {
  /** The baseline first. */
  readonly scenarios: readonly ComparedScenario[];
  readonly budgets: BudgetComparison;
  /** Of every scenario against the baseline, and of each against those before it. */
  readonly differences: readonly ScenarioDifference[];
}

const keyFigureDifference = (before: KeyFigures, after: KeyFigures): KeyFigures =>
  Object.fromEntries(
    keyFigureNames.map((name) => [
      name,
      after[name].map((value, year) => {
        const was = before[name][year] ?? null;
        return value === null || was === null ? null : value - was;
      }),
    ]),
  ) as Record<KeyFigureName, (number | null)[]>;

/**
 * Scenarios beside a baseline and beside each other: their budgets line by line, a few key figures, and in
 * which choices they differ. From the latest results; nothing is computed again but the budget table, and
 * nothing is stored.
 *
 * @param scenarioIds - the baseline first; each once
 * @throws NotFound when a scenario does not exist
 * @throws Conflict when a result is missing, or of another program version or other parameters
 */
export async function compareScenarios(
  context: ServiceContext,
  { scenarioIds }: { readonly scenarioIds: readonly string[] },
): Promise<ScenarioComparison> {
  const read = await readComparedResults(context, scenarioIds);
  const budgets = compareBudgets(read.map(({ outcome }) => outcome.budget));
  const scenarios = read.map(({ results: { source }, outcome, hashes }): ComparedScenario => ({
    scenarioId: source.scenarioId,
    name: source.scenario.name,
    keyFigures: keyFiguresOf(outcome, budgets.years),
    budget: outcome.budget,
    hashes,
  }));
  const differences = scenarios.flatMap((before, from) =>
    scenarios.slice(from + 1).map((after, index): ScenarioDifference => {
      const to = from + 1 + index;
      return {
        fromScenarioId: before.scenarioId,
        toScenarioId: after.scenarioId,
        parts: differingParts(read[from]!.results.source, read[to]!.results.source),
        keyFigures: keyFigureDifference(before.keyFigures, after.keyFigures),
        budget: budgetDifference(budgets, from, to),
      };
    }),
  );
  return { scenarios, budgets, differences };
}
