import type * as z from 'zod';
import { presentChanges, proposedName } from '../api/own-workbook/present-read-back.ts';
import { proposedAssumptions } from '../api/own-workbook/proposed-assumptions.ts';
import type { readBackContract } from '../api/own-workbook/read-back-contract.ts';
import { readScenario, type scenarioContract } from '../api/scenarios/scenario-contract.ts';
import { readBackPlanned } from '../services/stateless/read-back-planned.ts';
import { readInput, readStructured } from './read-structured.ts';

interface ReadBackJson {
  readonly wijzigingen: z.input<typeof readBackContract>['wijzigingen'];
  /** `null` without changes; else a scenario file as it stands. */
  readonly uitgangspunten: z.output<typeof scenarioContract> | null;
}

/**
 * What was changed in a workbook, from the file as it was made, as it came back, and its scenario.
 *
 * @throws InvalidInput when they do not belong together, or anything but inputs was changed
 */
export async function readBack(
  outgoingPath: string,
  incomingPath: string,
  scenarioPath: string,
): Promise<ReadBackJson> {
  const scenario = readScenario(await readStructured(scenarioPath));
  const changes = await readBackPlanned({
    scenario,
    outgoing: await readInput(outgoingPath),
    incoming: await readInput(incomingPath),
  });
  return {
    wijzigingen: presentChanges(changes),
    uitgangspunten:
      changes.length === 0
        ? null
        : proposedAssumptions({ scenario, changes }, proposedName(scenario)),
  };
}
