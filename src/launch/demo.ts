/**
 * `npm run demo`: the main job on the example municipality, through the real API, queue and workers.
 *
 * 1. Start the processes on a database of their own, and sign in.
 * 2. Upload the staff file, look at what was recognised, confirm it.
 * 3. Make the example scenario and let the workers do the four calculations.
 * 4. Let a worker make the workbook; save it and the same numbers as JSON; show the main figures.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { environmentOrExit, readLauncherEnvironment } from '../../config/environment.ts';
import { projectRoot } from '../../config/project-root.ts';
import type { ScenarioOutcomeContract } from '../api/scenarios/scenario-outcome-contract.ts';
import { calendarDateOf } from '../services/time/calendar-date-of.ts';
import { signIn, type ApiClient } from './demo/api-client.ts';
import { printOutcome } from './demo/print-outcome.ts';
import { bold, faint, progressBoard, say, type ProgressBoard } from './demo/terminal.ts';
import { startLocalStack } from './local-stack.ts';

const example = (name: string): string => join(projectRoot, 'templates/example', name);
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Progress {
  readonly status: string;
  readonly voortgang: number;
  readonly voortgangTekst: string;
  readonly mislukking: string | null;
}

interface RosterFile {
  readonly id: string;
  readonly status: string;
  readonly regels: number;
  readonly personen: number;
  readonly kolommen: readonly unknown[];
  readonly genegeerdeKolommen: readonly string[];
  readonly fouten: readonly unknown[];
  readonly waarschuwingen: readonly unknown[];
  readonly bekend?: boolean;
}

async function importRoster(api: ApiClient): Promise<RosterFile> {
  const bytes = await readFile(example('personeel.xlsx'));
  const received = await api.upload<RosterFile>('/v1/personeelsbestanden', bytes, excel);
  const address = `/v1/personeelsbestanden/${received.id}`;
  let file = await api.get<RosterFile>(address);
  while (file.status === 'wordt-gecontroleerd') {
    await new Promise((done) => setTimeout(done, 50));
    file = await api.get<RosterFile>(address);
  }
  if (file.status === 'gereed') file = await api.post<RosterFile>(`${address}/_bevestig`);
  if (file.status !== 'bevestigd') throw new Error(`Het personeelsbestand is ${file.status}.`);
  return { ...file, bekend: received.bekend ?? false };
}

/** Asks for a calculation and follows it to the end; returns its id. */
async function calculate(
  api: ApiClient,
  scenarioId: string,
  kind: string,
  board: ProgressBoard,
): Promise<string> {
  const { id } = await api.post<{ id: string }>('/v1/berekeningen', { scenarioId, soort: kind });
  let last: Progress | null = null;
  await api.follow(`/v1/berekeningen/${id}/voortgang`, (_name, data) => {
    last = data as Progress;
    board.show(kind, last.voortgang, last.voortgangTekst);
  });
  last ??= await api.get<Progress>(`/v1/berekeningen/${id}`);
  if (last.status !== 'geslaagd') {
    throw new Error(`De berekening ${kind} is ${last.status}: ${last.mislukking ?? ''}`);
  }
  return id;
}

async function runMainJob(api: ApiClient): Promise<readonly string[]> {
  say(bold('Personeelsbestand inlezen'));
  const file = await importRoster(api);
  say(
    `  ${file.regels} regels, ${file.personen} personen in dienst, ${file.kolommen.length} kolommen herkend, ` +
      `${file.fouten.length} fouten, ${file.waarschuwingen.length} waarschuwingen` +
      (file.bekend === true ? faint(' (ditzelfde bestand was al ingelezen)') : ''),
  );

  say(bold('Scenario doorrekenen'));
  const { id: scenarioId } = await api.post<{ id: string }>('/v1/scenarios', {
    personeelsbestandId: file.id,
    uitgangspunten: parse(await readFile(example('scenario.yaml'), 'utf8')) as unknown,
  });
  const kinds = ['uitstroom', 'formatie', 'koppeling', 'reiskosten'] as const;
  const board = progressBoard([...kinds, 'werkboek']);
  await Promise.all(kinds.map((kind) => calculate(api, scenarioId, kind, board)));
  const workbookId = await calculate(api, scenarioId, 'werkboek', board);

  const outcome = await api.get<ScenarioOutcomeContract>(`/v1/scenarios/${scenarioId}/uitkomst`);
  printOutcome(outcome);

  const folder = join(process.cwd(), 'demo');
  await mkdir(folder, { recursive: true });
  const name = join(folder, `meesterplan-${calendarDateOf(new Date())}`);
  await writeFile(`${name}.xlsx`, await api.download(`/v1/berekeningen/${workbookId}/werkboek`));
  await writeFile(`${name}.json`, `${JSON.stringify(outcome, null, 2)}\n`);
  return [`${name}.xlsx`, `${name}.json`];
}

const startedAt = performance.now();
try {
  // Its own database, whatever the environment says: example data must never reach a real one.
  const stack = await startLocalStack({
    dataDir: join(process.env['MEESTERPLAN_DATA_DIR'] ?? join(projectRoot, '.data'), 'demo'),
    databaseUrl: null,
    redisUrl: null,
    port: 0,
    logLevel: process.env['LOG_LEVEL'] ?? 'error',
    workerCount: environmentOrExit(readLauncherEnvironment).workerCount,
    onStep: (step) => say(faint(`${step} …`)),
  });
  const interrupted = new Promise<string>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => done('Afgebroken.'));
    }
  });
  try {
    const files = await Promise.race([
      signIn(stack.address, stack.signInCode).then(runMainJob),
      Promise.race([stack.crashed, interrupted]).then((reason) =>
        Promise.reject(new Error(reason)),
      ),
    ]);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).replace('.', ',');
    say(bold('Klaar') + faint(` in ${seconds} s`));
    for (const file of files) say(`  ${relative(process.cwd(), file)}`);
  } finally {
    await stack.stop();
  }
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `De demo is gestopt: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(2);
}
