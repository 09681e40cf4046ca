/** The embedded PostgreSQL after a crash, with real processes. */
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/launch/embedded-postgres.ts';

jest.setTimeout(90_000);

let dataDir: string;
const folders: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'meesterplan-postgres-'));
  await chmod(dataDir, 0o755); // PostgreSQL may run as another user
});

afterAll(async () => {
  for (const folder of [dataDir, ...folders]) await rm(folder, { recursive: true, force: true });
});

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

test('starts again while a process of a killed server still computes', async () => {
  const killed = await startEmbeddedPostgres({ dataDir });
  folders.push(killed.dataDir);
  const client = await connected(killed.url);
  await client.query('create table kept as select 42 as answer');
  // Computes for seconds without looking up, and so holds the memory of the server that is gone.
  const busy = client.query('select count(*) from generate_series(1, 20000000)').catch(() => null);
  await new Promise((done) => setTimeout(done, 300));
  const [pid] = readFileSync(join(killed.dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await killed.lost;
  await killed.stop();

  const again = await startEmbeddedPostgres({ dataDir });

  const found = await (await connected(again.url)).query('select answer from kept');
  expect(found.rows).toEqual([{ answer: 42 }]);
  await busy;
  await again.stop();
});
