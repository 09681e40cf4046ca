import { rm } from 'node:fs/promises';
import { onServer, templateName } from './database-server.ts';
import { running } from './running-server.ts';

/** Stops the PostgreSQL of this test run; on a given server only our databases go. */
async function stopStores(): Promise<void> {
  await onServer(async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [templateName()],
    );
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });
  if (running.server === undefined) return;
  await running.server.stop();
  for (const folder of running.server.folders) {
    await rm(folder, { recursive: true, force: true });
  }
}

export { stopStores as default };
