import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { CalendarDate } from '../engine/calendar/calendar-date.ts';
import type { PairStatus } from '../engine/pairing/pair-status.ts';
import { StoredScenario } from './stored-scenario.ts';

/** Who may decide: a role, never a person. */
export type DecidingRole = 'hr-adviser';

/** What people decided about a pair of a scenario. Only added to: the last decision counts, a trigger refuses changes. */
export const PairDecision = defineEntity({
  name: 'PairDecision',
  tableName: 'pair_decision',
  properties: (p) => ({
    scenario: () => p.manyToOne(StoredScenario).primary().mapToPk().deleteRule('cascade'),
    /** As in the outcome of the scenario: row numbers of its roster and places in its list of trainees. */
    postId: p.text().primary(),
    candidateId: p.text().primary(),
    /** Counts from 1 within a pair, so that two people cannot both make the next decision. */
    decisionNumber: p.integer().primary(),
    status: p.text().$type<PairStatus>(),
    firstMonth: p.date().$type<CalendarDate>(),
    overlapMonths: p.smallint(),
    /** (0-1] of the apprentice's hours. */
    timeShare: p.decimal('number').columnType('numeric'),
    decidedAt: p.datetime(),
    decidedBy: p.text().$type<DecidingRole>(),
    note: p.text().nullable(),
  }),
});
export type PairDecision = InferEntity<typeof PairDecision>;
