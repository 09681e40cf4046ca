import { suppressSeries } from '../../../access/disclosure/suppress-series.ts';
import { suppressTable } from '../../../access/disclosure/suppress-table.ts';
import type { GroupComparison } from '../../../engine/commuting/commuting-outcome.ts';
import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import { isFew, rowsToHide } from './rows-to-hide.ts';

/** One person's amount is only told this roughly: whole tens of euros a year, upwards; in cents. */
const largestStepCents = 1000;

type Count = number | null;

/** Of a row: winners, losers and the unchanged, or the same by the net difference. */
type Counts = readonly [number, number, number];

const gross = ({ winners, losers, unchanged }: GroupComparison): Counts => [
  winners,
  losers,
  unchanged,
];

const net = ({ people, netWinners, netLosers }: GroupComparison): Counts => [
  netWinners,
  netLosers,
  people - netWinners - netLosers,
];

/** Who is hidden among everybody is hidden in every grouping. */
interface ShownTotal {
  readonly cells: readonly Count[];
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * Of everybody, few who are unchanged are told: their amount is one that all know, and hiding them would hide
 * the losers, which is what a negotiation is about.
 */
function shownTotal(counts: Counts, threshold: number): ShownTotal {
  if (hasEnough(counts, threshold)) return { cells: counts, hiddenColumns: new Set() };
  const { cells } = suppressSeries(counts, { threshold, areColumnTotalsKnown: true });
  const hidden = cells.flatMap((count, column) => (count === null ? [column] : []));
  return { cells, hiddenColumns: new Set(hidden) };
}

const shownRows = (
  rows: readonly Counts[],
  { cells, hiddenColumns }: ShownTotal,
  threshold: number,
): readonly (readonly Count[])[] =>
  rows.length === 1
    ? [cells]
    : suppressTable(rows, {
        threshold,
        areColumnTotalsKnown: true,
        areRowTotalsKnown: true,
        hiddenColumns,
      }).cells;

const roughly = (cents: number): number => Math.ceil(cents / largestStepCents) * largestStepCents;

/** The amounts of a row are those of enough people, or of nobody. */
const hasEnough = (counts: readonly Count[], threshold: number): boolean =>
  counts.slice(0, 2).every((count) => count !== null && (count === 0 || count >= threshold));

/** One sum alone is the total minus the others: then another is hidden with it. */
function rowsWithSums(
  rows: readonly GroupComparison[],
  isShown: readonly boolean[],
  isTotalShown: boolean,
): readonly boolean[] {
  if (!isTotalShown || isShown.filter((shown) => !shown).length !== 1) return isShown;
  const [spare] = [...rows.keys()]
    .filter((index) => isShown[index])
    .sort((one, other) => {
      const [a, b] = [rows[one]!, rows[other]!];
      // Of a row in which nobody loses the gain follows from what it is paid, and so that of the other.
      const sides = ({ winners, losers }: GroupComparison): number =>
        Number(winners > 0) + Number(losers > 0);
      return sides(b) - sides(a) || a.people - b.people;
    });
  return isShown.map((shown, index) => shown && index !== spare);
}

/**
 * Rows in which the difference between two sums is that of few people. What a group is paid is told, so
 * what it receives would give away a contribution for parking, and what it keeps a tax.
 */
function rowsApart(rows: readonly GroupComparison[], threshold: number) {
  const hidden = (field: keyof GroupComparison['apart']): ReadonlySet<number> =>
    rowsToHide(
      rows.map(({ apart }) => apart[field]),
      threshold,
    );
  return {
    received: hidden('paidFromReceived'),
    net: new Set([...hidden('paidFromNet'), ...hidden('receivedFromNet')]),
  };
}

/** Of few people, or, where only losses or only gains are, all that is hidden of them. */
const isNetOfFew = (
  { winners, losers, netWinners, netLosers }: GroupComparison,
  hasSums: boolean,
  threshold: number,
): boolean =>
  isFew(netWinners + netLosers, threshold) ||
  (!hasSums && winners + losers > 0 && (winners === 0 || losers === 0));

const totalApart = ({ apart }: GroupComparison, threshold: number) => ({
  received: isFew(apart.paidFromReceived, threshold),
  net: isFew(apart.paidFromNet, threshold) || isFew(apart.receivedFromNet, threshold),
});

/** What is told of the amounts of a row besides its counts. */
interface ToldSums {
  readonly received: boolean;
  readonly net: boolean;
}

function shownComparison(
  { apart: _apart, ...row }: GroupComparison,
  [winners, losers, unchanged]: readonly Count[],
  [netWinners, netLosers]: readonly Count[],
  told: ToldSums,
): ShownComparison {
  const sum = (cents: number): Count => (told.received ? cents : null);
  // A net winner is nearly always a winner: where the one is hidden, so is the other.
  const isHidden = (a: Count | undefined, b: Count | undefined): boolean => a == null || b == null;
  const hidesWinners = isHidden(winners, netWinners);
  const hidesLosers = isHidden(losers, netLosers);
  return {
    ...row,
    winners: hidesWinners ? null : winners!,
    losers: hidesLosers ? null : losers!,
    unchanged: unchanged ?? null,
    gainCents: sum(row.gainCents),
    lossCents: sum(row.lossCents),
    largestGainCents: sum(roughly(row.largestGainCents)),
    largestLossCents: sum(roughly(row.largestLossCents)),
    netDifferenceCents: told.net ? row.netDifferenceCents : null,
    netWinners: hidesWinners ? null : netWinners!,
    netLosers: hidesLosers ? null : netLosers!,
  };
}

/**
 * Who wins and loses, everybody first and then the groups of one grouping, without what would tell
 * something of a few persons.
 *
 * - Counts are hidden as in any table of people, with everybody and the size of each group known.
 * - Sums of gains and losses are shown for enough winners and losers, or none of them. Gain minus loss can
 *   be worked out from the amounts under two schemes, so the two are shown or hidden together.
 * - Sums whose difference with another sum is of few people are hidden.
 * - The largest is that of one person, so it is rounded up to whole tens of euros, and hidden with the sums.
 *
 * @param total - the row of everybody
 * @param rows - that together are everybody
 */
export function compareWithoutSmallCounts(
  total: GroupComparison,
  rows: readonly GroupComparison[],
  threshold: number,
): { readonly total: ShownComparison; readonly rows: readonly ShownComparison[] } {
  const [grossTotal, netTotal] = [
    shownTotal(gross(total), threshold),
    shownTotal(net(total), threshold),
  ];
  const grossRows = shownRows(rows.map(gross), grossTotal, threshold);
  const netRows = shownRows(rows.map(net), netTotal, threshold);
  const hides = rowsApart(rows, threshold);
  const hidesTotal = totalApart(total, threshold);
  const isTotalShown = hasEnough(grossTotal.cells, threshold) && !hidesTotal.received;
  const hasSums = rowsWithSums(
    rows,
    grossRows.map((counts, index) => hasEnough(counts, threshold) && !hides.received.has(index)),
    isTotalShown,
  );
  return {
    total: shownComparison(total, grossTotal.cells, netTotal.cells, {
      received: isTotalShown,
      net: !hidesTotal.net && !isNetOfFew(total, isTotalShown, threshold),
    }),
    rows: rows.map((row, index) =>
      shownComparison(row, grossRows[index]!, netRows[index]!, {
        received: hasSums[index]!,
        net: !hides.net.has(index),
      }),
    ),
  };
}
