import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { BudgetVersion } from './budget-version.ts';
import { Calculation } from './calculation.ts';
import { ColumnMapping } from './column-mapping.ts';
import { FinanceFile } from './finance-file.ts';
import { FinanceImport } from './finance-import.ts';
import { IdempotencyRecord } from './idempotency-record.ts';
import { Installation } from './installation.ts';
import { CommutingProposal } from './commuting-proposal.ts';
import { CreateFirstTables } from './migrations/create-first-tables.ts';
import { ForgetDiscardedAnswers } from './migrations/forget-discarded-answers.ts';
import { IdentifyInstallation } from './migrations/identify-installation.ts';
import { KeepBudgetVersions } from './migrations/keep-budget-versions.ts';
import { KeepCommutingProposals } from './migrations/keep-commuting-proposals.ts';
import { RunInChunks } from './migrations/run-in-chunks.ts';
import { StorePositionFactor } from './migrations/store-position-factor.ts';
import { StoreTravelDetails } from './migrations/store-travel-details.ts';
import { TakeInFinanceFiles } from './migrations/take-in-finance-files.ts';
import { TrackPairDecisions } from './migrations/track-pair-decisions.ts';
import { PairDecision } from './pair-decision.ts';
import { RosterImport } from './roster-import.ts';
import { StoredChunk } from './stored-chunk.ts';
import { StoredRosterRow } from './stored-roster-row.ts';
import { StoredScenario } from './stored-scenario.ts';

/** Everything MikroORM must know. Entities and migrations are listed, so no folder is searched at run time. */
export const databaseOptions = (databaseUrl: string): Options =>
  defineConfig({
    clientUrl: databaseUrl,
    entities: [
      RosterImport,
      StoredRosterRow,
      StoredScenario,
      Calculation,
      StoredChunk,
      PairDecision,
      CommutingProposal,
      BudgetVersion,
      FinanceFile,
      FinanceImport,
      ColumnMapping,
      IdempotencyRecord,
      Installation,
    ],
    extensions: [Migrator],
    migrations: {
      tableName: 'meesterplan_migration',
      // In this order: it is the order of the names.
      migrationsList: [
        { name: '2026-11-23-create-first-tables', class: CreateFirstTables },
        { name: '2026-11-23-forget-discarded-answers', class: ForgetDiscardedAnswers },
        { name: '2026-11-23-identify-installation', class: IdentifyInstallation },
        { name: '2026-11-23-keep-commuting-proposals', class: KeepCommutingProposals },
        { name: '2026-11-23-run-in-chunks', class: RunInChunks },
        { name: '2026-11-23-store-position-factor', class: StorePositionFactor },
        { name: '2026-11-23-store-travel-details', class: StoreTravelDetails },
        { name: '2026-11-23-track-pair-decisions', class: TrackPairDecisions },
        { name: '2026-11-24-keep-budget-versions', class: KeepBudgetVersions },
        { name: '2026-11-24-take-in-finance-files', class: TakeInFinanceFiles },
      ],
      snapshot: false,
      silent: true,
      transactional: true,
      allOrNothing: true,
    },
    // A mistyped name must be an error, not a new and empty database.
    ensureDatabase: false,
    schemaGenerator: { managementDbName: 'postgres' },
    forceUtcTimezone: true,
    pool: { min: 0, max: 10 },
    debug: false,
  });
