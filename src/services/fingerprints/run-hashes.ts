import type { Parameters } from '../../engine/parameters.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { canonicalJson, sha256 } from './fingerprint.ts';

/** Ties a result to what made it. The same hashes mean the same bytes. */
export const runHashes = (run: {
  /** SHA-256 of the imported file. */
  readonly rosterFile: string;
  readonly scenario: Scenario;
  readonly parameters: Parameters;
  readonly engineVersion: string;
  readonly outcome: object;
}): RunHashes => ({
  rosterFile: run.rosterFile,
  scenario: sha256(canonicalJson(run.scenario)),
  parameters: sha256(canonicalJson(run.parameters)),
  engineVersion: run.engineVersion,
  result: sha256(canonicalJson(run.outcome)),
});
