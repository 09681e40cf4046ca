import type { ParameterLibrary } from '../../../engine/parameter-library.ts';
import { scenarioParameters } from '../../../engine/scenario-parameters.ts';
import type { Parameters } from '../../../engine/parameters.ts';
import { prepareSimulation } from '../../../engine/workforce/simulation/prepare-simulation.ts';
import type { SimulationModel } from '../../../engine/workforce/simulation/simulation-model.ts';
import { canonicalJson, sha256 } from '../../fingerprints/fingerprint.ts';
import type { ServiceContext } from '../../service-context.ts';
import { loadRunInput, type ScenarioSource } from '../run-input.ts';

/** A scenario made ready to simulate replications of. */
export interface PreparedSimulation {
  readonly source: ScenarioSource;
  readonly model: SimulationModel;
  readonly parameters: Parameters;
  /** SHA-256 of all that the figures follow from. */
  readonly inputHash: string;
}

interface Latest {
  readonly key: string;
  readonly prepared: Promise<PreparedSimulation>;
}

/**
 * The one that this process is busy with, because preparing takes as long as several chunks. A scenario,
 * its roster and a library never change, so it cannot be out of date.
 */
const latest = new WeakMap<ParameterLibrary, Latest>();

async function prepare(
  { em, library, engineVersion }: ServiceContext,
  scenarioId: string,
): Promise<PreparedSimulation> {
  const { rows, ...source } = await loadRunInput(em.fork(), scenarioId);
  const { scenario, rosterFile } = source;
  const parameters = scenarioParameters(library, scenario);
  const model = prepareSimulation(rows, scenario, parameters);
  const inputHash = sha256(canonicalJson({ rosterFile, scenario, parameters, engineVersion }));
  return { source, model, parameters, inputHash };
}

/**
 * The simulation of a scenario, made ready at the first question and kept for the next chunks.
 *
 * @throws NotFound when scenario or roster is gone
 * @throws InvalidInput or ParameterUnknown when the scenario cannot be calculated with
 */
export async function preparedSimulation(
  context: ServiceContext,
  scenarioId: string,
): Promise<PreparedSimulation> {
  const { library, engineVersion } = context;
  const key = `${scenarioId} ${engineVersion}`;
  const known = latest.get(library);
  if (known?.key === key) return known.prepared;
  const prepared = prepare(context, scenarioId);
  latest.set(library, { key, prepared });
  try {
    return await prepared;
  } catch (error) {
    // What failed may succeed next time: the database may have been away.
    forgetPreparedSimulation(context);
    throw error;
  }
}

/** Frees the memory; whoever still uses it keeps what it has. */
export function forgetPreparedSimulation({ library }: ServiceContext): void {
  latest.delete(library);
}
