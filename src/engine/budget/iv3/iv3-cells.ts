import { byText } from '../../by-text.ts';
import { groupBy } from '../../group-by.ts';
import type { BudgetLine } from '../budget-line.ts';
import type { AccountSide } from '../iv3-classification.ts';
import { roundToTotal } from '../round-to-total.ts';
import { roundToUnits } from '../round-to-units.ts';

/** What is booked on one taakveld and category of one side; less cost is a negative amount of the lasten. */
export interface Iv3Cell {
  readonly side: AccountSide;
  readonly taakveld: string;
  readonly category: string;
  readonly cents: number;
  /** Whole units as delivered; per side they add up to the rounded total. */
  readonly units: number;
}

/** All of one side. */
export interface Iv3Total {
  readonly side: AccountSide;
  readonly cents: number;
  readonly units: number;
}

const sides: readonly AccountSide[] = ['lasten', 'baten'];

/** Cost is positive among the lasten, income among the baten: there is no sign for nadeel. Never -0. */
const bookedCents = ({ side, effectCentsByYear }: BudgetLine, yearIndex: number): number => {
  const effect = effectCentsByYear[yearIndex] ?? 0;
  return side === 'baten' || effect === 0 ? effect : -effect;
};

function cellsOfSide(
  side: AccountSide,
  lines: readonly BudgetLine[],
  yearIndex: number,
  unitEuros: number,
): { readonly cells: readonly Iv3Cell[]; readonly total: Iv3Total } {
  const sums = [
    ...groupBy(
      lines.filter((line) => line.side === side),
      ({ taakveld, category }) => JSON.stringify([taakveld, category]),
    ).values(),
  ]
    .map((ofCell) => ({
      side,
      taakveld: ofCell[0]!.taakveld,
      category: ofCell[0]!.category,
      cents: ofCell.reduce((sum, line) => sum + bookedCents(line, yearIndex), 0),
    }))
    .filter(({ cents }) => cents !== 0)
    .sort(
      (one, other) => byText(one.taakveld, other.taakveld) || byText(one.category, other.category),
    );
  const cents = sums.reduce((sum, cell) => sum + cell.cents, 0);
  const units = roundToUnits(cents, unitEuros);
  const rounded = roundToTotal(
    sums.map((cell) => cell.cents),
    units,
    unitEuros,
  );
  return {
    cells: sums.map((cell, index) => ({ ...cell, units: rounded[index] ?? 0 })),
    total: { side, cents, units },
  };
}

/**
 * Budget lines of one year added up per side, taakveld and category, exactly and in the units of a delivery.
 * Lines that cancel out leave no cell.
 *
 * @param yearIndex - of the year in the amounts of the lines
 * @see CBS, Iv3 data schema 2.1: lasten and baten are two lists of amounts
 */
export function iv3Cells(
  lines: readonly BudgetLine[],
  yearIndex: number,
  unitEuros: number,
): { readonly cells: readonly Iv3Cell[]; readonly totals: readonly Iv3Total[] } {
  const bySide = sides.map((side) => cellsOfSide(side, lines, yearIndex, unitEuros));
  return {
    cells: bySide.flatMap(({ cells }) => cells),
    totals: bySide.map(({ total }) => total),
  };
}
