import type { PairingOutcome } from '../pairing/pairing-outcome.ts';
import type { ComputedLineSettings } from '../scenario.ts';
import type { BudgetLine } from './budget-line.ts';
import { computedLine } from './computed-line.ts';
import { costOfYears } from './cost-of-years.ts';

/**
 * What the fund pays of the pairing plan, as a withdrawal from a reserve on a row of its own: the cost
 * stands in the lines of the plan.
 *
 * @param run - SHA-256 of the outcome, where it is known
 * @throws InvalidInput when the outcome misses a budget year
 * @see CBS, Iv3: reserves are booked on taakveld 0.10 and category 7.1 only
 */
export function reserveCoverLine(
  settings: ComputedLineSettings,
  years: readonly number[],
  { years: ofPlan, fromFundCentsByYear }: PairingOutcome,
  { run, incidentalMonths }: { readonly run: string | null; readonly incidentalMonths: number },
): BudgetLine {
  const paid = new Map(ofPlan.map((year, index) => [year, -(fromFundCentsByYear[index] ?? 0)]));
  return computedLine(
    settings,
    {
      origin: { kind: 'reserve', figure: 'fromFundCentsByYear', run },
      costCentsByYear: costOfYears(years, paid, 'meester-gezel'),
      explanation: 'Het deel van de kosten van meester-gezel dat het fonds betaalt',
    },
    incidentalMonths,
  );
}
