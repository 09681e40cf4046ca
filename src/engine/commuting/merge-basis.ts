import type { ParameterUse } from '../parameters.ts';

const keyOf = ({ id, validFrom }: ParameterUse): string => `${id} ${validFrom}`;

/**
 * Every dated value that was used, once, by id and then by date.
 *
 * @see not law: presentation
 */
export function mergeBasis(uses: readonly ParameterUse[]): ParameterUse[] {
  const useByKey = new Map(uses.map((use) => [keyOf(use), use]));
  return [...useByKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}
