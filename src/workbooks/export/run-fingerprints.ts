import type { RunHashes } from '../../engine/scenario-outcome.ts';

/** What made a run, by its name in Dutch: document properties, and a table for who reads. */
export const runFingerprints = (hashes: RunHashes): Readonly<Record<string, string>> => ({
  // As in the footer of every page.
  Run: hashes.result.slice(0, 16),
  'Versie van Meesterplan': hashes.engineVersion,
  'Vingerafdruk personeelsbestand': hashes.rosterFile,
  'Vingerafdruk scenario': hashes.scenario,
  'Vingerafdruk wetten, afspraken en aannames': hashes.parameters,
  'Vingerafdruk uitkomst': hashes.result,
});
