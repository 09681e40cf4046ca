/**
 * The workbook of one scenario, for council, finance and negotiators.
 *
 * 1. All sheets are added first, in the order in which they are read; some are filled later because
 *    their formulas point at cells of other sheets.
 * 2. Every file of `sheets/` fills one sheet and returns where its tables came to stand.
 * 3. Checks and summary come last, over everything else.
 * 4. The file is sealed: the same input gives the same bytes.
 *
 * No personal data: no names, numbers, birth dates or teams. Groups under the threshold for exports
 * are left out here, so that no caller can forget it.
 */
import ExcelJS from 'exceljs';
import { parameterUse, valueOn } from '../../engine/parameters.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';
import { addSheet, sheetNames } from './lay-out-sheet.ts';
import type { ScenarioWorkbookInput } from './scenario-workbook-input.ts';
import { sealWorkbook } from './seal-workbook.ts';
import { writeChecks, type PlacedSheets } from './sheets/write-checks.ts';
import { writeCommuting } from './sheets/write-commuting.ts';
import { writeNewPolicyExact } from './sheets/write-new-policy-exact.ts';
import { writeNewPolicy } from './sheets/write-new-policy.ts';
import { writePairing } from './sheets/write-pairing.ts';
import { writeRetirement } from './sheets/write-retirement.ts';
import { writeSources } from './sheets/write-sources.ts';
import { writeSummary } from './sheets/write-summary.ts';

function fingerprints(hashes: RunHashes): Readonly<Record<string, string>> {
  return {
    'Versie van Meesterplan': hashes.engineVersion,
    'Vingerafdruk personeelsbestand': hashes.rosterFile,
    'Vingerafdruk scenario': hashes.scenario,
    'Vingerafdruk parameters': hashes.parameters,
    'Vingerafdruk uitkomst': hashes.result,
  };
}

function describeDocument(
  workbook: ExcelJS.Workbook,
  { scenario, hashes, createdOn }: ScenarioWorkbookInput,
): void {
  const created = new Date(`${createdOn}T00:00:00Z`);
  workbook.creator = 'Meesterplan';
  workbook.lastModifiedBy = 'Meesterplan';
  workbook.created = created;
  workbook.modified = created;
  workbook.title = scenario.name;
  workbook.subject = `Strategische personeelsplanning ${scenario.firstYear}-${scenario.firstYear + scenario.yearCount - 1}`;
  workbook.keywords = 'pensioengolf, meester-gezel, reiskosten, nieuw beleid';
  workbook.description = Object.entries(fingerprints(hashes))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/**
 * Bytes of the scenario workbook (xlsx). The same input gives the same bytes.
 *
 * @throws ParameterUnknown when there is no threshold for exports on the reference date
 */
export async function buildScenarioWorkbook(input: ScenarioWorkbookInput): Promise<Uint8Array> {
  const { scenario, outcome, hashes, parameters } = input;
  const { retirement, pairing, commuting, budget } = outcome;
  const disclosure = parameters['disclosure/export-threshold'];
  const smallest = valueOn(disclosure, scenario.referenceDate);
  const threshold = smallest.value;

  const workbook = new ExcelJS.Workbook();
  describeDocument(workbook, input);
  const add = (name: string): ExcelJS.Worksheet => addSheet(workbook, name, hashes);
  const summary = add(sheetNames.summary);
  const newPolicy = add(sheetNames.newPolicy);
  const newPolicyExact = add(sheetNames.newPolicyExact);
  const wave = add(sheetNames.retirement);
  const pairs = add(sheetNames.pairing);
  const travel = add(sheetNames.commuting);
  const sources = add(sheetNames.sources);
  const checks = add(sheetNames.checks);

  const exactTable = writeNewPolicyExact(newPolicyExact, budget);
  const placed: PlacedSheets = {
    newPolicyExact: exactTable,
    newPolicy: writeNewPolicy(newPolicy, budget, exactTable),
    retirement: writeRetirement(wave, retirement, threshold),
    pairing: writePairing(pairs, pairing),
    commuting: writeCommuting(travel, commuting, scenario.commuting, threshold),
  };
  writeSources(
    sources,
    [...retirement.basis, ...pairing.basis, ...commuting.basis, parameterUse(disclosure, smallest)],
    scenario,
  );
  const verdict = writeChecks(checks, outcome, placed);
  writeSummary(summary, input, placed, verdict);

  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return sealWorkbook(written, fingerprints(hashes));
}
