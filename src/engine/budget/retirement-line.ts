import { type CalendarDate, firstDayOf } from '../calendar/calendar-date.ts';
import type { RetirementOutcome } from '../retirement/retirement-outcome.ts';
import type { ComputedLineSettings } from '../scenario.ts';
import type { BudgetLine } from './budget-line.ts';
import { computedLine } from './computed-line.ts';
import { costOfYears } from './cost-of-years.ts';

const place = 'uitstroom, hele jaren';

/** Cents per year of one part of the outcome, without a year of which it tells only the end. */
const byYear = <Year extends { readonly year: number }>(
  years: readonly Year[],
  referenceDate: CalendarDate,
  centsOf: (year: Year) => number,
): ReadonlyMap<number, number> =>
  new Map(
    years
      .filter(({ year }) => firstDayOf(year) >= referenceDate)
      .map((year) => [year.year, centsOf(year)]),
  );

/**
 * What early leaving costs: benefit and levy of the RVU, and what the generatiepact pays above the hours
 * that are worked. Pay that falls free is left out, as the freed hours are filled with it.
 *
 * @param run - SHA-256 of the outcome, where it is known
 * @throws InvalidInput when a budget year is not projected as a whole
 * @see not law: bookkeeping
 */
export function retirementLine(
  settings: ComputedLineSettings,
  years: readonly number[],
  { referenceDate, rvu, generationPacts }: RetirementOutcome,
  { run, incidentalMonths }: { readonly run: string | null; readonly incidentalMonths: number },
): BudgetLine {
  const parts = [
    ...(rvu === null
      ? []
      : [
          byYear(
            rvu.years,
            referenceDate,
            ({ benefitCents, levyCents }) => benefitCents + levyCents,
          ),
        ]),
    ...generationPacts.map((pact) =>
      byYear(pact.years, referenceDate, ({ extraCents }) => extraCents),
    ),
  ].map((cents) => costOfYears(years, cents, place));
  return computedLine(
    settings,
    {
      origin: { kind: 'retirement', figure: 'rvu, generationPacts', run },
      costCentsByYear: years.map((_, year) =>
        parts.reduce((sum, cents) => sum + (cents[year] ?? 0), 0),
      ),
      explanation:
        'Verwachte uitkering en eindheffing van de RVU en wat het generatiepact betaalt boven de gewerkte uren; met het loon dat vrijvalt worden de vrije uren opgevuld',
    },
    incidentalMonths,
  );
}
