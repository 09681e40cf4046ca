/**
 * Claim: five scenarios beside each other are read, put together and written as a workbook within 5 s, by a
 * process that holds at most 300 MB. From stored results, as text, to bytes: all but the database. The
 * memory is that of a process of its own, which does nothing else, with a heap that is no larger than it needs:
 * given more, Node collects later and holds more.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.ts';
import { calculateCommuting } from '../src/services/stateless/calculate-commuting.ts';
import { calculatePairing } from '../src/services/stateless/calculate-pairing.ts';
import { calculateRetirement } from '../src/services/stateless/calculate-retirement.ts';
import { calculateWorkforce } from '../src/services/stateless/calculate-workforce.ts';
import { sha256 } from '../src/services/fingerprints/fingerprint.ts';
import type { Scenario } from '../src/engine/scenario.ts';
import { bareWorkbook } from './bare-workbook.ts';
import { comparisonFromTexts } from './comparison-from-texts.ts';
import { exampleInput } from './example-input.ts';
import { printRatio } from './print-ratio.ts';

const { context, bytes, rows, scenario, description, seed } = exampleInput;
const rosterFile = sha256(bytes);

/** The example, and four that differ in what a council argues about; who leaves when stays the same. */
const variants: readonly Scenario[] = [1, 0.75, 0.5, 0.25, 0].map((share, index) => ({
  ...scenario,
  name: `${scenario.name}, fonds ${share * 100}%`,
  pairing: {
    ...scenario.pairing,
    fundCentsByYear: scenario.pairing.fundCentsByYear.map((cents) => Math.round(cents * share)),
  },
  commuting: {
    ...scenario.commuting,
    proposed: { ...scenario.commuting.proposed, homeWorkingCentsPerDay: 100 + 50 * index },
  },
}));

const retirement = await calculateRetirement(context, { rows, scenario });
const workforce = await calculateWorkforce(context, { rows, scenario });
const texts: string[] = [];
for (const variant of variants) {
  const input = { rows, scenario: variant };
  const pairing = await calculatePairing(context, input);
  const commuting = await calculateCommuting(context, input, workforce);
  texts.push(
    JSON.stringify({ scenario: variant, rosterFile, retirement, workforce, pairing, commuting }),
  );
}

const makeWorkbook = (): Promise<Uint8Array> => comparisonFromTexts(texts);
const bare = await bareWorkbook(await makeWorkbook());

const builder = `
  const [, dist, ...inputs] = process.argv;
  const { readFileSync } = await import('node:fs');
  const { comparisonFromTexts } = await import(dist + '/bench/comparison-from-texts.js');
  function* texts() {
    for (const input of inputs) yield readFileSync(input, 'utf8');
  }
  await comparisonFromTexts(texts());
  console.log(process.resourceUsage().maxRSS / 1024);
`;

/** In MB; the rest of the 300 is the program itself. */
const heap = 200;

/** Most memory in use by a process that only reads and builds, in MB. */
function memoryOfBuilding(): number {
  const folder = mkdtempSync(join(tmpdir(), 'meesterplan-compare-'));
  try {
    const inputs = texts.map((text, index) => {
      const input = join(folder, `${index}.json`);
      writeFileSync(input, text);
      return input;
    });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        `--max-old-space-size=${heap}`,
        '--input-type=module',
        '--eval',
        builder,
        '--',
        join(projectRoot, 'dist'),
        ...inputs,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`Building ended with ${status}: ${stderr}`);
    return Number(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;

await printRatio({
  title: 'Comparison workbook of five scenarios',
  input: `${description}; results of ${megabytes.toFixed(0)} MB; ${bare.sheetCount} sheets, ${bare.cellCount} cells`,
  seed,
  packages: ['exceljs', 'fflate'],
  limit: 'less than 5 s and 300 MB',
  facts: {
    [`memory of a process that only builds, with a heap of ${heap} MB`]: `${memoryOfBuilding().toFixed(0)} MB`,
  },
  measure: makeWorkbook,
  reference: {
    name: 'exceljs writing the same values and formulas, without any look',
    measure: bare.write,
  },
});
