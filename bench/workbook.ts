/**
 * Claim: the scenario workbook is written within 2 s, by a process that holds at most 300 MB. The memory is
 * that of a process of its own, which only reads the outcome and builds.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.ts';
import { chooseParameters } from '../src/engine/parameter-library.ts';
import { sha256 } from '../src/services/fingerprints/fingerprint.ts';
import { assembleScenario, scenarioWorkbook } from '../src/services/stateless/assemble-scenario.ts';
import { calculateCommuting } from '../src/services/stateless/calculate-commuting.ts';
import { calculatePairing } from '../src/services/stateless/calculate-pairing.ts';
import { calculateRetirement } from '../src/services/stateless/calculate-retirement.ts';
import { calculateWages } from '../src/services/stateless/calculate-wages.ts';
import { calculateWorkforce } from '../src/services/stateless/calculate-workforce.ts';
import { bareWorkbook } from './bare-workbook.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, bytes, rows, scenario, description, seed } = exampleInput;
const workforce = await calculateWorkforce(context, { rows, scenario });
const assembled = await assembleScenario(context, {
  scenario,
  rosterFile: sha256(bytes),
  retirement: await calculateRetirement(context, { rows, scenario }),
  workforce,
  pairing: await calculatePairing(context, { rows, scenario }),
  commuting: await calculateCommuting(context, { rows, scenario }),
});
const wages = await calculateWages(context, { rows, scenario, workforce });
const createdOn = scenario.referenceDate;
const makeWorkbook = (): Promise<Uint8Array> =>
  scenarioWorkbook(context, assembled, { createdOn, wages });

const bare = await bareWorkbook(await makeWorkbook());

const builder = `
  const [, dist, input] = process.argv;
  const { readFileSync } = await import('node:fs');
  const { buildScenarioWorkbook } = await import(dist + '/src/workbooks/export/build-scenario-workbook.js');
  await buildScenarioWorkbook(JSON.parse(readFileSync(input, 'utf8')));
  console.log(process.resourceUsage().maxRSS / 1024);
`;

/** Most memory in use by a process that only builds, in MB. */
function memoryOfBuilding(): number {
  const folder = mkdtempSync(join(tmpdir(), 'meesterplan-build-'));
  try {
    const input = join(folder, 'input.json');
    const parameters = chooseParameters(context.library, scenario.assumptionIds);
    writeFileSync(input, JSON.stringify({ ...assembled, wages, parameters, createdOn }));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', builder, '--', join(projectRoot, 'dist'), input],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`Building ended with ${status}: ${stderr}`);
    return Number(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await printRatio({
  title: 'Scenario workbook',
  input: `the outcome of ${description}; ${bare.sheetCount} sheets, ${bare.cellCount} cells`,
  seed,
  packages: ['exceljs', 'fflate'],
  limit: 'less than 2 s and 300 MB',
  facts: { 'memory of a process that only builds': `${memoryOfBuilding().toFixed(0)} MB` },
  measure: makeWorkbook,
  reference: {
    name: 'exceljs writing the same values and formulas, without any look',
    measure: bare.write,
  },
});
