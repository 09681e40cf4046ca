import type { WorkforceLineSettings } from '../scenario.ts';
import type { MoneyFigure } from '../workforce/workforce-figures.ts';
import type { WorkforceOutcome } from '../workforce/workforce-outcome.ts';
import type { BudgetLine } from './budget-line.ts';
import { computedLine } from './computed-line.ts';
import { costOfYears } from './cost-of-years.ts';
import { projectedCosts } from './wages/projected-costs.ts';

const figures: readonly MoneyFigure[] = ['cost/employees', 'cost/hire'];

/** Wage sum and hire, each as it is told elsewhere, so that the line ties to them to the cent. */
function costByYear(workforce: WorkforceOutcome): ReadonlyMap<number, number> {
  const costs = figures.map((figure) => projectedCosts(workforce, figure));
  return new Map([...costs[0]!].map(([year, cents]) => [year, cents + (costs[1]!.get(year) ?? 0)]));
}

/**
 * What the projected wage sum and hire add to what is budgeted already: the mean of the projection less
 * the baseline, per year.
 *
 * @param run - SHA-256 of the outcome, where it is known
 * @throws InvalidInput when a budget year is not projected as a whole
 * @see not law: bookkeeping
 */
export function workforceLine(
  settings: WorkforceLineSettings,
  years: readonly number[],
  workforce: WorkforceOutcome,
  { run, incidentalMonths }: { readonly run: string | null; readonly incidentalMonths: number },
): BudgetLine {
  const costs = costOfYears(years, costByYear(workforce), 'formatie, hele jaren');
  return computedLine(
    settings,
    {
      origin: { kind: 'workforce', figure: figures.join(', '), run },
      costCentsByYear: costs.map(
        (cents, year) => cents - (settings.baselineCentsByYear[year] ?? 0),
      ),
      explanation: 'Verwachte loonsom en inhuur min wat daarvoor al in de begroting staat',
    },
    incidentalMonths,
  );
}
