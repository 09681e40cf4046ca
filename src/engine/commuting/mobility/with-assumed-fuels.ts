import type { ShownMobility } from '../shown-commuting.ts';

/**
 * Lines whose fuel is not known divided over the assumed mix, to be shown: `assumedFuelKm` marks them.
 * All of them have the people of the line, so divide only after small groups have been dealt with.
 *
 * @see assumption `commuting/fuel-mix`; not law: the WPM report asks km by fuel
 */
export const withAssumedFuels = (lines: readonly ShownMobility[]): ShownMobility[] =>
  lines.flatMap((line) =>
    line.assumedFuels.length === 0 || line.isTogether === true
      ? [line]
      : line.assumedFuels.map((part) => ({
          ...line,
          ...part,
          assumedFuelKm: part.kmPerYear,
          assumedFuels: [],
        })),
  );
