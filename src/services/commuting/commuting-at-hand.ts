import { latestSuccess } from '../../data/queries/calculations.ts';
import { prepareCommuting } from '../../engine/commuting/outcome/prepare-commuting.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { WorkforceOutcome } from '../../engine/workforce/workforce-outcome.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import { findOutcome } from '../calculations/stored-outcome.ts';
import type { ServiceContext } from '../service-context.ts';
import { commutingHeadcount } from '../stateless/calculate-commuting.ts';
import type { CommutingAtHand } from './prepared-commuting-memory.ts';

/**
 * The projection of formatie that was calculated before, by this version of the program: the same as making
 * it once more, and that takes seconds.
 */
async function calculatedWorkforce(
  { em, engineVersion }: ServiceContext,
  scenarioId: string,
): Promise<WorkforceOutcome | null> {
  const calculation = await latestSuccess(em, scenarioId, 'workforce');
  if (calculation?.hashes?.engineVersion !== engineVersion) return null;
  return findOutcome(em, scenarioId, 'workforce');
}

/**
 * The staff of a stored scenario, ready to try schemes on: at once when it was asked about before.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput, ParameterUnknown as the calculation of commuting does
 */
export const commutingAtHand = (
  context: ServiceContext,
  scenarioId: string,
): Promise<CommutingAtHand> =>
  context.preparedCommuting.recall(scenarioId, async () => {
    const { rows, ...source } = await loadRunInput(context.em, scenarioId);
    const { scenario } = source;
    const { library } = context;
    const workforce =
      scenario.commuting.headcount === 'projection'
        ? await calculatedWorkforce(context, scenarioId)
        : null;
    // Without the signal of whoever came first: others may be waiting for the same.
    const headcount = await commutingHeadcount({ library }, { rows, scenario }, workforce);
    const parameters = scenarioParameters(library, scenario);
    return { prepared: prepareCommuting(rows, scenario, parameters, headcount), source };
  });
