import type { ComparedFigureName } from './compared-figures.ts';
import type { ShownScenario } from './comparison-to-hand-on.ts';

/** Places of the compared years in which every scenario has this figure; they follow each other. */
export const sharedYears = (
  scenarios: readonly [ShownScenario, ...ShownScenario[]],
  name: ComparedFigureName,
): readonly number[] =>
  [...scenarios[0].figures[name].keys()].filter((year) =>
    scenarios.every(({ figures }) => (figures[name][year] ?? null) !== null),
  );
