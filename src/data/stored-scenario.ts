import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { Scenario } from '../engine/scenario.ts';
import { RosterImport } from './roster-import.ts';

/** The choices for one roster. Not changed after creation: another choice is another scenario. */
export const StoredScenario = defineEntity({
  name: 'StoredScenario',
  tableName: 'scenario',
  properties: (p) => ({
    id: p.uuid().primary(),
    rosterImport: () => p.manyToOne(RosterImport).mapToPk().deleteRule('restrict').index(),
    name: p.text(),
    /** json, not jsonb: the order in which positions and modes were entered is kept. */
    scenario: p.json<Scenario>().columnType('json'),
    /** SHA-256 of the canonical JSON. */
    scenarioHash: p.text(),
    createdAt: p.datetime(),
  }),
});
export type StoredScenario = InferEntity<typeof StoredScenario>;
