import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openDatabase } from '../../src/data/open-database.ts';
import {
  insertPairDecisions,
  pairDecisionsOf,
  type NewPairDecision,
} from '../../src/data/queries/pair-decisions.ts';
import { insertScenario } from '../../src/data/queries/scenarios.ts';
import { RosterImport } from '../../src/data/roster-import.ts';
import { StoredScenario } from '../../src/data/stored-scenario.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

let database: FreshDatabase;
let orm: MikroORM;
let scenarioId: string;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database.url);
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});
beforeEach(async () => {
  const em = orm.em.fork();
  const rosterImport = em.create(RosterImport, {
    id: randomUUID(),
    status: 'checking',
    attempt: 1,
    sha256: randomUUID().replaceAll('-', '').repeat(2),
    receivedAt: new Date('2026-01-01T00:00:00Z'),
    stagedBytes: Buffer.from('x'),
    problems: [],
  });
  await em.persist(rosterImport).flush();
  const { id } = await insertScenario(em, {
    rosterImport: rosterImport.id,
    scenario: aScenario(),
    scenarioHash: 'b'.repeat(64),
    createdAt: new Date('2026-01-01T00:00:00Z'),
  });
  scenarioId = id;
});

const aDecision = (decision: Partial<NewPairDecision> = {}): NewPairDecision => ({
  postId: 'P2',
  candidateId: 'T1',
  decisionNumber: 1,
  status: 'discussed',
  firstMonth: '2027-09-01',
  overlapMonths: 6,
  timeShare: 0.6,
  decidedAt: new Date('2026-03-12T09:30:00Z'),
  decidedBy: 'hr-adviser',
  note: 'Besproken in het overleg',
  ...decision,
});

const insert = (...decisions: NewPairDecision[]): Promise<void> =>
  insertPairDecisions(orm.em.fork(), scenarioId, decisions);

test('a decision comes back as it went in', async () => {
  await insert(aDecision(), aDecision({ candidateId: 'V12', timeShare: 1, note: null }));
  const stored = await pairDecisionsOf(orm.em.fork(), scenarioId);
  expect(stored).toMatchObject([
    { scenario: scenarioId, ...aDecision() },
    { scenario: scenarioId, ...aDecision({ candidateId: 'V12', timeShare: 1, note: null }) },
  ]);
});

test('decisions come in the order in which they were made, in whatever order they were stored', async () => {
  const second = aDecision({ decisionNumber: 2, status: 'decided' });
  await insert(second, aDecision());
  const third = aDecision({ decisionNumber: 3, status: 'proposed', decidedAt: second.decidedAt });
  await insert(third);
  const stored = await pairDecisionsOf(orm.em.fork(), scenarioId);
  expect(stored.map(({ status }) => status)).toEqual(['discussed', 'decided', 'proposed']);
});

test('a decision cannot be changed, and goes with its scenario', async () => {
  await insert(aDecision());
  const em = orm.em.fork();
  await expect(em.execute("update pair_decision set status = 'finished'")).rejects.toThrow(
    'update of pair_decision is refused',
  );
  await em.nativeDelete(StoredScenario, { id: scenarioId });
  expect(await pairDecisionsOf(em, scenarioId)).toEqual([]);
});

test('there is one next decision about a pair, and none about a scenario that does not exist', async () => {
  await insert(aDecision());
  await expect(insert(aDecision({ status: 'decided' }))).rejects.toMatchObject({ code: '23505' });
  await expect(
    insertPairDecisions(orm.em.fork(), randomUUID(), [aDecision()]),
  ).rejects.toMatchObject({ code: '23503' });
});

test.each<[string, object]>([
  ['a status that does not exist', { status: 'cancelled' }],
  ['a post that is none', { postId: 'X2' }],
  ['a candidate that is none', { candidateId: 'T0' }],
  ['a start in the middle of a month', { firstMonth: '2027-09-02' }],
  ['no month of overlap', { overlapMonths: 0 }],
  ['no time', { timeShare: 0 }],
  ['more than all the time', { timeShare: 1.01 }],
  ['a person who decided', { decidedBy: 'J. de Vries' }],
  ['an empty note', { note: '' }],
  ['a number before the first', { decisionNumber: 0 }],
])('%s is refused by the database', async (_, wrong) => {
  await expect(insert({ ...aDecision(), ...wrong })).rejects.toMatchObject({ code: '23514' });
});
