import { suppressSeries } from '../../access/disclosure/suppress-series.ts';
import type { ShownComparison } from '../../engine/commuting/shown-commuting.ts';

type Count = number | null;

/** Winners, losers and the unchanged; what is hidden already stays so. */
const columns = ['winners', 'losers', 'unchanged'] as const;

const isEnough = (count: Count, threshold: number): boolean =>
  count !== null && (count === 0 || count >= threshold);

/** Columns that may not be shown of anybody, as they are not of everybody together. */
function hiddenColumns(total: ShownComparison, threshold: number): ReadonlySet<string> {
  const counts = columns.map((column) => total[column]);
  const known = counts.filter((count) => count !== null);
  const cells =
    known.length === counts.length
      ? suppressSeries(known, { threshold, areColumnTotalsKnown: true }).cells
      : counts.map((count) => (isEnough(count, threshold) ? count : null));
  return new Set(columns.filter((_, index) => cells[index] === null));
}

/** Net winners are nearly always winners: they are shown with them, and losers alike. */
function isRowSafe(row: ShownComparison, hidden: ReadonlySet<string>, threshold: number): boolean {
  const shown = [
    ...columns.filter((column) => !hidden.has(column)).map((column) => row[column]),
    ...(hidden.has('winners') ? [] : [row.netWinners]),
    ...(hidden.has('losers') ? [] : [row.netLosers]),
  ];
  return shown.every((count) => isEnough(count, threshold));
}

/** Rows that show their counts. One alone without them would be the total minus the others. */
function rowsWithCounts(
  rows: readonly ShownComparison[],
  hidden: ReadonlySet<string>,
  threshold: number,
): readonly boolean[] {
  const safe = rows.map((row) => isRowSafe(row, hidden, threshold));
  if (safe.filter((isSafe) => !isSafe).length !== 1) return safe;
  const changes = ({ winners, losers }: ShownComparison): boolean =>
    (winners ?? 0) + (losers ?? 0) > 0;
  const [spare] = [...rows.keys()]
    .filter((index) => safe[index])
    .sort((a, b) => {
      const [one, other] = [rows[a]!, rows[b]!];
      return Number(changes(other)) - Number(changes(one)) || one.people - other.people;
    });
  return safe.map((isSafe, index) => isSafe && index !== spare);
}

function told(
  row: ShownComparison,
  hasCounts: boolean,
  hidden: ReadonlySet<string>,
): ShownComparison {
  const hasSums = hasCounts && !hidden.has('winners') && !hidden.has('losers');
  const sum = (cents: Count): Count => (hasSums ? cents : null);
  const count = (people: Count, column: (typeof columns)[number]): Count =>
    hasCounts && !hidden.has(column) ? people : null;
  return {
    ...row,
    winners: count(row.winners, 'winners'),
    losers: count(row.losers, 'losers'),
    unchanged: count(row.unchanged, 'unchanged'),
    gainCents: sum(row.gainCents),
    lossCents: sum(row.lossCents),
    largestGainCents: sum(row.largestGainCents),
    largestLossCents: sum(row.largestLossCents),
    netWinners: count(row.netWinners, 'winners'),
    netLosers: count(row.netLosers, 'losers'),
  };
}

/**
 * Who wins and loses, for a file that leaves the organisation: everybody, and the groups of one grouping
 * that together are everybody. Rows show all of their counts or none, and sums only of winners and losers
 * that are both shown, as the difference of the two is told elsewhere.
 */
export function comparisonToHandOn(
  total: ShownComparison,
  rows: readonly ShownComparison[],
  threshold: number,
): { readonly total: ShownComparison; readonly rows: readonly ShownComparison[] } {
  const hidden = hiddenColumns(total, threshold);
  const isTotalSafe = isRowSafe(total, hidden, threshold);
  const hasCounts = rows.length === 1 ? [isTotalSafe] : rowsWithCounts(rows, hidden, threshold);
  return {
    total: told(total, isTotalSafe, hidden),
    rows: rows.map((row, index) => told(row, hasCounts[index]! && isTotalSafe, hidden)),
  };
}
