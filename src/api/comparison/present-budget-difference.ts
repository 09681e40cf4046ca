import type * as z from 'zod';
import type { BudgetDifference } from '../../engine/budget/comparison/budget-difference.ts';
import { toEuros } from '../json-numbers.ts';
import {
  differenceKindInDutch,
  type budgetDifferenceContract,
} from './budget-difference-contract.ts';

/** The difference of two budget tables as published. */
export const presentBudgetDifference = ({
  years,
  lines,
  centsByYear,
  laterCents,
}: BudgetDifference): z.output<typeof budgetDifferenceContract> => ({
  jaren: [...years],
  regels: lines.map((line) => ({
    soort: differenceKindInDutch[line.kind],
    nr: line.number,
    programma: line.programme,
    taakveld: line.taakveld,
    categorie: line.category,
    lastenOfBaten: line.side,
    omschrijving: line.description,
    verschil: line.centsByYear.map(toEuros),
    verschilDaarna: toEuros(line.laterCents),
    zin: line.sentence,
  })),
  totaal: centsByYear.map(toEuros),
  totaalDaarna: toEuros(laterCents),
});
