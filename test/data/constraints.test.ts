import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

const hash = (digit: string): string => digit.repeat(64);

/** A valid row of each table, to be spoiled one column at a time. */
const validRow = {
  roster_import: () => ({
    id: randomUUID(),
    status: 'checking',
    attempt: 1,
    sha256: randomUUID().replaceAll('-', '').repeat(2),
    received_at: '2026-01-01T00:00:00Z',
    confirmed_at: null,
    staged_bytes: Buffer.from('x'),
    reading: null,
    failure: null,
    problems: '[]',
  }),
  calculation: (scenario_id: string) => ({
    id: randomUUID(),
    scenario_id,
    kind: 'pairing',
    status: 'queued',
    attempt: 1,
    progress_ratio: 0,
    progress_text: '',
    requested_at: '2026-01-01T00:00:00Z',
    started_at: null,
    finished_at: null,
    failure: null,
    problems: '[]',
    hashes: null,
    result_hash: null,
    result_text: null,
    result_bytes: null,
  }),
  simulation_chunk: (calculation_id: string) => ({
    calculation_id,
    first_replication: 0,
    replication_count: 50,
    round: 1,
    input_hash: hash('c'),
    bytes: null,
    sha256: null,
    finished_at: null,
  }),
};

const started = { started_at: '2026-01-01T00:00:01Z' };
const finished = { ...started, finished_at: '2026-01-01T00:00:02Z' };
const succeeded = { ...finished, status: 'succeeded', hashes: '{}', result_hash: hash('a') };

describe('the database refuses states that cannot be', () => {
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

  beforeAll(async () => {
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    const rosterImport = validRow.roster_import();
    await insert('roster_import', rosterImport);
    scenarioId = randomUUID();
    await insert('scenario', {
      id: scenarioId,
      roster_import_id: rosterImport.id,
      name: 'Basis',
      scenario: '{}',
      scenario_hash: hash('b'),
      created_at: '2026-01-01T00:00:00Z',
    });
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  test.each<[string, object]>([
    ['a status that does not exist', { status: 'pending' }],
    ['a hash that is none', { sha256: 'abc' }],
    [
      'a confirmed import that still has its file',
      { status: 'confirmed', reading: '{}', confirmed_at: '2026-01-01' },
    ],
    ['an import without a file that is not confirmed', { staged_bytes: null }],
    ['a ready import that was not read', { status: 'ready' }],
    ['a rejected import that does not say why', { status: 'rejected' }],
    ['a failed import that does not say why', { status: 'failed' }],
  ])('%s', async (_, wrong) => {
    const row = { ...validRow.roster_import(), ...wrong };
    await expect(insert('roster_import', row)).rejects.toMatchObject({ code: '23514' });
  });

  test('two imports of the same bytes', async () => {
    const row = validRow.roster_import();
    await insert('roster_import', row);
    const again = { ...row, id: randomUUID() };
    await expect(insert('roster_import', again)).rejects.toMatchObject({ code: '23505' });
  });

  test.each<[string, object]>([
    ['a kind that does not exist', { kind: 'lunch' }],
    ['a status that does not exist', { status: 'done' }],
    ['progress over 1', { progress_ratio: 1.1 }],
    ['running without a start', { status: 'running' }],
    ['cancelled without an end', { status: 'cancelled' }],
    ['an end while it runs', { ...finished, status: 'running' }],
    ['a failure that does not say why', { ...finished, status: 'failed' }],
    ['success without a result', succeeded],
    ['success of a pairing with a file', { ...succeeded, result_bytes: Buffer.from('x') }],
    ['success of a workbook with a text', { ...succeeded, kind: 'workbook', result_text: '{}' }],
    ['a result before success', { ...started, status: 'running', result_text: '{}' }],
  ])('a calculation with %s', async (_, wrong) => {
    const row = { ...validRow.calculation(scenarioId), ...wrong };
    await expect(insert('calculation', row)).rejects.toMatchObject({ code: '23514' });
  });

  test('a calculation that repeats itself, or one that does not exist', async () => {
    const row = { ...validRow.calculation(scenarioId), ...succeeded, result_text: '{}' };
    await expect(insert('calculation', { ...row, repeats_id: row.id })).rejects.toMatchObject({
      code: '23514',
    });
    await expect(insert('calculation', { ...row, repeats_id: randomUUID() })).rejects.toMatchObject(
      { code: '23503' },
    );
  });

  test.each<[string, object]>([
    ['before the first replication', { first_replication: -1 }],
    ['without replications', { replication_count: 0 }],
    ['of no round', { round: 0 }],
    ['of an input that is no hash', { input_hash: 'abc' }],
    ['with figures and no hash of them', { bytes: Buffer.from('x') }],
    ['with a hash of figures that are not there', { sha256: hash('d') }],
    ['that is finished without figures', { finished_at: '2026-01-01T00:00:02Z' }],
  ])('a chunk %s', async (_, wrong) => {
    const calculation = validRow.calculation(scenarioId);
    await insert('calculation', calculation);
    const row = { ...validRow.simulation_chunk(calculation.id), ...wrong };
    await expect(insert('simulation_chunk', row)).rejects.toMatchObject({ code: '23514' });
    await client.query('delete from calculation where id = $1', [calculation.id]);
  });

  test('the same chunk twice, and a chunk of a calculation that does not exist', async () => {
    const calculation = validRow.calculation(scenarioId);
    await insert('calculation', calculation);
    const row = validRow.simulation_chunk(calculation.id);
    await insert('simulation_chunk', row);
    await expect(insert('simulation_chunk', row)).rejects.toMatchObject({ code: '23505' });
    await client.query('delete from calculation where id = $1', [calculation.id]);
    const { rows } = await client.query('select count(*)::int as count from simulation_chunk');
    expect(rows).toEqual([{ count: 0 }]);
    await expect(insert('simulation_chunk', row)).rejects.toMatchObject({ code: '23503' });
  });

  test('a calculation of a scenario that does not exist', async () => {
    const row = validRow.calculation(randomUUID());
    await expect(insert('calculation', row)).rejects.toMatchObject({ code: '23503' });
  });

  test('the rows that were spoiled above are right by themselves', async () => {
    await insert('roster_import', validRow.roster_import());
    await insert('calculation', validRow.calculation(scenarioId));
    await insert('calculation', {
      ...validRow.calculation(scenarioId),
      ...succeeded,
      result_text: '{}',
    });
    const { rows } = await client.query('select count(*)::int as count from calculation');
    expect(rows).toEqual([{ count: 2 }]);
  });

  test('taking away a roster that a scenario rests on', async () => {
    await expect(
      client.query('delete from roster_import where id = (select roster_import_id from scenario)'),
    ).rejects.toMatchObject({
      // restrict_violation since PostgreSQL 18, foreign_key_violation before
      code: expect.stringMatching(/^23(001|503)$/) as unknown,
    });
  });

  test('changing a scenario', async () => {
    await expect(client.query("update scenario set name = 'Anders'")).rejects.toThrow(
      'update of scenario is refused',
    );
  });
});
