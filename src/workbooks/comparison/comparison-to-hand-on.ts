import {
  budgetDifference,
  type BudgetDifference,
} from '../../engine/budget/comparison/budget-difference.ts';
import {
  compareBudgets,
  type BudgetComparison,
} from '../../engine/budget/comparison/compare-budgets.ts';
import { valueOn } from '../../engine/parameters.ts';
import { requireEnoughPeople } from '../export/require-enough-people.ts';
import { budgetsToHandOn } from './budgets-to-hand-on.ts';
import { comparedFigures, type ComparedFigures } from './compared-figures.ts';
import type { ComparisonWorkbookInput, ScenarioToCompare } from './comparison-workbook-input.ts';
import { requireSameStaff } from './require-same-staff.ts';
import { scenarioLabels } from './scenario-labels.ts';

/** What the sheets show of one scenario. */
export interface ShownScenario extends ScenarioToCompare {
  readonly label: string;
  readonly figures: ComparedFigures;
}

/** All that the sheets show: nothing about few people, not by subtraction either. */
export interface ComparisonToHandOn {
  /** The baseline first. */
  readonly scenarios: readonly [ShownScenario, ...ShownScenario[]];
  readonly budgets: BudgetComparison;
  /** Of every scenario but the first, from the first. */
  readonly differences: readonly BudgetDifference[];
  /** The smallest groups: of people, and of posts in a plan. */
  readonly smallest: { readonly group: number; readonly plan: number };
}

/** The thresholds of the run that asks most. */
function smallestOf(scenarios: readonly ScenarioToCompare[]): ComparisonToHandOn['smallest'] {
  const largest = (name: 'disclosure/export-threshold' | 'disclosure/internal-threshold'): number =>
    Math.max(
      ...scenarios.map(
        ({ scenario, parameters }) => valueOn(parameters[name], scenario.referenceDate).value,
      ),
    );
  return {
    group: largest('disclosure/export-threshold'),
    plan: largest('disclosure/internal-threshold'),
  };
}

/**
 * Scenarios beside each other for a file that leaves the organisation.
 *
 * @throws InvalidInput when the scenarios are not about the same staff, or about too few people
 * @throws ParameterUnknown when a threshold is not known on the reference date
 */
export function comparisonToHandOn({ scenarios }: ComparisonWorkbookInput): ComparisonToHandOn {
  requireSameStaff(scenarios);
  const smallest = smallestOf(scenarios);
  for (const { outcome } of scenarios) {
    requireEnoughPeople(outcome.retirement.headcount, smallest.group);
  }
  const budgets = compareBudgets(budgetsToHandOn(scenarios, smallest.plan));
  const labels = scenarioLabels(scenarios.map(({ scenario }) => scenario.name));
  const [first, ...others] = scenarios.map((scenario, index): ShownScenario => ({
    ...scenario,
    label: labels[index]!,
    figures: comparedFigures(scenario.outcome, budgets.years),
  }));
  return {
    scenarios: [first!, ...others],
    budgets,
    differences: others.map((_, index) => budgetDifference(budgets, 0, index + 1)),
    smallest,
  };
}
