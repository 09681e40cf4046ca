import type { ComputedLineSettings } from '../scenario.ts';
import type { BudgetLine } from './budget-line.ts';

/** A cost becomes an effect on the balance: more cost is a negative effect. Never -0. */
const effectOfCost = (cents: number): number => (cents === 0 ? 0 : -cents);

/**
 * A line whose amounts a calculation made, placed in the table where the scenario says.
 *
 * @param costCentsByYear - more cost per budget year, in cents; negative = less
 * @see not law: bookkeeping
 */
export function computedLine(
  { number, description, programme, taakveld, category, isStructural }: ComputedLineSettings,
  origin: BudgetLine['origin'],
  costCentsByYear: readonly number[],
  explanation: string,
): BudgetLine {
  return {
    number,
    description,
    programme,
    taakveld,
    category,
    isStructural,
    effectCentsByYear: costCentsByYear.map(effectOfCost),
    origin,
    explanation,
  };
}
