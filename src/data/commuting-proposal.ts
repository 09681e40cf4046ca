import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { CommutingScheme } from '../engine/commuting/commuting-scheme.ts';
import type { ShownScheme } from '../engine/commuting/shown-commuting.ts';
import type { RunHashes } from '../engine/scenario-outcome.ts';
import type { DecidingRole } from './pair-decision.ts';
import { StoredScenario } from './stored-scenario.ts';

/** A scheme that a party put on the table, with what it did at that moment. Only added to; a trigger refuses changes. */
export const CommutingProposal = defineEntity({
  name: 'CommutingProposal',
  tableName: 'commuting_proposal',
  properties: (p) => ({
    scenario: () => p.manyToOne(StoredScenario).primary().mapToPk().deleteRule('cascade'),
    /** Counts from 1 within a scenario, so that two proposals cannot both be the next. */
    proposalNumber: p.integer().primary(),
    /** A party, never a person. */
    proposer: p.text(),
    /** json, not jsonb: the order in which modes were entered is kept. */
    scheme: p.json<CommutingScheme>().columnType('json'),
    note: p.text().nullable(),
    proposedAt: p.datetime(),
    recordedBy: p.text().$type<DecidingRole>(),
    /** Everybody together, without small counts. */
    effect: p.json<ShownScheme>().columnType('json'),
    hashes: p.json<RunHashes>(),
  }),
});
export type CommutingProposal = InferEntity<typeof CommutingProposal>;
