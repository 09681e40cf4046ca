import type { PairReference, PinnedPair } from './pairing-settings.ts';

/**
 * How a pair is told in messages: by its ids, which name nobody. Dutch.
 *
 * @see not law: presentation
 */
export const nameOfPair = ({ postId, candidateId }: PairReference): string =>
  `${postId} met ${candidateId}`;

/**
 * The time that a scenario asks for, in Dutch.
 *
 * @see not law: presentation
 */
export const describeTime = ({ firstMonth, overlapMonths }: PinnedPair): string =>
  [
    overlapMonths === null ? 'elke lengte' : `${overlapMonths} maanden`,
    firstMonth === null ? '' : ` vanaf ${firstMonth.slice(0, 7)}`,
  ].join('');
