import type { ComputedLineSettings } from '../scenario.ts';
import type { BudgetLine, LineOrigin } from './budget-line.ts';
import { isStructuralByRule } from './is-structural-by-rule.ts';

/** A cost becomes an effect on the balance: more cost is a negative effect. Never -0. */
const effectOfCost = (cents: number): number => (cents === 0 ? 0 : -cents);

/**
 * A line whose amounts a calculation made, placed in the table where the scenario says. The calculation
 * does not look beyond the table: a line goes on as in the last year unless the scenario calls it
 * incidental.
 *
 * @param made.costCentsByYear - more cost per budget year, in cents; negative = less
 * @param incidentalMonths - longest duration of an incidental line, for a line that is not called either
 * @see not law: bookkeeping
 */
export function computedLine(
  {
    number,
    description,
    programme,
    taakveld,
    category,
    costCentre,
    side,
    isStructural,
  }: ComputedLineSettings,
  {
    origin,
    costCentsByYear,
    explanation,
  }: {
    readonly origin: LineOrigin;
    readonly costCentsByYear: readonly number[];
    readonly explanation: string;
  },
  incidentalMonths: number,
): BudgetLine {
  const effectCentsByYear = costCentsByYear.map(effectOfCost);
  const laterCentsPerYear = isStructural === false ? 0 : (effectCentsByYear.at(-1) ?? 0);
  const decided =
    isStructural ??
    isStructuralByRule({ category, effectCentsByYear, laterCentsPerYear }, incidentalMonths);
  return {
    number,
    description,
    programme,
    taakveld,
    category,
    costCentre,
    side,
    isStructural: decided,
    effectCentsByYear,
    laterCentsPerYear: decided ? laterCentsPerYear : 0,
    origin,
    explanation,
  };
}
