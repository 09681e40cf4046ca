import type {
  BudgetComparison,
  ComparedAmounts,
  ComparedEntry,
  ComparedLine,
} from './compare-budgets.ts';
import { differenceSentence } from './difference-sentence.ts';

/** What is different about one line: after minus before, so that negative = worse for the balance. */
interface LineDifference
  extends
    ComparedAmounts,
    Pick<ComparedLine, 'number' | 'programme' | 'taakveld' | 'category' | 'side'> {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly description: string;
  /** Dutch: which amounts changed, and why where the origin tells. */
  readonly sentence: string;
}

/** How one table differs from another; `centsByYear` and `laterCents` are those of the totals. */
export interface BudgetDifference extends ComparedAmounts {
  readonly years: readonly number[];
  readonly lines: readonly LineDifference[];
}

const nothing: ComparedAmounts = { centsByYear: [], laterCents: 0 };

function minus(
  { centsByYear, laterCents }: ComparedAmounts,
  before: ComparedAmounts,
  years: readonly number[],
): ComparedAmounts {
  return {
    centsByYear: years.map((_, year) => (centsByYear[year] ?? 0) - (before.centsByYear[year] ?? 0)),
    laterCents: laterCents - before.laterCents,
  };
}

const isZero = ({ centsByYear, laterCents }: ComparedAmounts): boolean =>
  laterCents === 0 && centsByYear.every((cents) => cents === 0);

/** Lines that are taken together have no order. */
const toldOf = ({ lines }: ComparedEntry): string =>
  lines
    .map(({ origin, explanation }) => `${origin.kind} ${explanation.trim()}`)
    .toSorted()
    .join('\n');

function looksTheSame(before: ComparedEntry, after: ComparedEntry): boolean {
  const [[one], [other]] = [before.lines, after.lines];
  return (
    one.description === other.description &&
    one.costCentre === other.costCentre &&
    one.isStructural === other.isStructural &&
    toldOf(before) === toldOf(after)
  );
}

/**
 * What changed from one of the compared tables to another, line by line. The differences of the lines add
 * up to the difference of the totals, to the cent; of a table and itself there are none.
 *
 * @param from - place of the earlier table in the comparison, from 0
 * @param to - place of the later table
 * @see not law: bookkeeping
 */
export function budgetDifference(
  { years, lines, totals }: BudgetComparison,
  from: number,
  to: number,
): BudgetDifference {
  const different = lines.flatMap(({ byTable, ...place }): LineDifference[] => {
    const [before, after] = [byTable[from] ?? null, byTable[to] ?? null];
    const shown = after ?? before;
    if (shown === null) return [];
    const amounts = minus(after ?? nothing, before ?? nothing, years);
    if (before && after && isZero(amounts) && looksTheSame(before, after)) return [];
    return [
      {
        kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
        ...place,
        description: shown.lines[0].description,
        ...amounts,
        sentence: differenceSentence(years, before, after, amounts),
      },
    ];
  });
  return { years, lines: different, ...minus(totals[to]!, totals[from]!, years) };
}
