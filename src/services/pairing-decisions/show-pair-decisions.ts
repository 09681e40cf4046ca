import type { EntityManager } from '@mikro-orm/postgresql';
import { pairDecisionsOf } from '../../data/queries/pair-decisions.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import { findOutcome } from '../calculations/stored-outcome.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { pairViews, type PairView } from './pair-view.ts';

/**
 * How people stand with each pair of a scenario, with all that was decided before: the pairs of its
 * latest plan, and those that people decided about.
 *
 * @throws NotFound when there is no such scenario
 */
export async function showPairDecisions(
  { em }: ServiceContext,
  { scenarioId }: { readonly scenarioId: string },
): Promise<PairView[]> {
  requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  return loadPairs(em, scenarioId);
}

/** The same for who knows that the scenario is there. */
export async function loadPairs(em: EntityManager, scenarioId: string): Promise<PairView[]> {
  const plan = await findOutcome(em, scenarioId, 'pairing');
  return pairViews(await pairDecisionsOf(em, scenarioId), plan?.pairs ?? []);
}
