import { projectedCosts } from '../../engine/budget/wages/projected-costs.ts';
import { keyFiguresOf } from '../../engine/comparison/key-figures.ts';
import type { ScenarioOutcome } from '../../engine/scenario-outcome.ts';
import { euros } from '../export/cells.ts';
import { format } from '../export/house-look.ts';
import { roundedTo } from './side-by-side.ts';

interface FigureForm {
  readonly title: string;
  readonly unit: string;
  readonly format: string;
  readonly decimals: number;
}

const people = { unit: 'mensen', format: format.fte, decimals: 2 } as const;
const fte = { unit: 'fte', format: format.fte, decimals: 2 } as const;
const money = { unit: '€', format: format.amount, decimals: 2 } as const;
const share = { unit: 'deel', format: format.ratio, decimals: 6 } as const;

/** In the order in which they are read. */
export const figureForms = {
  retirements: { title: 'Vertrek door pensioen, RVU of een bekende datum', ...people },
  budgetedFte: { title: 'Formatie, eind van het jaar', ...fte },
  filledFte: { title: 'Bezetting, eind van het jaar', ...fte },
  hireFte: { title: 'Inhuur, eind van het jaar', ...fte },
  wages: { title: 'Loonsom', ...money },
  hire: { title: 'Kosten van inhuur', ...money },
  hireShare: { title: 'Inhuur als deel van loonsom en inhuur', ...share },
  fund: { title: 'Uit het meester-gezelfonds', ...money },
  commutingExtra: { title: 'Reiskosten: meerkosten van het voorstel', ...money },
  commutingTotal: { title: 'Reiskosten: kosten van het voorstel', ...money },
  budget: { title: 'Begroting: effect op het saldo', ...money },
} as const satisfies Readonly<Record<string, FigureForm>>;

export type ComparedFigureName = keyof typeof figureForms;

/** Per figure and year as a cell holds it; `null` = the scenario says nothing about that year. */
export type ComparedFigures = Readonly<Record<ComparedFigureName, readonly (number | null)[]>>;

const shareOf = (part: number | null, other: number | null): number | null =>
  part === null || other === null || part + other === 0 ? null : part / (part + other);

const inEuros = (cents: readonly (number | null)[]): (number | null)[] =>
  cents.map((amount) => (amount === null ? null : euros(amount)));

const inHundredths = (values: readonly (number | null)[]): (number | null)[] =>
  values.map((value) => (value === null ? null : roundedTo(value, 2)));

/** The figures that scenarios are compared by, as the cells hold them: euros, and hundredths of people and FTE. */
export function comparedFigures(
  outcome: ScenarioOutcome,
  years: readonly number[],
): ComparedFigures {
  const figures = keyFiguresOf(outcome, years);
  const wages = projectedCosts(outcome.workforce, 'cost/employees');
  const hire = projectedCosts(outcome.workforce, 'cost/hire');
  const inEurosOf = (centsByYear: ReadonlyMap<number, number>): (number | null)[] =>
    inEuros(years.map((year) => centsByYear.get(year) ?? null));
  const [wagesByYear, hireByYear] = [inEurosOf(wages), inEurosOf(hire)];
  return {
    retirements: inHundredths(figures.retirements),
    budgetedFte: inHundredths(figures.budgetedFte),
    filledFte: inHundredths(figures.filledFte),
    hireFte: inHundredths(figures.hireFte),
    wages: wagesByYear,
    hire: hireByYear,
    hireShare: years.map((_, year) => shareOf(hireByYear[year]!, wagesByYear[year]!)),
    fund: inEuros(figures.fundCents),
    commutingExtra: inEuros(figures.commutingExtraCents),
    commutingTotal: inEuros(figures.commutingTotalCents),
    budget: inEuros(figures.budgetCents),
  };
}
