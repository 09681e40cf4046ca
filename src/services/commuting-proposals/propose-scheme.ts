import type { DecidingRole } from '../../data/pair-decision.ts';
import { insertCommutingProposal } from '../../data/queries/commuting-proposals.ts';
import { lockScenario } from '../../data/queries/scenarios.ts';
import { schemeAsked, type AskedScheme } from '../commuting/asked-scheme.ts';
import { commutingAtHand } from '../commuting/commuting-at-hand.ts';
import { evaluateSchemes } from '../commuting/evaluate-schemes.ts';
import { requireFound } from '../errors/require-found.ts';
import { runHashes } from '../fingerprints/run-hashes.ts';
import type { ServiceContext } from '../service-context.ts';
import type { ProposalView } from './proposal-view.ts';
import { showProposals } from './show-proposals.ts';

/**
 * Adds a scheme to the proposals of a scenario, with what it costs and whom it affects as computed now.
 * Nothing is ever replaced; a second time is a second proposal.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput when it starts from a scheme that the scenario does not have
 * @throws ParameterUnknown as the calculation of commuting does
 */
export async function proposeScheme(
  context: ServiceContext,
  proposal: {
    readonly scenarioId: string;
    /** A party, never a person. */
    readonly proposer: string;
    readonly note: string | null;
    readonly recordedBy: DecidingRole;
    readonly asked: AskedScheme;
  },
): Promise<ProposalView> {
  const { scenarioId, proposer, note, recordedBy } = proposal;
  // Before the lock, as the first time takes a while; roster and scenario never change.
  const { prepared, source } = await commutingAtHand(context, scenarioId);
  const scheme = schemeAsked(prepared, proposal.asked);
  const effect = evaluateSchemes(prepared, [scheme], []).tried[0]!;
  const hashes = runHashes({
    rosterFile: source.rosterFile,
    scenario: source.scenario,
    parameters: prepared.parameters,
    engineVersion: context.engineVersion,
    outcome: effect,
  });
  return context.em.transactional(async (tx) => {
    requireFound(await lockScenario(tx, scenarioId), 'Het scenario', scenarioId);
    await insertCommutingProposal(tx, scenarioId, {
      proposer,
      scheme,
      note,
      proposedAt: context.now,
      recordedBy,
      effect,
      hashes,
    });
    const all = await showProposals({ ...context, em: tx }, { scenarioId });
    return all.at(-1)!;
  });
}
