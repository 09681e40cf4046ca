import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import {
  budgetDifference,
  type BudgetDifference,
} from '../../engine/budget/comparison/budget-difference.ts';
import {
  compareBudgets,
  type BudgetComparison,
} from '../../engine/budget/comparison/compare-budgets.ts';
import type { RunHashes, ScenarioOutcome } from '../../engine/scenario-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { findCurrentResults, readCurrentResults, type CurrentResults } from './current-results.ts';
import { differingParts, type DifferingPart } from './differing-parts.ts';
import {
  keyFigureNames,
  keyFiguresOf,
  type KeyFigureName,
  type KeyFigures,
} from './key-figures.ts';

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

/** What is kept of a scenario while the next one is read: outcomes are large. */
interface ReadScenario {
  readonly results: CurrentResults;
  readonly budget: BudgetTable;
  readonly hashes: RunHashes;
  readonly keyFiguresIn: (years: readonly number[]) => KeyFigures;
}

/** The parts of an outcome that key figures need. */
function withoutDetails(outcome: ScenarioOutcome): ScenarioOutcome {
  const { retirement, workforce } = outcome;
  return {
    ...outcome,
    retirement: { ...retirement, departures: [], counts: [] },
    workforce: {
      ...workforce,
      groups: workforce.groups.filter(({ grouping }) => grouping === 'all'),
      leavers: [],
    },
  };
}

async function readScenario(
  context: ServiceContext,
  results: CurrentResults,
): Promise<ReadScenario> {
  const { outcome, hashes } = await readCurrentResults(context, results);
  const kept = withoutDetails(outcome);
  return {
    results,
    budget: outcome.budget,
    hashes,
    keyFiguresIn: (years) => keyFiguresOf(kept, years),
  };
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
  const read: ReadScenario[] = [];
  for (const results of await findCurrentResults(context, scenarioIds)) {
    read.push(await readScenario(context, results));
  }
  const budgets = compareBudgets(read.map(({ budget }) => budget));
  const scenarios = read.map(
    ({ results: { source }, budget, hashes, keyFiguresIn }): ComparedScenario => ({
      scenarioId: source.scenarioId,
      name: source.scenario.name,
      keyFigures: keyFiguresIn(budgets.years),
      budget,
      hashes,
    }),
  );
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
