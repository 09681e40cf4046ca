import type { CommutingOutcome } from '../../engine/commuting/commuting-outcome.ts';
import { projectCommuting } from '../../engine/commuting/project-commuting.ts';
import { chooseParameters } from '../../engine/parameter-library.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';

/**
 * What commuting costs under the current and the proposed scheme of a scenario, per budget year and
 * group, and who wins and loses. Nothing is stored; the same input gives the same answer.
 */
export async function calculateCommuting(
  { library, signal }: Pick<CalculationContext, 'library' | 'signal'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<CommutingOutcome> {
  signal?.throwIfAborted();
  return projectCommuting(rows, scenario, chooseParameters(library, scenario.assumptionIds));
}
