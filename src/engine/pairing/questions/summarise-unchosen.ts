import { groupBy } from '../../group-by.ts';
import { type UnchosenPair, type UnchosenReason, unchosenReasonKinds } from './unchosen-reason.ts';

/** How often each reason keeps a candidate from a post. */
export interface UnchosenSummary {
  readonly postId: string;
  /** Candidates who are not in the plan for this post. */
  readonly candidateCount: number;
  /** Reasons that occur; a candidate with two reasons counts under both. */
  readonly counts: readonly { readonly kind: UnchosenReason['kind']; readonly count: number }[];
}

/** The pairs that are not in the plan, by post and reason. Not law. */
export const summariseUnchosen = (unchosen: readonly UnchosenPair[]): UnchosenSummary[] =>
  [...groupBy(unchosen, ({ postId }) => postId)].map(([postId, pairs]) => ({
    postId,
    candidateCount: pairs.length,
    counts: unchosenReasonKinds.flatMap((kind) => {
      const count = pairs.filter(({ reasons }) =>
        reasons.some((reason) => reason.kind === kind),
      ).length;
      return count === 0 ? [] : [{ kind, count }];
    }),
  }));
