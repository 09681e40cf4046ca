/**
 * The main job as `npm run demo` does it: two processes, PostgreSQL, queue and workers, from the staff
 * file of the example municipality to the workbook; then the same numbers from the command line, and the
 * start of a second run, because it meets a known file.
 */
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { projectRoot } from '../../config/project-root.ts';
import type { ScenarioOutcomeContract } from '../../src/api/scenarios/scenario-outcome-contract.ts';
import { commandExamples } from '../support/command-examples.ts';

interface Run {
  readonly code: number | null;
  readonly said: string;
}

jest.setTimeout(240_000);

let folder: string;
let first: Run;
let workbookBytes: Buffer;
let outcome: ScenarioOutcomeContract;

/** Runs a script of ours to its end, or until it says `stopAt`. */
function run(
  script: string,
  { args = [], stopAt }: { readonly args?: readonly string[]; readonly stopAt?: string } = {},
): Promise<Run> {
  const child = spawn('node', [join(projectRoot, 'dist/src', script), ...args], {
    cwd: folder,
    env: { ...process.env, MEESTERPLAN_DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    const hadSaid = stopAt !== undefined && said.includes(stopAt);
    said += chunk.toString();
    if (stopAt !== undefined && !hadSaid && said.includes(stopAt)) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

async function written(extension: string): Promise<string> {
  const names = await readdir(join(folder, 'demo'));
  return join(folder, 'demo', names.find((name) => name.endsWith(extension)) ?? 'nothing');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meesterplan-demo-'));
  await chmod(folder, 0o755); // PostgreSQL may run as another user
  await symlink(join(projectRoot, 'templates'), join(folder, 'templates'), 'dir');
  first = await run('launch/demo.js');
  workbookBytes = await readFile(await written('.xlsx'));
  outcome = JSON.parse(await readFile(await written('.json'), 'utf8')) as ScenarioOutcomeContract;
}, 240_000);

afterAll(async () => {
  // Elsewhere when PostgreSQL cannot reach the folder asked for.
  const dataFolder = /Gegevens staan in (\S+) …/.exec(first.said)?.[1] ?? folder;
  await rm(dataFolder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

describe('the demo', () => {
  test('ends well and shows the five tables', () => {
    expect(first.said).not.toContain('gestopt');
    expect(first.code).toBe(0);
    for (const title of [
      'Pensioengolf',
      'Formatie en bezetting',
      'Meester-gezelfonds',
      'Reiskosten',
      'Nieuw beleid',
    ]) {
      expect(first.said).toContain(title);
    }
  });

  test('gives the lines of the outlook: 11 and 21 as entered, 20 within the fund, 22 about a million', () => {
    const shown = Object.fromEntries(
      outcome.begroting.regels.map(({ nr, afgerond }) => [nr, afgerond]),
    );
    expect(outcome.begroting.jaren).toEqual([2026, 2027, 2028, 2029]);
    expect(shown['11']).toEqual([-50, -50, 0, 0]);
    expect(shown['21']).toEqual([-132, -132, -132, -132]);
    expect(shown['22']).toEqual([-1000, -1000, -1000, -1000]);
    const [first20, ...later20] = shown['20'] ?? [];
    expect(first20).toBe(0);
    for (const amount of later20) {
      expect(amount).toBeGreaterThanOrEqual(-300);
      expect(amount).toBeLessThanOrEqual(-290);
    }
  });

  test('shows more than a hundred people reaching AOW age in five years, and nobody in early 2028', () => {
    const total = outcome.uitstroom.uitstroom.find(({ indeling }) => indeling === 'totaal');
    const quarter = total?.perKwartaal.find(({ periode }) => periode === '2028-K1');
    expect(outcome.uitstroom.aowBinnenVijfJaar).toBeGreaterThan(100);
    expect(quarter?.personen).toBe(0);
  });

  test('proves the plan to within a thousandth', () => {
    const { waarde, bovengrens, gat, gulzig } = outcome.koppeling;
    expect(gat).toBeLessThanOrEqual(0.001);
    expect(waarde).toBeLessThanOrEqual(bovengrens);
    expect(waarde).toBeGreaterThanOrEqual(gulzig.waarde);
  });

  test('writes a workbook whose table and checks hold the same numbers', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(workbookBytes as never);
    const policy = workbook.getWorksheet('Nieuw beleid');
    const rows = new Map<string, unknown[]>();
    policy?.eachRow((row) => {
      const amounts = [5, 6, 7, 8].map((column) => row.getCell(column).result);
      rows.set(row.getCell(1).text, amounts);
    });
    for (const { nr, afgerond } of outcome.begroting.regels) expect(rows.get(nr)).toEqual(afgerond);

    const verdicts: unknown[] = [];
    workbook.getWorksheet('Controles')?.eachRow((row) => {
      row.eachCell((cell) => verdicts.push(cell.result));
    });
    expect(verdicts.filter((verdict) => verdict === 'OK').length).toBeGreaterThan(10);
    expect(verdicts).not.toContain('FOUT');
  });

  test('gives the same bytes from the command line, without database and queue', async () => {
    const plan = await run('cli.js', { args: commandExamples.plan.split(' ') });
    const [workbook, json] = [join(folder, 'scenario.xlsx'), join(folder, 'scenario.json')];

    expect(plan.code).toBe(0);
    expect((await readFile(workbook)).equals(workbookBytes)).toBe(true);
    expect(JSON.parse(await readFile(json, 'utf8'))).toEqual(outcome);
  });

  test('recognises the same staff file the second time, and ends in order when it is interrupted', async () => {
    const known = 'ditzelfde bestand was al ingelezen';
    const second = await run('launch/demo.js', { stopAt: known });

    expect(second.said).toContain(known);
    expect(second.said).toContain('De demo is gestopt: Afgebroken.');
    expect(second.code).toBe(2);
  });
});
