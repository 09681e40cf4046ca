import {
  testSensitivity,
  type Sensitivity,
} from '../../engine/commuting/questions/test-sensitivity.ts';
import type { ServiceContext } from '../service-context.ts';
import { schemeAsked, type AskedScheme } from './asked-scheme.ts';
import { commutingAtHand } from './commuting-at-hand.ts';
import { evaluateSchemes } from './evaluate-schemes.ts';
import { roundedSensitivity } from './rounded-answers.ts';

/** How sure the cost of a scheme is. */
export interface SchemeSensitivity extends Sensitivity {
  readonly schemeName: string;
}

/**
 * How much the cost of a scheme moves when an assumption is off, one at a time. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput when the scenario has no such scheme
 * @throws ParameterUnknown as the calculation of commuting does
 */
export async function testCommutingSensitivity(
  context: ServiceContext,
  { scenarioId, asked }: { readonly scenarioId: string; readonly asked: AskedScheme },
): Promise<SchemeSensitivity> {
  const { prepared } = await commutingAtHand(context, scenarioId);
  const scheme = schemeAsked(prepared, asked);
  const { rounding } = evaluateSchemes(prepared, [scheme], []);
  const { basis } = prepared.settings.budget;
  return {
    ...roundedSensitivity(testSensitivity(prepared, scheme), rounding[0]!, basis),
    schemeName: scheme.name,
  };
}
