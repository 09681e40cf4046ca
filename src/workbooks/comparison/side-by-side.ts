import { address, formula, type CellContent } from '../export/cells.ts';
import type { TableColumn } from '../export/write-table.ts';
import { differenceHeading, scenarioHeading } from './scenario-labels.ts';

/** Without binary noise, and without a zero that is negative. */
export function roundedTo(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit + 0;
}

/** A value of every scenario: what stands in its cell, and what that comes to. */
export interface SideBySide {
  readonly contents: readonly CellContent[];
  /** `null` = nothing to compare. */
  readonly values: readonly (number | null)[];
  readonly decimals: number;
}

/**
 * Cells of a row from the first scenario on: the scenarios, and then of all but the first the difference with
 * it by formula.
 *
 * @param firstColumn - that of the first scenario
 */
export function sideBySideCells(
  { contents, values, decimals }: SideBySide,
  row: number,
  firstColumn: number,
): readonly CellContent[] {
  const [base = null] = values;
  const differences = values
    .slice(1)
    .map((value, index) =>
      value === null || base === null
        ? null
        : formula(
            `ROUND(${address(firstColumn + 1 + index, row)}-${address(firstColumn, row)},${decimals})`,
            roundedTo(value - base, decimals),
          ),
    );
  return [...contents, ...differences];
}

/** Columns of the scenarios and of their differences; headings on one line, as Excel tables want them. */
export const sideBySideColumns = (count: number, format: string): readonly TableColumn[] => [
  ...Array.from({ length: count }, (_, index) => ({ heading: scenarioHeading(index), format })),
  ...Array.from({ length: count - 1 }, (_, index) => ({
    heading: differenceHeading(index + 1),
    format,
  })),
];

/** Of a column with an amount in cents below a million, in characters: ten of these fit on a page. */
export const comparedWidth = 14;

/** The column of the difference of a scenario with the first. */
export const differenceColumn = (firstColumn: number, count: number, scenario: number): number =>
  firstColumn + count + scenario - 1;
