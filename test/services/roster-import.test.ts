import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { rosterRowsOf } from '../../src/data/queries/roster-rows.ts';
import { Conflict, InvalidInput, NotFound } from '../../src/engine/problems.ts';
import { forgetWhatIsOld } from '../../src/services/forget-what-is-old.ts';
import { confirmRosterImport } from '../../src/services/rosters/confirm-roster-import.ts';
import { receiveRosterFile } from '../../src/services/rosters/receive-roster-file.ts';
import { rosterFiles } from '../../src/services/rosters/roster-files.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { checkStagedFile } from '../../src/services/staged-files/check-staged-file.ts';
import { discardStagedFile } from '../../src/services/staged-files/discard-staged-file.ts';
import { giveUpCheck } from '../../src/services/staged-files/give-up-check.ts';
import { listStagedFiles } from '../../src/services/staged-files/list-staged-files.ts';
import { markStagedFile } from '../../src/services/staged-files/mark-staged-file.ts';
import { showStagedFile } from '../../src/services/staged-files/show-staged-file.ts';
import { withIdempotencyKey } from '../../src/services/with-idempotency-key.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aComposition, checkedImport } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { faultyRosterFile, rosterFile, soundRosterFile } from '../support/roster-file.ts';

describe('importing a staff file', () => {
  let database: FreshDatabase;
  let composition: Composition;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });
  afterEach(async () => {
    // Budget versions refuse to be emptied, also when there are none.
    await sql(`do $$ begin
      set local session_replication_role = replica;
      truncate roster_import cascade;
    end $$`);
    await sql('delete from bullmq.job');
  });

  const context = () => composition.newContext();
  const sql = (text: string): Promise<Record<string, unknown>[]> => context().em.execute(text);
  /** Every row of our own tables and of the queue, as text. */
  const everything = async (): Promise<string> => {
    const tables = await sql(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname = 'public' and tablename not in ('meesterplan_migration', 'installation')
         or tablename = 'job'`,
    );
    const dumps = await Promise.all(
      tables.map(({ name }) => sql(`select to_jsonb(t)::text as row from ${String(name)} t`)),
    );
    return dumps
      .flat()
      .map(({ row }) => String(row))
      .join('\n');
  };

  test('a sound file is checked, and none of its rows is stored before it is confirmed', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    const view = await showStagedFile(context(), rosterFiles, fileId);
    expect(view).toMatchObject({
      status: 'ready',
      reading: { fileKind: 'csv', rowCount: 3, personCount: 3, errors: [] },
    });
    expect(await sql('select * from roster_row')).toEqual([]);
  });

  test('confirming stores the rows and wipes the file', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    const view = await confirmRosterImport(context(), fileId);
    expect(view.status).toBe('confirmed');
    const rows = await rosterRowsOf(context().em, fileId);
    expect(rows.map(({ birthDate }) => birthDate)).toEqual([
      '1961-03-14',
      '1990-07-02',
      '1985-11-30',
    ]);
    expect(await sql('select staged_bytes from roster_import')).toEqual([{ staged_bytes: null }]);
  });

  test('confirming a second time, or twice at once, gives the same roster and stores nothing more', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    const [first, second] = await Promise.all([
      confirmRosterImport(context(), fileId),
      confirmRosterImport(context(), fileId),
    ]);
    const third = await confirmRosterImport(context(), fileId);
    expect(first).toMatchObject({ id: fileId, status: 'confirmed' });
    expect([second, third]).toEqual([first, first]);
    expect(await sql('select count(*)::int as rows from roster_row')).toEqual([{ rows: 3 }]);
  });

  test('a file with a wrong cell is rejected, says which, and cannot be confirmed', async () => {
    const fileId = await checkedImport(composition, faultyRosterFile());
    const view = await showStagedFile(context(), rosterFiles, fileId);
    expect(view.status).toBe('rejected');
    expect(view.reading?.errors).toMatchObject([
      { row: 2, column: 'B', heading: 'geboortedatum', found: '31-02-1961' },
    ]);
    await expect(confirmRosterImport(context(), fileId)).rejects.toThrow(Conflict);
    expect(await sql('select * from roster_row')).toEqual([]);
  });

  test('discarding also removes the answers that a repeated request would have got', async () => {
    const fileId = await checkedImport(composition, faultyRosterFile());
    const claim = (key: string) => ({ operation: 'stuurIn', key, requestHash: 'a' });
    const answer = async () => ({ ...(await showStagedFile(context(), rosterFiles, fileId)) });
    await withIdempotencyKey(context(), claim('discarded'), answer);
    await withIdempotencyKey(context(), claim('other'), () => Promise.resolve({ id: 'blijft' }));
    expect(await everything()).toContain('31-02-1961');
    await discardStagedFile(context(), rosterFiles, fileId);
    expect(await everything()).not.toContain('31-02-1961');
    expect(await sql('select key from idempotency_record')).toEqual([{ key: 'other' }]);
    await sql('truncate idempotency_record');
  });

  test('forgetting an old file also removes the answers about it', async () => {
    const fileId = await checkedImport(composition, faultyRosterFile());
    await withIdempotencyKey(
      context(),
      { operation: 'stuurIn', key: 'old', requestHash: 'a' },
      async () => ({ ...(await showStagedFile(context(), rosterFiles, fileId)) }),
    );
    await sql("update roster_import set received_at = now() - interval '15 days'");
    await forgetWhatIsOld(context());
    expect(await everything()).not.toContain('31-02-1961');
  });

  test('a file that is still being checked cannot be confirmed', async () => {
    const { fileId } = await receiveRosterFile(context(), { bytes: soundRosterFile() });
    await expect(confirmRosterImport(context(), fileId)).rejects.toThrow(Conflict);
  });

  test('of a file with a forbidden column nothing is left in any table', async () => {
    const bytes = rosterFile([{ functie: 'Herkenbare functie' }], ['BSN']);
    await expect(receiveRosterFile(context(), { bytes })).rejects.toThrow(InvalidInput);
    expect(await everything()).toBe('');
  });

  test('of a file that is no staff file at all nothing is left in any table', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 niets');
    await expect(receiveRosterFile(context(), { bytes })).rejects.toThrow(InvalidInput);
    expect(await everything()).toBe('');
  });

  test('a file without the columns we need is rejected with the reason', async () => {
    const bytes = new TextEncoder().encode('kleur;maat\r\nrood;4\r\n');
    const outcome = await receiveRosterFile(context(), { bytes }).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toBeInstanceOf(InvalidInput);
      return;
    }
    const { fileId } = outcome as { fileId: string };
    await checkStagedFile(context(), rosterFiles, { fileId, attempt: 1 });
    const view = await showStagedFile(context(), rosterFiles, fileId);
    expect(view.status).toBe('rejected');
    expect(view.failure ?? view.reading?.errors[0]?.expected).toEqual(expect.any(String));
  });

  test('the same bytes are recognised, also when offered twice at once, and checked once', async () => {
    const bytes = soundRosterFile();
    const receipts = await Promise.all([
      receiveRosterFile(context(), { bytes }),
      receiveRosterFile(context(), { bytes }),
    ]);
    expect(receipts.filter(({ isKnown }) => isKnown)).toHaveLength(1);
    expect(receipts[0].fileId).toBe(receipts[1].fileId);
    expect(await sql('select name from bullmq.job')).toEqual([{ name: 'check-roster-file' }]);
    expect(await listStagedFiles(context(), rosterFiles)).toHaveLength(1);
  });

  test('the same bytes are recognised after confirmation, when the file itself is gone', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    await confirmRosterImport(context(), fileId);
    expect(await receiveRosterFile(context(), { bytes: soundRosterFile() })).toEqual({
      fileId,
      isKnown: true,
    });
  });

  test('a discarded import leaves nothing behind, and the file is new again', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    await confirmRosterImport(context(), fileId);
    await discardStagedFile(context(), rosterFiles, fileId);
    expect(await sql('select * from roster_row')).toEqual([]);
    await expect(showStagedFile(context(), rosterFiles, fileId)).rejects.toThrow(NotFound);
    const again = await receiveRosterFile(context(), { bytes: soundRosterFile() });
    expect(again.isKnown).toBe(false);
  });

  test('an import that is discarded before its check has no job any more', async () => {
    const { fileId } = await receiveRosterFile(context(), { bytes: soundRosterFile() });
    await discardStagedFile(context(), rosterFiles, fileId);
    expect(await everything()).not.toContain(fileId);
  });

  test('an import on which a scenario rests cannot be discarded', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    await confirmRosterImport(context(), fileId);
    await createScenario(context(), { rosterImportId: fileId, scenario: aScenario() });
    await expect(discardStagedFile(context(), rosterFiles, fileId)).rejects.toThrow(Conflict);
    expect(await sql('select count(*)::int as rows from roster_row')).toEqual([{ rows: 3 }]);
  });

  test('a check on which we failed is done again when the file is offered again', async () => {
    const bytes = soundRosterFile();
    const { fileId } = await receiveRosterFile(context(), { bytes });
    await giveUpCheck(context(), rosterFiles, { fileId, attempt: 1 });
    expect(await showStagedFile(context(), rosterFiles, fileId)).toMatchObject({
      status: 'failed',
    });
    expect(await receiveRosterFile(context(), { bytes })).toEqual({ fileId, isKnown: true });
    await checkStagedFile(context(), rosterFiles, { fileId, attempt: 1 });
    expect(await showStagedFile(context(), rosterFiles, fileId)).toMatchObject({
      status: 'checking',
    });
    await checkStagedFile(context(), rosterFiles, { fileId, attempt: 2 });
    expect(await showStagedFile(context(), rosterFiles, fileId)).toMatchObject({ status: 'ready' });
  });

  test('a check that is delivered twice changes nothing the second time', async () => {
    const fileId = await checkedImport(composition, soundRosterFile());
    await confirmRosterImport(context(), fileId);
    await checkStagedFile(context(), rosterFiles, { fileId, attempt: 1 });
    expect(await showStagedFile(context(), rosterFiles, fileId)).toMatchObject({
      status: 'confirmed',
    });
  });

  test('the marked copy can be made while the file is kept, and not after', async () => {
    const faulty = await checkedImport(composition, faultyRosterFile());
    const { bytes, fileName } = await markStagedFile(context(), rosterFiles, faulty);
    expect(fileName).toMatch(/\.xlsx$/);
    expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
    const sound = await checkedImport(composition, soundRosterFile());
    await confirmRosterImport(context(), sound);
    await expect(markStagedFile(context(), rosterFiles, sound)).rejects.toThrow(Conflict);
  });

  test('a file that nobody confirmed in two weeks is forgotten, a confirmed one is not', async () => {
    const kept = await checkedImport(composition, soundRosterFile());
    await confirmRosterImport(context(), kept);
    const recent = await checkedImport(composition, rosterFile([{}]));
    await checkedImport(composition, faultyRosterFile());
    await sql(
      `update roster_import set received_at = now() - interval '15 days' where id <> '${recent}'`,
    );
    await forgetWhatIsOld(context());
    const left = await listStagedFiles(context(), rosterFiles);
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([kept, recent]));
  });

  test('the queue carries ids only', async () => {
    await receiveRosterFile(context(), { bytes: soundRosterFile() });
    const [job] = await sql('select data from bullmq.job');
    expect(Object.keys(job?.['data'] as object)).toEqual(['fileId', 'attempt']);
  });
});
