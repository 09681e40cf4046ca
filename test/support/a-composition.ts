import { pino } from 'pino';
import { compose, type Composition } from '../../src/compose.ts';
import { confirmRosterImport } from '../../src/services/rosters/confirm-roster-import.ts';
import { receiveRosterFile } from '../../src/services/rosters/receive-roster-file.ts';
import { rosterFiles } from '../../src/services/rosters/roster-files.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { checkStagedFile } from '../../src/services/staged-files/check-staged-file.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { soundRosterFile } from './roster-file.ts';

/** The real thing on a database of the test, without a worker: tests do the jobs themselves. */
export const aComposition = (
  databaseUrl: string,
  redisUrl: string | null = null,
): Promise<Composition> => compose({ databaseUrl, redisUrl, log: pino({ level: 'silent' }) });

/** Takes a file in and checks it, as the job would. */
export async function checkedImport(
  { newContext }: Composition,
  bytes: Uint8Array,
): Promise<string> {
  const { fileId } = await receiveRosterFile(newContext(), { bytes });
  await checkStagedFile(newContext(), rosterFiles, { fileId, attempt: 1 });
  return fileId;
}

/** A scenario on a confirmed roster. */
export async function confirmedScenario(
  composition: Composition,
  bytes: Uint8Array = soundRosterFile(),
): Promise<{ importId: string; scenarioId: string }> {
  const importId = await checkedImport(composition, bytes);
  await confirmRosterImport(composition.newContext(), importId);
  const { id } = await createScenario(composition.newContext(), {
    rosterImportId: importId,
    scenario: aScenario(),
  });
  return { importId, scenarioId: id };
}
