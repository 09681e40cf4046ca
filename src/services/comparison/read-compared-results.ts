import type { ServiceContext } from '../service-context.ts';
import type { AssembledScenario } from '../stateless/assemble-scenario.ts';
import { findCurrentResults, readCurrentResults, type CurrentResults } from './current-results.ts';
import { withoutDetails } from './without-details.ts';

/** What is kept of a scenario while the next one is read, as outcomes are large: nothing about persons or groups. */
export interface ComparedResults extends AssembledScenario {
  readonly results: CurrentResults;
}

/**
 * The latest results of scenarios with the budget they lead to, in the order that was asked; read one after
 * the other. Nothing is stored.
 *
 * @throws NotFound when a scenario does not exist
 * @throws Conflict when a result is missing, or of another program version or other parameters
 */
export async function readComparedResults(
  context: ServiceContext,
  scenarioIds: readonly string[],
): Promise<ComparedResults[]> {
  const read: ComparedResults[] = [];
  for (const results of await findCurrentResults(context, scenarioIds)) {
    const assembled = await readCurrentResults(context, results);
    read.push({ ...assembled, outcome: withoutDetails(assembled.outcome), results });
  }
  return read;
}
