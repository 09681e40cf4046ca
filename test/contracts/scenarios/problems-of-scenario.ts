import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { InvalidInput, type Problem } from '../../../src/engine/problems.ts';

/** The least that a scenario must say. */
export const minimalScenario = {
  naam: 'Eerste verkenning',
  peildatum: '2026-01-01',
  eersteJaar: 2026,
};

/** All that is wrong with a scenario as written; nothing when it can be read. */
export function problemsOfScenario(input: unknown): readonly Problem[] {
  try {
    readScenario(input);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

export const placesOfScenario = (input: unknown): string[] =>
  problemsOfScenario(input).map(({ place }) => place);
