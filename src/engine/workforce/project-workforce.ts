import type { Parameters } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import type { Scenario } from '../scenario.ts';
import { nextRound } from './simulation/chunk-plan.ts';
import { prepareSimulation } from './simulation/prepare-simulation.ts';
import { simulateReplications } from './simulation/simulate-replications.ts';
import type { SimulationChunk } from './simulation/simulation-chunk.ts';
import { reachedErrorOf, summariseSimulation } from './simulation/summarise-simulation.ts';
import type { WorkforceOutcome } from './workforce-outcome.ts';

/**
 * How formatie and bezetting develop, with bands: all rounds of the simulation in one process, one after
 * another. Workers that share the chunks come to the same bytes.
 *
 * @param rows - the whole roster: people in service, hire and vacancies
 * @throws ParameterUnknown when a parameter has no value somewhere within the horizon
 * @throws InvalidInput when a scale or step does not exist
 * @see simulateReplications, for what is and is not modelled
 */
export function projectWorkforce(
  rows: readonly RosterRow[],
  scenario: Pick<Scenario, 'referenceDate' | 'retirement' | 'workforce'>,
  parameters: Parameters,
): WorkforceOutcome {
  const model = prepareSimulation(rows, scenario, parameters);
  const { simulation } = scenario.workforce;
  const chunks: SimulationChunk[] = [];
  for (;;) {
    const done = chunks.reduce((sum, { replicationCount }) => sum + replicationCount, 0);
    const reached = done === 0 ? null : reachedErrorOf(model, chunks);
    const round = nextRound(simulation, done, reached);
    if (round.length === 0) return summariseSimulation(model, chunks);
    for (const { firstReplication, replicationCount } of round) {
      chunks.push(simulateReplications(model, firstReplication, replicationCount));
    }
  }
}
