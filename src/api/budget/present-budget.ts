import type * as z from 'zod';
import type { BudgetLine } from '../../engine/budget/budget-line.ts';
import type { BudgetTable } from '../../engine/budget/budget-table.ts';
import type { budgetContract } from './budget-contract.ts';

type Published = z.output<typeof budgetContract>;

const originInDutch: Readonly<
  Record<BudgetLine['origin'], Published['regels'][number]['herkomst']>
> = {
  manual: 'ingevoerd',
  retirement: 'uitstroom',
  pairing: 'koppeling',
  commuting: 'reiskosten',
};

/** The table as published, with the signs of its profile throughout. */
export function presentBudget(table: BudgetTable): Published {
  const { profile, years, rows } = table;
  const isMinusNadeel = profile.sign === 'minus-is-nadeel';
  const signedEuros = (cents: number): number =>
    cents === 0 || isMinusNadeel ? cents / 100 : -cents / 100;
  return {
    profiel: profile.id,
    onderschrift: profile.caption,
    eenheid: profile.unitEuros,
    minBetekent: isMinusNadeel ? 'nadeel' : 'voordeel',
    jaren: [...years],
    regels: rows.map(({ line, shownByYear }) => ({
      nr: line.number,
      omschrijving: line.description,
      programma: line.programme,
      structureelIncidenteel: line.isStructural ? 'S' : 'I',
      taakveld: line.taakveld,
      categorie: line.category,
      herkomst: originInDutch[line.origin],
      bedragen: line.effectCentsByYear.map(signedEuros),
      afgerond: [...shownByYear],
      toelichting: line.explanation,
    })),
    totaal: table.totalCentsByYear.map(signedEuros),
    totaalAfgerond: [...table.totalShownByYear],
    afrondingsverschil: [...table.roundingDifferenceByYear],
  };
}
