import {
  defineEntity,
  type EntitySchema,
  type InferEntity,
  type PrimaryKeyProp,
} from '@mikro-orm/postgresql';
import type { RunHashes } from '../engine/scenario-outcome.ts';
import type { DecidingRole } from './pair-decision.ts';
import { StoredScenario } from './stored-scenario.ts';

interface Numbered {
  readonly versionNumber: number;
  readonly [PrimaryKeyProp]?: 'versionNumber';
}

/** So named that an entity can refer to itself: its type is not known while it is being made. */
const anotherVersion = (): EntitySchema<Numbered> =>
  BudgetVersion as unknown as EntitySchema<Numbered>;

/** A budget table that was decided on. Only added to; triggers refuse every change and deletion. */
export const BudgetVersion = defineEntity({
  name: 'BudgetVersion',
  tableName: 'budget_version',
  properties: (p) => ({
    /** Counts from 1 without gaps: a check of the database. */
    versionNumber: p.integer().primary().autoincrement(false),
    /** The one before it; `null` only of the first. */
    previousVersion: () =>
      p
        .manyToOne(anotherVersion())
        .mapToPk()
        .nullable()
        .joinColumn('previous_version')
        .deleteRule('restrict'),
    scenario: () => p.manyToOne(StoredScenario).mapToPk().deleteRule('restrict').index(),
    /** Who decided: a body such as the council, as typed in. */
    decidedBy: p.text(),
    decidedAt: p.datetime(),
    recordedBy: p.text().$type<DecidingRole>(),
    note: p.text().nullable(),
    /** Canonical JSON of the table, and its SHA-256. */
    tableText: p.text(),
    tableHash: p.text(),
    /** Canonical JSON of the difference with the version before it, in amounts and words. */
    differenceText: p.text().nullable(),
    /** What the table was made from. */
    hashes: p.json<RunHashes>(),
    /** SHA-256 of each result, by kind of calculation. */
    resultHashes: p.json<Readonly<Record<string, string>>>(),
  }),
});
export type BudgetVersion = InferEntity<typeof BudgetVersion>;
