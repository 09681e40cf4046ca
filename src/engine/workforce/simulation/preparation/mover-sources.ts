import type { MoverSources } from '../places.ts';

/**
 * From which posts people move to a post of a scale, per family they come from: those with that scale and
 * those with the next lower scale that the family has.
 *
 * @param family - per post
 * @param scaleRank - per post, from low to high
 * @see not law: a step up is one scale at a time
 */
export function moverSources(
  family: Int32Array,
  scaleRank: Int32Array,
  familyCount: number,
  rankCount: number,
): MoverSources {
  const lists: number[][] = [];
  for (let from = 0; from < familyCount; from += 1) {
    const byRank: number[][] = Array.from({ length: rankCount }, () => []);
    for (const [post, of] of family.entries()) {
      if (of === from) byRank[scaleRank[post]!]!.push(post);
    }
    for (let rank = 0; rank < rankCount; rank += 1) {
      const lower = byRank.slice(0, rank).findLast((posts) => posts.length > 0) ?? [];
      lists.push([...lower, ...byRank[rank]!]);
    }
  }
  const first = new Int32Array(lists.length + 1);
  for (const [list, posts] of lists.entries()) first[list + 1] = first[list]! + posts.length;
  return { rankCount, first, posts: Int32Array.from(lists.flat()) };
}
