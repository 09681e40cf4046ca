/**
 * Claim: with 20 negotiators at work at once, each asking five times a second about a rate nobody asked about
 * before, 95 of 100 answers are there within 40 ms, over HTTP, from the program as it runs (server, worker and
 * PostgreSQL of their own).
 *
 * 1. Each asks at a random moment of every fifth of a second, as 20 people who drag a slider do: 100 questions a
 *    second. That is the claim.
 * 2. What happens when all 20 ask at the very same moment, once a second, and so wait for each other, is printed
 *    beside it, and what the server does when nobody ever pauses.
 * 3. Each is measured beside `GET /health/live` at the same pace, which costs the way to and fro.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../config/project-root.ts';
import { cipherBlock, encipher } from '../src/engine/random/threefry.ts';
import { startLocalStack } from '../src/launch/local-stack.ts';
import { exampleInput } from './example-input.ts';
import { versionOf } from './print-ratio.ts';

const negotiators = 20;
const questionsEach = 40;
const seed = 20;

/** When a negotiator asks: in the how manyth period of so long, and at which part of it. */
interface Pace {
  readonly everyMs: number;
  readonly isTogether: boolean;
}
/** The part of the period, 0-1. */
function momentOf(negotiator: number, question: number): number {
  encipher(seed, 0, negotiator, question);
  return ((cipherBlock[0] ?? 0) >>> 0) / 2 ** 32;
}

const dragging: Pace = { everyMs: 200, isTogether: false };
const together: Pace = { everyMs: 1000, isTogether: true };
const withoutPause: Pace = { everyMs: 0, isTogether: true };
const warmUps = 40;

const agent = new Agent({ keepAlive: true, maxSockets: negotiators });
let address = '';
let sessionKey = '';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

/** One request and its whole answer. */
function send(
  method: 'GET' | 'POST',
  path: string,
  body: object | Uint8Array | null,
  type: string,
) {
  const sent =
    body === null ? null : body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body));
  return new Promise<Answer>((done, fail) => {
    const startedAt = performance.now();
    const asked = request(new URL(path, address), {
      method,
      agent,
      headers: {
        ...(sessionKey === '' ? {} : { Authorization: `Bearer ${sessionKey}` }),
        ...(sent === null ? {} : { 'Content-Type': type, 'Content-Length': sent.byteLength }),
      },
    });
    asked.on('error', fail);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        const milliseconds = performance.now() - startedAt;
        const text = Buffer.concat(chunks).toString();
        done({ status: response.statusCode ?? 0, text, milliseconds });
      });
    });
    asked.end(sent);
  });
}

async function json<T>(method: 'GET' | 'POST', path: string, body: object | null = null) {
  const { status, text } = await send(method, path, body, 'application/json');
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, Math.max(0, milliseconds));
  });

/** The example roster and scenario, taken in as anybody would. */
async function storedScenario(): Promise<string> {
  const path = '/v1/personeelsbestanden';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const received = await send('POST', path, exampleInput.bytes, type);
  const { id } = JSON.parse(received.text) as { id: string };
  const status = async () => (await json<{ status: string }>('GET', `${path}/${id}`)).status;
  while ((await status()) === 'wordt-gecontroleerd') await pause(50);
  await json('POST', `${path}/${id}/_bevestig`);
  const file = await readFile(join(projectRoot, 'templates/example/scenario.yaml'), 'utf8');
  const uitgangspunten = parse(file) as unknown;
  const scenario = { personeelsbestandId: id, uitgangspunten };
  return (await json<{ id: string }>('POST', '/v1/scenarios', scenario)).id;
}

let asked = 0;

/** A rate for cyclists that was not asked about before, with everybody and the groups by distance. */
function whatIf(scenarioId: string): Promise<Answer> {
  asked += 1;
  const waarde = Number((0.1 + asked / 1e5).toFixed(5));
  return send(
    'POST',
    `/v1/scenarios/${scenarioId}/reiskosten/_doorrekenen`,
    {
      varianten: [{ knoppen: [{ soort: 'tarief', vervoer: ['fiets', 'e-fiets'], waarde }] }],
      indelingen: ['afstand'],
    },
    'application/json',
  );
}

const health = (): Promise<Answer> => send('GET', '/health/live', null, '');

/** All times of all negotiators; nobody asks before there is an answer to what was asked before. */
async function timesOf(ask: () => Promise<Answer>, pace: Pace): Promise<number[]> {
  const startedAt = performance.now();
  const each = async (negotiator: number): Promise<number[]> => {
    const times: number[] = [];
    for (let question = 0; question < questionsEach; question += 1) {
      const part = pace.isTogether ? 0 : momentOf(negotiator, question);
      await pause(startedAt + pace.everyMs * (question + part) - performance.now());
      const { status, text, milliseconds } = await ask();
      if (status !== 200) throw new Error(`${status} ${text}`);
      times.push(milliseconds);
    }
    return times;
  };
  const all = Array.from({ length: negotiators }, (_, negotiator) => each(negotiator));
  return (await Promise.all(all)).flat().sort((one, other) => one - other);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;

const shown = (sorted: readonly number[]): string =>
  [0.5, 0.95, 0.99].map((share) => quantile(sorted, share).toFixed(1)).join(' / ');

const folder = await mkdtemp(join(tmpdir(), 'meesterplan-bench-'));
const stack = await startLocalStack({
  dataDir: folder,
  databaseUrl: null,
  redisUrl: null,
  port: 0,
  logLevel: 'error',
  workerCount: 1,
});
try {
  address = stack.address;
  const session = { aanmeldcode: stack.signInCode };
  sessionKey = (await json<{ toegangssleutel: string }>('POST', '/v1/sessies', session))
    .toegangssleutel;
  const scenarioId = await storedScenario();
  const first = await whatIf(scenarioId);
  for (let run = 0; run < warmUps; run += 1) {
    await whatIf(scenarioId);
    await health();
  }
  const ask = (): Promise<Answer> => whatIf(scenarioId);
  await timesOf(ask, withoutPause); // each with a connection of their own
  const dragged = await timesOf(ask, dragging);
  const healthDragged = await timesOf(health, dragging);
  const atOnce = await timesOf(ask, together);
  const healthAtOnce = await timesOf(health, together);
  const flatOut = await timesOf(ask, withoutPause);
  const healthFlatOut = await timesOf(health, withoutPause);

  const ratio = quantile(dragged, 0.95) / quantile(healthDragged, 0.95);
  const lines = {
    input: exampleInput.description,
    seed: `${exampleInput.seed}; ${seed} for the moments`,
    versions: [
      `node ${process.versions.node}`,
      ...['express', 'zod', 'decimal.js'].map(versionOf),
    ].join(', '),
    machine: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    method: `${negotiators} negotiators, ${questionsEach} questions each, after ${warmUps} warm-ups; median / 95% / 99% in ms`,
    answer: `one scheme beside the current one, by distance, ${first.text.length} characters`,
    'first question': `${first.milliseconds.toFixed(0)} ms, with reading the roster`,
    measured: `${shown(dragged)}, each five times a second, at a moment of their own`,
    reference: `${shown(healthDragged)}, GET /health/live in the same way`,
    ratio: `${ratio.toFixed(2)} of the 95%`,
    'at one moment': `${shown(atOnce)}, all 20 once a second; GET /health/live ${shown(healthAtOnce)}`,
    'without a pause': `${shown(flatOut)}; GET /health/live ${shown(healthFlatOut)}`,
    claim: '95% within 40 ms',
  };
  const width = Math.max(...Object.keys(lines).map(({ length }) => length));
  const body = Object.entries(lines).map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  console.log(['Commuting: a what-if over HTTP', ...body, ''].join('\n'));
} finally {
  agent.destroy();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
}
