import type { EntityManager } from '@mikro-orm/postgresql';
import { CommutingProposal } from '../commuting-proposal.ts';

/** One proposal, apart from its number and the scenario it is about. */
export type NewCommutingProposal = Readonly<
  Omit<CommutingProposal, 'scenario' | 'proposalNumber' | 'note' | symbol> & {
    note: string | null;
  }
>;

/** Oldest first. */
export const commutingProposalsOf = (
  em: EntityManager,
  scenario: string,
): Promise<CommutingProposal[]> =>
  em.find(CommutingProposal, { scenario }, { orderBy: { proposalNumber: 'asc' }, refresh: true });

/** Adds a proposal after the last one; for who locked the scenario. */
export async function insertCommutingProposal(
  em: EntityManager,
  scenario: string,
  proposal: NewCommutingProposal,
): Promise<void> {
  const earlier = await em.count(CommutingProposal, { scenario });
  await em.insert(CommutingProposal, { ...proposal, scenario, proposalNumber: earlier + 1 });
}
