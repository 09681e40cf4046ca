import type { ShownComparison } from '../../engine/commuting/shown-commuting.ts';

type Count = number | null;

/** Winners, losers and the unchanged; what is hidden already stays so. */
const columns = ['winners', 'losers', 'unchanged'] as const;

type Column = (typeof columns)[number];

const isFew = (people: number, threshold: number): boolean => people > 0 && people < threshold;

const isEnough = (count: Count, threshold: number): boolean =>
  count !== null && !isFew(count, threshold);

/** Winners or losers are many or nobody, gross and net. */
const isColumnEnough = (row: ShownComparison, column: Column, threshold: number): boolean => {
  const net = { winners: row.netWinners, losers: row.netLosers, unchanged: 0 }[column];
  return isEnough(row[column], threshold) && isEnough(net, threshold);
};

/** Of everybody few who are unchanged are told, as within the organisation: hiding them would hide the losers. */
const isToldOfAll = (total: ShownComparison, threshold: number): boolean =>
  total.unchanged !== null &&
  isColumnEnough(total, 'winners', threshold) &&
  isColumnEnough(total, 'losers', threshold);

/** Who is left of the people of a row when these counts are told. */
const leftOf = (people: number, counts: readonly Count[]): number =>
  counts.reduce<number>((left, count) => left - (count ?? 0), people);

/** Columns that may not be shown of anybody, as they are not of everybody together. */
function hiddenColumns(total: ShownComparison, threshold: number): ReadonlySet<Column> {
  if (isToldOfAll(total, threshold)) return new Set();
  const hidden = new Set<Column>(
    columns.filter((column) => !isColumnEnough(total, column, threshold)),
  );
  const visible = (): Column[] => columns.filter((column) => !hidden.has(column));
  for (;;) {
    const left = leftOf(
      total.people,
      visible().map((column) => total[column]),
    );
    const [company] = visible()
      .filter((column) => total[column] !== 0)
      .sort((a, b) => (total[a] ?? 0) - (total[b] ?? 0));
    if (!isFew(left, threshold) || company === undefined) return hidden;
    hidden.add(company);
  }
}

/** The counts of a row that are shown; net winners are nearly always winners, and are shown with them. */
const shownCounts = (row: ShownComparison, hidden: ReadonlySet<Column>) => ({
  gross: columns.filter((column) => !hidden.has(column)).map((column) => row[column]),
  net: [
    ...(hidden.has('winners') ? [] : [row.netWinners]),
    ...(hidden.has('losers') ? [] : [row.netLosers]),
  ],
});

/** Nothing of a few people is shown, nor is what the people of the row minus all that is shown leaves. */
function isRowSafe(row: ShownComparison, hidden: ReadonlySet<Column>, threshold: number): boolean {
  const { gross, net } = shownCounts(row, hidden);
  const left = [leftOf(row.people, gross), leftOf(row.people, net)];
  return [...gross, ...net, ...left].every((count) => isEnough(count, threshold));
}

/**
 * Rows that show their counts: those that are safe, as long as what everybody minus them leaves is not of a few
 * either, and never all but one. Few unchanged of everybody are told, so they may be left.
 */
function rowsWithCounts(
  total: ShownComparison,
  rows: readonly ShownComparison[],
  hidden: ReadonlySet<Column>,
  threshold: number,
): readonly boolean[] {
  const told = new Set(
    [...rows.keys()].filter((index) => isRowSafe(rows[index]!, hidden, threshold)),
  );
  const fields = [
    ...columns.filter((column) => !hidden.has(column)),
    ...(hidden.has('winners') ? [] : (['netWinners'] as const)),
    ...(hidden.has('losers') ? [] : (['netLosers'] as const)),
  ].filter((field) => isEnough(total[field], threshold));
  const isNeeded = (field: (typeof fields)[number]): boolean => {
    const counts = [...told].map((index) => rows[index]![field]);
    return isFew(leftOf(total[field] ?? 0, counts), threshold);
  };
  const changes = ({ winners, losers }: ShownComparison): number =>
    Number((winners ?? 0) > 0) + Number((losers ?? 0) > 0);
  for (;;) {
    const field = fields.find(isNeeded);
    const isOneLeft = rows.length - told.size === 1;
    const [spare] = [...told]
      .filter((index) => field === undefined || (rows[index]![field] ?? 0) > 0)
      .sort((a, b) => {
        const [one, other] = [rows[a]!, rows[b]!];
        return changes(other) - changes(one) || one.people - other.people;
      });
    if ((field === undefined && !isOneLeft) || spare === undefined) {
      return rows.map((_, index) => told.has(index));
    }
    told.delete(spare);
  }
}

function told(
  row: ShownComparison,
  hasCounts: boolean,
  hidden: ReadonlySet<Column>,
): ShownComparison {
  const hasSums = hasCounts && !hidden.has('winners') && !hidden.has('losers');
  const sum = (cents: Count): Count => (hasSums ? cents : null);
  const count = (people: Count, column: Column): Count =>
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
  const isTotalSafe = isToldOfAll(total, threshold) || isRowSafe(total, hidden, threshold);
  const hasCounts =
    rows.length === 1 ? [isTotalSafe] : rowsWithCounts(total, rows, hidden, threshold);
  return {
    total: told(total, isTotalSafe, hidden),
    rows: rows.map((row, index) => told(row, hasCounts[index]! && isTotalSafe, hidden)),
  };
}
