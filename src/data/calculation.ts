import { defineEntity, type EntitySchema, type InferEntity } from '@mikro-orm/postgresql';
import type { Problem } from '../engine/problems.ts';
import type { RunHashes } from '../engine/scenario-outcome.ts';
import { StoredScenario } from './stored-scenario.ts';

/** What can be calculated for a scenario; `workbook` puts the other four into Excel. */
export type CalculationKind = 'retirement' | 'workforce' | 'pairing' | 'commuting' | 'workbook';

export type CalculationStatus = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** So named that an entity can refer to itself: its type is not known while it is being made. */
const anotherCalculation = (): EntitySchema<{ id: string }> =>
  Calculation as unknown as EntitySchema<{ id: string }>;

/** One request to calculate something, its progress and, once, its outcome. */
export const Calculation = defineEntity({
  name: 'Calculation',
  tableName: 'calculation',
  indexes: [{ properties: ['scenario', 'kind', 'status'] }],
  properties: (p) => ({
    id: p.uuid().primary(),
    scenario: () => p.manyToOne(StoredScenario).mapToPk().deleteRule('cascade'),
    kind: p.text().$type<CalculationKind>(),
    /** The calculation that this one does again, so that their results can be compared. */
    repeats: () =>
      p.manyToOne(anotherCalculation()).mapToPk().nullable().deleteRule('set null').index(),
    status: p.text().$type<CalculationStatus>(),
    /** Raised by each retry, so that a job of an earlier attempt cannot touch a newer one. */
    attempt: p.integer(),
    /** 0-1. */
    progressRatio: p.decimal('number').columnType('numeric'),
    /** Dutch, without personal data. */
    progressText: p.text(),
    requestedAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    /** Dutch. */
    failure: p.text().nullable(),
    problems: p.json<readonly Problem[]>(),
    hashes: p.json<RunHashes>().nullable(),
    /** SHA-256 of `resultText` or `resultBytes`. */
    resultHash: p.text().nullable(),
    /** Canonical JSON of the outcome. */
    resultText: p.text().nullable().lazy(true, false),
    /** The Excel file of kind `workbook`. */
    resultBytes: p.uint8array().nullable().lazy(true, false),
  }),
});
export type Calculation = InferEntity<typeof Calculation>;
