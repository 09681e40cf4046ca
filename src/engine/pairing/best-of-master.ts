import type { ChoiceColumns } from './choice-columns.ts';

/** What a master takes at given prices, apart from all other masters. */
export interface BestOfMaster {
  readonly points: number;
  /** Places in the active choices. */
  readonly taken: readonly number[];
}

/** The best ways to form one pair: as the first of the master, or as a further one; -1 = none that pays. */
interface PairBest {
  first: number;
  further: number;
}

/**
 * The best of one master who may have more than one apprentice: at most one first choice, each pair once,
 * not more than there is room for. Fills in, for each of its choices, how much is lost when that one is
 * forced in; with three apprentices or more that may be a little less than the truth, which is safe.
 *
 * @param from - the choices of the master are those from here up to, not including, `to`
 * @param lossWith - filled in: points of the best with the choice, minus points of the best
 * @see not law: the inner problem of the relaxation in `relaxed-bound`
 */
export function bestOfMaster(
  { isFurther, pair }: ChoiceColumns,
  active: Int32Array,
  netPoints: Float64Array,
  lossWith: Float64Array,
  from: number,
  to: number,
  room: number,
): BestOfMaster {
  const worth = (at: number): number => (at < 0 ? 0 : netPoints[at]!);
  const pairs: PairBest[] = [];
  let lastPair = -1;
  for (let at = from; at < to; at += 1) {
    const index = active[at]!;
    if (pair[index] !== lastPair) pairs.push({ first: -1, further: -1 });
    lastPair = pair[index]!;
    const best = pairs.at(-1)!;
    if (isFurther[index] === 0) {
      if (netPoints[at]! > worth(best.first)) best.first = at;
    } else if (netPoints[at]! > worth(best.further)) best.further = at;
  }
  const ranked = pairs
    .filter(({ further }) => further >= 0)
    .sort((a, b) => worth(b.further) - worth(a.further) || a.further - b.further)
    .slice(0, room + 1);
  const furthers = (count: number, without: PairBest | null): number[] =>
    ranked
      .filter((each) => each !== without)
      .slice(0, count)
      .map(({ further }) => further);
  const sum = (ats: readonly number[]): number => ats.reduce((total, at) => total + worth(at), 0);
  const besideAny = sum(furthers(room - 1, null));
  const isRanked = new Set(ranked);
  const besideFirst = (own: PairBest): number =>
    isRanked.has(own) ? sum(furthers(room - 1, own)) : besideAny;

  let taken = furthers(room, null);
  let points = sum(taken);
  let bestFirst: PairBest | null = null;
  let nextFirst: PairBest | null = null;
  for (const own of pairs) {
    if (own.first < 0) continue;
    if (bestFirst === null || worth(own.first) > worth(bestFirst.first)) {
      nextFirst = bestFirst;
      bestFirst = own;
    } else if (nextFirst === null || worth(own.first) > worth(nextFirst.first)) nextFirst = own;
    const total = worth(own.first) + besideFirst(own);
    if (total > points) {
      points = total;
      taken = [own.first, ...furthers(room - 1, own)];
    }
  }
  /** Beside a further choice of a pair: others of which one may be a first choice. */
  const besideFurther = (own: PairBest): number => {
    const first = bestFirst === own ? nextFirst : bestFirst;
    return Math.max(
      besideFirst(own),
      worth(first?.first ?? -1) + sum(furthers(room - 2, isRanked.has(own) ? own : null)),
    );
  };

  let at = from;
  for (const own of pairs) {
    const number = pair[active[at]!]!;
    const asFirst = besideFirst(own) - points;
    const asFurther = besideFurther(own) - points;
    for (; at < to && pair[active[at]!] === number; at += 1) {
      lossWith[at] = netPoints[at]! + (isFurther[active[at]!] === 0 ? asFirst : asFurther);
    }
  }
  return { points, taken };
}
