import { expectedKnowledgeShare, knowledgeShare, pointsPerRisk } from './knowledge-kept.ts';
import type { PairTiming } from './pair-timings.ts';
import type { PostAtRisk } from './pairing-outcome.ts';
import type { PairingTerms } from './pairing-terms.ts';

/** What a pair at some time is worth to a post, whoever learns; in points, not yet rounded. */
export interface TimingWorth {
  readonly nominal: number;
  readonly expected: number;
  /** Chance (0-1) that the master does not leave before the last month begins. */
  readonly masterChance: number;
}

/**
 * What the times of pairs are worth to one post: risk x share of the knowledge that passes on, each time
 * worked out once.
 *
 * @param masterChances - chance per month of the window that the master begins it
 * @see knowledgeShare; IAEA STI/PUB/1248 (2006) for the risk score (unverified scales)
 */
export function timingWorths(
  { risk, learningMonths }: PostAtRisk,
  masterChances: Float64Array,
  { learningShape }: Pick<PairingTerms, 'learningShape'>,
): (timing: PairTiming) => TimingWorth {
  const known = new Map<PairTiming, TimingWorth>();
  const points = risk * pointsPerRisk;
  return (timing) => {
    const before = known.get(timing);
    if (before) return before;
    const { start, end, timeShare } = timing;
    const months = (end - start) * timeShare;
    const chances = masterChances.subarray(start, end);
    const worth: TimingWorth = {
      nominal: points * knowledgeShare(months, learningMonths, learningShape),
      expected: points * expectedKnowledgeShare(chances, timeShare, learningMonths, learningShape),
      masterChance: masterChances[end - 1]!,
    };
    known.set(timing, worth);
    return worth;
  };
}
