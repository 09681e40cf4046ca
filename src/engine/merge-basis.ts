import { byText } from './by-text.ts';
import type { ParameterUse } from './parameters.ts';

/** By title too: what a scenario enters itself may start on the day of what it takes the place of. */
const keyOf = ({ id, validFrom, title }: ParameterUse): string => `${id} ${validFrom} ${title}`;

/**
 * Every dated value that was used, once, by id and then by date: what a result rests on.
 *
 * @see not law: presentation
 */
export function mergeBasis(uses: readonly ParameterUse[]): ParameterUse[] {
  const useByKey = new Map(uses.map((use) => [keyOf(use), use]));
  return [...useByKey].sort(([a], [b]) => byText(a, b)).map(([, use]) => use);
}
