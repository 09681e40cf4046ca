import type { ScenarioOutcome } from '../scenario-outcome.ts';
import type { WorkforceFigure } from '../workforce/workforce-figures.ts';

/** What scenarios are compared by besides their budget lines, in the order in which it is shown. */
export const keyFigureNames = [
  'retirements',
  'budgetedFte',
  'filledFte',
  'hireFte',
  'fundCents',
  'commutingExtraCents',
  'commutingTotalCents',
  'budgetCents',
] as const;
/** What scenarios are compared by besides their budget lines, in the order in which it is shown. */
export type KeyFigureName = (typeof keyFigureNames)[number];

/** One amount per year; `null` = the scenario does not look at that year. */
export type KeyFigures = Readonly<Record<KeyFigureName, readonly (number | null)[]>>;

type InYear = (year: number) => number | undefined;

const at =
  (periods: readonly (string | number)[], valueAt: (index: number) => number | undefined): InYear =>
  (year) => {
    // Of months the last of the year counts: a stock is what is there at the end.
    const index = periods.findLastIndex((period) => Number(String(period).slice(0, 4)) === year);
    return index === -1 ? undefined : valueAt(index);
  };

function stockAtEndOfYear({ workforce }: ScenarioOutcome, figure: WorkforceFigure): InYear {
  const total = workforce.groups.find(({ grouping }) => grouping === 'all');
  // A figure that is 0 everywhere is left out of the outcome.
  return at(total?.periods ?? [], (index) => total?.figures[figure]?.[index]?.mean ?? 0);
}

function retirements({ retirement }: ScenarioOutcome): InYear {
  const { periods, groups } = retirement.expected;
  const total = groups.find(({ grouping }) => grouping === 'all');
  return at(periods.year, (index) => total?.bands.year[index]?.mean);
}

/**
 * The few figures that tell scenarios apart, per year: expected departures by retirement, RVU or a known date;
 * formatie, bezetting and hire in FTE at the end of the year; what the fund pays; the proposed commuting
 * scheme, above the current one and in total; and the effect of the whole table on the balance.
 *
 * @param years - those that are compared
 * @see not law: picking figures
 */
export function keyFiguresOf(outcome: ScenarioOutcome, years: readonly number[]): KeyFigures {
  const { pairing, commuting, budget } = outcome;
  const schemeYear = (year: number) => commuting.proposed.years.find((each) => each.year === year);
  const perYear = (inYear: InYear) => years.map((year) => inYear(year) ?? null);
  return {
    retirements: perYear(retirements(outcome)),
    budgetedFte: perYear(stockAtEndOfYear(outcome, 'fte/budgeted')),
    filledFte: perYear(stockAtEndOfYear(outcome, 'fte/in-service')),
    hireFte: perYear(stockAtEndOfYear(outcome, 'fte/hire')),
    fundCents: perYear(at(pairing.years, (index) => pairing.fromFundCentsByYear[index])),
    commutingExtraCents: perYear((year) => schemeYear(year)?.extraCents),
    commutingTotalCents: perYear((year) => schemeYear(year)?.totalCents),
    budgetCents: perYear(at(budget.years, (index) => budget.totalCentsByYear[index])),
  };
}
