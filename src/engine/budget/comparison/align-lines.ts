import { byName } from '../../by-name.ts';
import { byText } from '../../by-text.ts';
import { groupBy } from '../../group-by.ts';
import type { BudgetLine } from '../budget-line.ts';

/** The lines that are one and the same in several tables: per table none, one, or some taken together. */
export type AlignedLines = readonly (readonly BudgetLine[])[];

const placeOf = ({ number, programme, taakveld, category, side }: BudgetLine): string =>
  JSON.stringify([number, programme, taakveld, category, side]);

/** What tells lines apart that stand on the same place, the first of these first. */
const furtherMarks: readonly ((line: BudgetLine) => string)[] = [
  ({ description }) => description,
  ({ costCentre }) => JSON.stringify(costCentre),
  ({ isStructural }) => String(isStructural),
];

function splitBy(
  tables: AlignedLines,
  markOf: (line: BudgetLine) => string,
): readonly AlignedLines[] {
  const byMark = tables.map((lines) => groupBy(lines, markOf));
  const marks = new Set(byMark.flatMap((groups) => [...groups.keys()]));
  return [...marks].toSorted(byText).map((mark) => byMark.map((groups) => groups.get(mark) ?? []));
}

/** Looks at the next mark only where lines of one table are not told apart yet. */
function tellApart(
  tables: AlignedLines,
  [markOf, ...further]: readonly ((line: BudgetLine) => string)[],
): readonly AlignedLines[] {
  if (markOf === undefined || tables.every((lines) => lines.length <= 1)) return [tables];
  return splitBy(tables, markOf).flatMap((part) => tellApart(part, further));
}

/**
 * Which lines of several budget tables are the same line. A line is known by its number, programme,
 * taakveld, category and side; only where a table has several of those, also by its description, then by
 * its cost centre, then by structural or incidental. Lines that even then are equal are taken together.
 * So being the same does not depend on the order of lines or of tables, and never on amounts.
 *
 * @returns in the order of their numbers
 * @see not law: bookkeeping
 */
export function alignLines(tables: AlignedLines): readonly AlignedLines[] {
  const firstOf = (aligned: AlignedLines): BudgetLine => aligned.flat()[0]!;
  return splitBy(tables, placeOf)
    .toSorted((one, other) => byName(firstOf(one).number, firstOf(other).number))
    .flatMap((part) => tellApart(part, furtherMarks));
}
