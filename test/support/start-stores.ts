import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/data/migrate.ts';
import { startEmbeddedPostgres } from '../../src/launch/embedded-postgres.ts';
import { openQueueBackend } from '../../src/queues/queue-backend.ts';
import { openJobQueues } from '../../src/queues/job-queues.ts';
import { onServer, templateUrl } from './database-server.ts';
import { running } from './running-server.ts';

/**
 * One PostgreSQL for all projects of a test run (Jest runs a setup file once, however many projects
 * name it), with one migrated database that each test file clones. `TEST_DATABASE_URL` uses a server
 * that is there already; its user must be allowed to create databases.
 */
async function startStores(): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given === undefined || given === '') {
    const asked = await mkdtemp(join(tmpdir(), 'meesterplan-test-'));
    const server = await startEmbeddedPostgres({ dataDir: asked, isDurable: false });
    running.server = { folders: [asked, server.dataDir], stop: () => server.stop() };
    process.env['MEESTERPLAN_TEST_SERVER'] = server.url;
  } else {
    process.env['MEESTERPLAN_TEST_SERVER'] = given;
  }
  process.env['MEESTERPLAN_TEST_TEMPLATE'] = `meesterplan_template_${process.pid}`;
  await onServer((client) =>
    client.query(`create database ${process.env['MEESTERPLAN_TEST_TEMPLATE']}`),
  );
  const databaseUrl = templateUrl();
  await migrate(databaseUrl);
  const backend = openQueueBackend({ databaseUrl, redisUrl: null, installationId: 'template' });
  const queues = await openJobQueues(backend, (error) => {
    throw error;
  });
  await queues.close();
  await backend.close();
}

export { startStores as default };
