import type { DecidingRole } from '../../data/pair-decision.ts';
import { insertPairDecisions } from '../../data/queries/pair-decisions.ts';
import { lockScenario } from '../../data/queries/scenarios.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import { Conflict, InvalidInput } from '../../engine/problems.ts';
import { findDepartures } from '../../engine/retirement/find-departures.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { gatherPairingInput } from '../stateless/gather-pairing-input.ts';
import { nameOfPair, problemsOfChanges } from './check-pair-changes.ts';
import { problemsOfRoom } from './check-room.ts';
import { besidePairs, type PairChange, type ProposedChange } from './pair-change.ts';
import { pairStatusInDutch } from './pair-status-words.ts';
import type { PairView } from './pair-view.ts';
import { loadPairs } from './show-pair-decisions.ts';

/**
 * Adds what people decided about pairs to their history, all of it or nothing, and gives all pairs as
 * they stand then. Nothing is ever replaced: a second time the status that was seen is no longer right.
 *
 * @param changes - at most one of each pair
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput with everything that is wrong at once: post or candidate not of this scenario, a pair
 *   that the rules do not allow, a status that does not follow, a time that does not fit, a master or
 *   apprentice who is taken
 * @throws Conflict when somebody else changed the status of one of the pairs meanwhile
 */
export async function recordPairDecisions(
  { em, library, now }: ServiceContext,
  {
    scenarioId,
    decidedBy,
    changes,
  }: {
    readonly scenarioId: string;
    readonly decidedBy: DecidingRole;
    readonly changes: readonly PairChange[];
  },
): Promise<PairView[]> {
  // Before the lock, as it takes a while; roster and scenario never change.
  const run = await loadRunInput(em, scenarioId);
  const parameters = scenarioParameters(library, run.scenario);
  const departures = findDepartures(run.rows, run.scenario, parameters);
  const { input } = gatherPairingInput(run, departures, parameters);
  return em.transactional(async (tx) => {
    requireFound(await lockScenario(tx, scenarioId), 'Het scenario', scenarioId);
    const pairs = await loadPairs(tx, scenarioId);
    const proposed = besidePairs(changes, pairs);
    const overtaken = proposed.filter(({ change, pair }) => change.from !== statusOf(pair));
    const problems = [
      ...problemsOfChanges(proposed, input),
      ...(overtaken.length === 0 ? problemsOfRoom(proposed, pairs, input.scenario) : []),
    ];
    if (problems.length > 0) throw new InvalidInput(problems);
    if (overtaken.length > 0) throw new Conflict(tellOvertaken(overtaken));
    await insertPairDecisions(
      tx,
      scenarioId,
      proposed.map(({ change: { postId, candidateId, to, note }, pair, time }) => ({
        postId,
        candidateId,
        decisionNumber: (pair?.history.length ?? 0) + 1,
        status: to,
        // Without a time there is a problem, told above.
        ...time!,
        decidedAt: now,
        decidedBy,
        note,
      })),
    );
    return loadPairs(tx, scenarioId);
  });
}

/** Nothing decided, and nothing planned, is a proposal too. */
const statusOf = (pair: PairView | null): PairView['status'] => pair?.status ?? 'proposed';

function tellOvertaken(overtaken: readonly ProposedChange[]): string {
  const told = overtaken.map(
    ({ change, pair }) =>
      `${nameOfPair(change)} is ${pairStatusInDutch[statusOf(pair)]}, niet ${pairStatusInDutch[change.from]}`,
  );
  return `De status is intussen gewijzigd: ${told.join('; ')}. Haal de besluiten opnieuw op.`;
}
