import { InvalidInput } from '../../engine/problems.ts';
import type { ScenarioToCompare } from './comparison-workbook-input.ts';

/**
 * Of two staff files, or two days, the difference of a total may be one person who left in between. So only
 * scenarios about the same people stand in a file that is there to hand on.
 *
 * @throws InvalidInput when the scenarios are not about the same staff file on the same day
 */
export function requireSameStaff(scenarios: readonly ScenarioToCompare[]): void {
  const isSame = (valueOf: (scenario: ScenarioToCompare) => string): boolean =>
    new Set(scenarios.map(valueOf)).size === 1;
  const differing = [
    ...(isSame(({ hashes }) => hashes.rosterFile) ? [] : ['personeelsbestanden']),
    ...(isSame(({ scenario }) => scenario.referenceDate) ? [] : ['peildatums']),
  ];
  if (differing.length === 0) return;
  throw new InvalidInput(
    [
      {
        place: 'scenarioIds',
        found: `scenario’s met verschillende ${differing.join(' en ')}`,
        expected: 'scenario’s op hetzelfde personeelsbestand en dezelfde peildatum',
      },
    ],
    'Een werkboek is om te delen. Het verschil tussen twee personeelsbestanden of peildatums kan over een enkele medewerker gaan; daarom komen die niet samen in een werkboek. Zonder werkboek zijn ze wel te vergelijken.',
  );
}
