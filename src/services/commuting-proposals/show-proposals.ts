import { commutingProposalsOf } from '../../data/queries/commuting-proposals.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { proposalViews, type ProposalView } from './proposal-view.ts';

/**
 * What parties proposed for commuting within a scenario, oldest first.
 *
 * @throws NotFound when there is no such scenario
 */
export async function showProposals(
  { em }: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<ProposalView[]> {
  const stored = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  return proposalViews(
    await commutingProposalsOf(em, scenarioId),
    stored.scenario.commuting.current,
  );
}
