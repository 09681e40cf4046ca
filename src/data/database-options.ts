import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { Calculation } from './calculation.ts';
import { IdempotencyRecord } from './idempotency-record.ts';
import { CreateFirstTables } from './migrations/create-first-tables.ts';
import { RosterImport } from './roster-import.ts';
import { StoredRosterRow } from './stored-roster-row.ts';
import { StoredScenario } from './stored-scenario.ts';

/** Everything MikroORM must know. Entities and migrations are listed, so no folder is searched at run time. */
export const databaseOptions = (databaseUrl: string): Options =>
  defineConfig({
    clientUrl: databaseUrl,
    entities: [RosterImport, StoredRosterRow, StoredScenario, Calculation, IdempotencyRecord],
    extensions: [Migrator],
    migrations: {
      tableName: 'meesterplan_migration',
      migrationsList: [{ name: '2026-11-23-create-first-tables', class: CreateFirstTables }],
      snapshot: false,
      silent: true,
      transactional: true,
      allOrNothing: true,
    },
    schemaGenerator: { managementDbName: 'postgres' },
    forceUtcTimezone: true,
    pool: { min: 0, max: 10 },
    debug: false,
  });
