import type { CommutingProposal } from '../../data/commuting-proposal.ts';
import type { DecidingRole } from '../../data/pair-decision.ts';
import type { CommutingScheme } from '../../engine/commuting/commuting-scheme.ts';
import type { ShownScheme } from '../../engine/commuting/shown-commuting.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';

/** What was on the table before: the proposal before it, or the scheme in force. */
interface EarlierScheme {
  /** `null` = the scheme in force. */
  readonly proposalNumber: number | null;
  readonly scheme: CommutingScheme;
  /** Extra cost per year in its first full year, in cents; of the scheme in force 0. */
  readonly extraCents: number;
}

/** One proposal with its place in the history. */
export interface ProposalView {
  readonly proposalNumber: number;
  readonly proposer: string;
  readonly scheme: CommutingScheme;
  readonly note: string | null;
  /** ISO 8601, UTC. */
  readonly proposedAt: string;
  readonly recordedBy: DecidingRole;
  /** As computed then. */
  readonly effect: ShownScheme;
  readonly hashes: RunHashes;
  readonly earlier: EarlierScheme;
}

/** Extra cost in the first full year, in cents. */
export const extraCentsOf = ({ years, fullYear }: ShownScheme): number =>
  years.find(({ year }) => year === fullYear)?.extraCents ?? 0;

/** Proposals, oldest first, each beside what came before it. */
export const proposalViews = (
  proposals: readonly CommutingProposal[],
  current: CommutingScheme,
): ProposalView[] =>
  proposals.map((proposal, index) => {
    const before = proposals[index - 1];
    return {
      proposalNumber: proposal.proposalNumber,
      proposer: proposal.proposer,
      scheme: proposal.scheme,
      note: proposal.note ?? null,
      proposedAt: proposal.proposedAt.toISOString(),
      recordedBy: proposal.recordedBy,
      effect: proposal.effect,
      hashes: proposal.hashes,
      earlier:
        before === undefined
          ? { proposalNumber: null, scheme: current, extraCents: 0 }
          : {
              proposalNumber: before.proposalNumber,
              scheme: before.scheme,
              extraCents: extraCentsOf(before.effect),
            },
    };
  });
