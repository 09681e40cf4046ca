/**
 * Secondary suppression: which further cells must be hidden so that no hidden cell can be worked out
 * from the sums that stay visible.
 *
 * 1. Every sum in a table ("the cells of this line add up to its total") is a node, every cell an arc
 *    between the two sums it takes part in. Raising a cell by one is a unit along its arc, lowering it
 *    a unit against it. Changes that leave every visible sum true are exactly the circulations over
 *    the arcs of hidden cells.
 * 2. So a hidden cell is safe when a cycle of hidden cells runs through it: then a table with another
 *    value there fits everything that is visible.
 * 3. For each cell to protect, the cheapest such cycle is found (Dijkstra; hidden cells are free), and
 *    the cells on it are hidden. Hiding more never endangers what was safe, so one pass is enough.
 *
 * Cheapest: no total if an inner cell will do, then the fewest people. Cells along the cycle that go
 * down must stay at 1 or more, so that even who knows that zeros are always shown learns nothing; only
 * where that is impossible zeros are hidden as well.
 *
 * After D. Gusfield, A Graph Theoretic Approach to Statistical Data Security, SIAM J. Comput. 17(3),
 * 1988, and L. Cox, Network Models for Complementary Cell Suppression, JASA 90, 1995. Each search is
 * O(lines^2 + cells): 20 programmes x 10 years take a few milliseconds.
 */

/** A cell as an arc: its sum `from` gives to its sum `to`. Totals run the other way round. */
export interface TableCell {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What hiding it costs; `null` = may not be hidden, as it is published elsewhere. */
  readonly cost: number | null;
}

/** One step along or against the arc of a cell. */
interface Step {
  readonly cell: number;
  readonly next: number;
  readonly cost: number;
}

function stepsFrom(
  line: number,
  cells: readonly TableCell[],
  hidden: ReadonlySet<number>,
  leastHidden: number,
): Step[] {
  return cells.flatMap(({ from, to, count, cost }, cell): Step[] => {
    const price = hidden.has(cell) ? 0 : cost;
    if (price === null || count < leastHidden) return [];
    if (from === line) return [{ cell, next: to, cost: price }];
    const canGoDown = count - 1 >= leastHidden;
    return to === line && canGoDown ? [{ cell, next: from, cost: price }] : [];
  });
}

/** Cells on the cheapest way from one line to another without `avoid`; `null` when there is none. */
function cheapestWay(
  start: number,
  end: number,
  avoid: number,
  cells: readonly TableCell[],
  hidden: ReadonlySet<number>,
  leastHidden: number,
): { readonly cost: number; readonly cells: readonly number[] } | null {
  const reached = new Map([[start, { cost: 0, cells: [] as readonly number[] }]]);
  const open = new Set([start]);
  while (open.size > 0) {
    const line = [...open].reduce((best, one) =>
      (reached.get(one)?.cost ?? 0) < (reached.get(best)?.cost ?? 0) ? one : best,
    );
    const way = reached.get(line) ?? { cost: 0, cells: [] };
    if (line === end) return way;
    open.delete(line);
    for (const { cell, next, cost } of stepsFrom(line, cells, hidden, leastHidden)) {
      const known = reached.get(next);
      if (cell === avoid || (known && known.cost <= way.cost + cost)) continue;
      reached.set(next, { cost: way.cost + cost, cells: [...way.cells, cell] });
      open.add(next);
    }
  }
  return null;
}

/**
 * Indexes of all cells to hide: those asked for, and what it takes to protect them. The same input
 * gives the same answer. A cell that the cells which may not be hidden give away by themselves (a
 * total over one group) stays in the answer, but nothing can protect it.
 */
export function protectHiddenCells(
  cells: readonly TableCell[],
  toHide: readonly number[],
): ReadonlySet<number> {
  const hidden = new Set(toHide);
  for (const index of toHide) {
    const cell = cells[index];
    if (!cell) continue;
    const { from, to, count } = cell;
    for (const leastHidden of [1, 0]) {
      const up = cheapestWay(to, from, index, cells, hidden, leastHidden);
      const down =
        count - 1 >= leastHidden ? cheapestWay(from, to, index, cells, hidden, leastHidden) : null;
      const best = up && down ? (down.cost < up.cost ? down : up) : (up ?? down);
      if (!best) continue;
      for (const added of best.cells) hidden.add(added);
      break;
    }
  }
  return hidden;
}
