import { byText } from './by-text.ts';
import type { ParameterUse } from './parameters.ts';

const keyOf = ({ id, validFrom }: ParameterUse): string => `${id} ${validFrom}`;

/**
 * Every dated value that was used, once, by id and then by date: what a result rests on.
 *
 * @see not law: presentation
 */
export function mergeBasis(uses: readonly ParameterUse[]): ParameterUse[] {
  const useByKey = new Map(uses.map((use) => [keyOf(use), use]));
  return [...useByKey].sort(([a], [b]) => byText(a, b)).map(([, use]) => use);
}
