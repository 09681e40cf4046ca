import { mergeBasis } from '../merge-basis.ts';
import type { ParameterUse } from '../parameters.ts';

/** Tables are named, not printed: what tells them apart is who supplied them. */
const contentOf = ({ id, value, validFrom, source, assumptionId }: ParameterUse): string =>
  [id, validFrom, value, source, assumptionId ?? ''].join('\n');

/**
 * The values of one list that the other does not have, each once.
 *
 * @see not law: comparing what two results rest on
 */
export function usesOnlyIn(
  uses: readonly ParameterUse[],
  others: readonly ParameterUse[],
): ParameterUse[] {
  const known = new Set(others.map(contentOf));
  return mergeBasis(uses.filter((use) => !known.has(contentOf(use))));
}
