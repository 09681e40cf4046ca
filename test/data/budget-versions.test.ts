import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

const hash = (digit: string): string => digit.repeat(64);

describe('the database keeps frozen budgets as they are', () => {
  let database: FreshDatabase;
  let client: Client;
  let scenarioId: string;

  const insert = (table: string, row: object): Promise<unknown> => {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    return client.query(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  };
  const aVersion = (version_number: number) => ({
    version_number,
    previous_version: version_number === 1 ? null : version_number - 1,
    scenario_id: scenarioId,
    decided_by: 'raad',
    decided_at: '2026-01-01T00:00:00Z',
    recorded_by: 'hr-adviser',
    note: null,
    table_text: '{}',
    table_hash: hash('a'),
    difference_text: version_number === 1 ? null : '{}',
    hashes: '{}',
    result_hashes: '{}',
  });

  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    const rosterImportId = randomUUID();
    await insert('roster_import', {
      id: rosterImportId,
      status: 'checking',
      attempt: 1,
      sha256: hash('c'),
      received_at: '2026-01-01T00:00:00Z',
      staged_bytes: Buffer.from('x'),
      problems: '[]',
    });
    scenarioId = randomUUID();
    await insert('scenario', {
      id: scenarioId,
      roster_import_id: rosterImportId,
      name: 'Basis',
      scenario: '{}',
      scenario_hash: hash('b'),
      created_at: '2026-01-01T00:00:00Z',
    });
    await insert('budget_version', aVersion(1));
    await insert('budget_version', aVersion(2));
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  test.each<[string, string]>([
    ['an update', "update budget_version set note = 'anders' where version_number = 1"],
    ['an update of the table', 'update budget_version set table_text = \'{"a":1}\''],
    ['a deletion of the last', 'delete from budget_version where version_number = 2'],
    ['a deletion of all', 'delete from budget_version'],
    ['a truncation', 'truncate budget_version'],
  ])('%s is refused', async (_, statement) => {
    await expect(client.query(statement)).rejects.toThrow('of budget_version is refused');
    const { rows } = await client.query('select note, table_text from budget_version');
    expect(rows).toEqual([
      { note: null, table_text: '{}' },
      { note: null, table_text: '{}' },
    ]);
  });

  test('the scenario of a version cannot be deleted', async () => {
    const deletion = client.query('delete from scenario where id = $1', [scenarioId]);
    await expect(deletion).rejects.toMatchObject({ code: '23001' });
  });

  test.each<[string, object, string]>([
    ['a second first version', { previous_version: null, difference_text: null }, '23514'],
    ['a version after one that is not the one before it', { previous_version: 1 }, '23514'],
    ['a version that does not say what differs', { difference_text: null }, '23514'],
    ['a gap', { version_number: 4, previous_version: 3 }, '23503'],
    ['a number that is taken', { version_number: 2, previous_version: 1 }, '23505'],
    ['number 0', { version_number: 0, previous_version: -1 }, '23514'],
    ['nobody who decided', { decided_by: '' }, '23514'],
    ['a role that does not exist', { recorded_by: 'mayor' }, '23514'],
    ['a hash that is none', { table_hash: 'abc' }, '23514'],
    ['a scenario that does not exist', { scenario_id: randomUUID() }, '23503'],
  ])('%s is refused', async (_, wrong, code) => {
    const row = { ...aVersion(3), ...wrong };
    await expect(insert('budget_version', row)).rejects.toMatchObject({ code });
  });
});
