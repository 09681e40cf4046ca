import { protectHiddenCells, type TableCell } from './protect-hidden-cells.ts';

/** Cells that add up to another one; all by index. */
interface LineOfCells {
  readonly parts: readonly number[];
  readonly total: number;
}

/**
 * Hides more, until no shown total minus the shown cells of its line leaves a few people: two hidden counts
 * of 2 are each at most the 4 that is left. The cell with the fewest people goes first; a total that is small
 * itself, with all of its people hidden already, says nothing that it did not say before.
 *
 * @param hidden - as `protectHiddenCells` gives them
 */
export function hideSmallSums(
  cells: readonly TableCell[],
  hidden: ReadonlySet<number>,
  threshold: number,
  lines: readonly LineOfCells[],
): Set<number> {
  const countAt = (index: number): number => cells[index]?.count ?? 0;
  for (let now = new Set(hidden); ;) {
    const added = lines.flatMap(({ parts, total }) => {
      const left = parts.reduce((sum, part) => sum + (now.has(part) ? countAt(part) : 0), 0);
      if (now.has(total) || left === 0 || left >= threshold) return [];
      const company = parts.filter(
        (part) => !now.has(part) && countAt(part) > 0 && cells[part]?.cost !== null,
      );
      return company.sort((a, b) => countAt(a) - countAt(b)).slice(0, 1);
    });
    if (added.length === 0) return now;
    now = new Set(protectHiddenCells(cells, [...now, ...added]));
  }
}
