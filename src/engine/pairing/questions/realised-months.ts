/** How many months of a planned overlap there really are: those that master and apprentice both begin. */
export interface RealisedMonths {
  /** Chance (0-1) of 0, 1, 2, ... months, up to the planned number; together 1. */
  readonly chances: readonly number[];
  readonly mean: number;
  readonly fullChance: number;
  readonly noneChance: number;
}

/**
 * The distribution of the months of overlap that come true, in closed form: overlap stops when somebody
 * leaves, so there are at least k months when both begin the k-th. Exact: nothing is simulated.
 *
 * @param there - chance (0-1) that both begin it, per month of the overlap; never rises
 * @see not law: a distribution from its tail
 */
export function realisedMonths(there: ArrayLike<number>): RealisedMonths {
  const atLeast = [1, ...Array.from(there), 0];
  const chances = Array.from(
    { length: there.length + 1 },
    (_, months) => atLeast[months]! - atLeast[months + 1]!,
  );
  return {
    chances,
    mean: Array.from(there).reduce((sum, chance) => sum + chance, 0),
    fullChance: there[there.length - 1] ?? 1,
    noneChance: chances[0]!,
  };
}
