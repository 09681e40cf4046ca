import type { Composition } from '../../src/compose.ts';
import {
  claimAttempt,
  insertCalculation,
  storeSuccess,
} from '../../src/data/queries/calculations.ts';
import type { ChosenPair } from '../../src/engine/pairing/pairing-outcome.ts';
import { canonicalJson, sha256 } from '../../src/services/fingerprints/fingerprint.ts';
import { aPairingOutcome } from '../builders/a-pairing-outcome.ts';

/** Stores a plan of these pairs as if it had been calculated for the scenario. */
export async function storePairing(
  { newContext }: Composition,
  scenarioId: string,
  pairs: readonly ChosenPair[],
): Promise<void> {
  const { em, now } = newContext();
  const { id } = await insertCalculation(em, {
    scenario: scenarioId,
    kind: 'pairing',
    repeats: null,
    progressText: '',
    requestedAt: now,
  });
  await claimAttempt(em, { id, attempt: 1 }, { progressText: '', startedAt: now });
  const resultText = canonicalJson(aPairingOutcome({ pairs }));
  const hash = sha256(resultText);
  await storeSuccess(
    em,
    { id, attempt: 1 },
    {
      hashes: {
        rosterFile: hash,
        scenario: hash,
        parameters: hash,
        engineVersion: '0',
        result: hash,
      },
      resultHash: hash,
      resultText,
      resultBytes: null,
      progressText: '',
      finishedAt: now,
    },
  );
}
