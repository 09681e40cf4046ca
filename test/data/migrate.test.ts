import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { migrate } from '../../src/data/migrate.ts';
import { openDatabase } from '../../src/data/open-database.ts';
import { emptyDatabase, type FreshDatabase } from '../support/fresh-database.ts';

/** Check constraints live in the migrations only: they say more than an entity can. */
const isAboutCheck = (statement: string): boolean =>
  /drop constraint .*_check"?$/.test(statement) || /alter column \S+ type text/.test(statement);

describe('migrations', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.drop());

  test('an empty database gets exactly the tables that the entities describe, also when two start at once', async () => {
    await Promise.all([migrate(database.url), migrate(database.url)]);
    const orm = await openDatabase(database.url);
    try {
      const difference = await orm.schema.getUpdateSchemaSQL({ wrap: false });
      const statements = difference
        .split(';')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '' && !isAboutCheck(statement));
      expect(statements).toEqual([]);
    } finally {
      await orm.close(true);
    }
  });

  test('a second time changes nothing', async () => {
    await migrate(database.url);
    const orm = await openDatabase(database.url);
    try {
      const executed = await orm.getMigrator().getExecutedMigrations();
      expect(executed.map(({ name }) => name)).toEqual([
        '2026-11-23-create-first-tables',
        '2026-11-23-forget-discarded-answers',
        '2026-11-23-identify-installation',
        '2026-11-23-keep-commuting-proposals',
        '2026-11-23-run-in-chunks',
        '2026-11-23-store-position-factor',
        '2026-11-23-store-travel-details',
        '2026-11-23-track-pair-decisions',
        '2026-11-24-keep-budget-versions',
        '2026-11-24-take-in-finance-files',
      ]);
    } finally {
      await orm.close(true);
    }
  });

  test('the way back removes every table', async () => {
    const orm = await openDatabase(database.url);
    try {
      await orm.getMigrator().down({ to: 0 });
      const left = await orm.em
        .getConnection()
        .execute("select tablename from pg_tables where schemaname = 'public'");
      expect(left).toEqual([{ tablename: 'meesterplan_migration' }]);
    } finally {
      await orm.close(true);
    }
  });
});
