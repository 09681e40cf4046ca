import { loadParameters } from '../../config/parameters.ts';
import type { CommutingSettings } from '../../src/engine/commuting/commuting-settings.ts';
import { projectCommuting } from '../../src/engine/commuting/outcome/project-commuting.ts';
import type { ShownCommuting } from '../../src/engine/commuting/shown-commuting.ts';
import { chooseParameters } from '../../src/engine/parameter-library.ts';
import type { RosterRow, TravelMode } from '../../src/engine/roster.ts';
import { commutingWithoutSmallGroups } from '../../src/services/stateless/commuting-disclosure/commuting-without-small-groups.ts';
import { aRosterRow } from '../support/a-roster-row.ts';

const modes = ['car', 'bicycle', 'e-bike', 'public-transport'] as const;

const modeOf = (index: number): TravelMode => {
  if (index < 2) return 'moped';
  return index < 16 ? 'walking' : modes[index % modes.length]!;
};

/** A staff of which 14 walk and two ride a moped; one has a second employment. */
const someCommuterRows: readonly RosterRow[] = Array.from({ length: 220 }, (_, index) => {
  const mode = modeOf(index);
  return aRosterRow({
    rowNumber: 2 + index,
    personnelNumber: String(200_000 + (index === 219 ? 100 : index)),
    team: `Team ${index % 12}`,
    programme: `Programma ${index % 5}`,
    scale: index % 3 === 0 ? '7' : '10A',
    partTimeFactor: index % 4 === 0 ? 0.8 : 1,
    // From 0.7 km on, in steps that no rate divides evenly.
    commuteDistanceKm: mode === 'walking' ? 1.3 : 0.7 + ((index * 37) % 331) / 10,
    travelMode: mode,
    officeDaysPerWeek: 2 + (index % 3),
    homeDaysPerWeek: index % 2,
    publicTransportCentsPerYear: mode === 'public-transport' ? 61_237 + 1_013 * index : null,
  });
});

const parameters = chooseParameters(loadParameters(), []);

/** Commuting as it leaves the services. */
export const aComputedCommuting = (settings: CommutingSettings): ShownCommuting =>
  commutingWithoutSmallGroups(
    projectCommuting(
      someCommuterRows,
      { referenceDate: '2026-01-01', firstYear: 2026, commuting: settings },
      parameters,
      null,
    ),
    { smallestGroup: 5, fewestPaid: 10 },
  );
