import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DatabaseUnreachable } from '../../src/data/database-unreachable.ts';
import { migrate } from '../../src/data/migrate.ts';
import { openDatabase } from '../../src/data/open-database.ts';
import { databaseUrl, onServer } from '../support/database-server.ts';
import { emptyDatabase, type FreshDatabase } from '../support/fresh-database.ts';

const user = `lezer_${randomBytes(4).toString('hex')}`;
const password = 'Wacht-woord-91';

/** The address with other parts. */
function changed(address: string, parts: Partial<Pick<URL, 'hostname' | 'port' | 'username'>>) {
  const url = Object.assign(new URL(address), parts);
  url.password = password;
  return url.href;
}

describe('a database that cannot be used', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
    await onServer((client) => client.query(`create role ${user} login password '${password}'`));
  });
  afterAll(async () => {
    await database.drop();
    await onServer((client) => client.query(`drop role ${user}`));
  });

  const refusal = async (address: string): Promise<DatabaseUnreachable> => {
    const error = await migrate(address).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DatabaseUnreachable);
    const { message } = error as DatabaseUnreachable;
    const { hostname, port, pathname } = new URL(address);
    expect(message).toContain(`"${pathname.slice(1)}" op ${hostname}, poort ${port}`);
    expect(message).not.toContain(password);
    return error as DatabaseUnreachable;
  };

  test('a name that does not exist is told, and no database of that name is made', async () => {
    const name = `getikt_${randomBytes(4).toString('hex')}`;
    expect((await refusal(databaseUrl(name))).message).toMatch(/bestaat niet/);
    await expect(openDatabase(databaseUrl(name))).rejects.toThrow(DatabaseUnreachable);
    const { rows } = await onServer((client) =>
      client.query('select 1 from pg_database where datname = $1', [name]),
    );
    expect(rows).toEqual([]);
  });

  test('a port where nobody listens', async () => {
    const { message } = await refusal(changed(database.url, { port: '1' }));
    expect(message).toMatch(/luistert geen PostgreSQL/);
  });

  test('a host that does not exist', async () => {
    const { message } = await refusal(changed(database.url, { hostname: 'bestaat-niet.invalid' }));
    expect(message).toMatch(/host/);
  });

  test('a user who is not known', async () => {
    const { code } = await refusal(changed(database.url, { username: 'onbekend' }));
    expect(code).toMatch(/^28/);
  });

  test('a user who may not make tables', async () => {
    const { message } = await refusal(changed(database.url, { username: user }));
    expect(message).toMatch(/te weinig rechten/);
  });
});
