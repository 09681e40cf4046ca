import { randomUUID } from 'node:crypto';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { Scenario } from '../../engine/scenario.ts';
import { StoredScenario } from '../stored-scenario.ts';

export async function insertScenario(
  em: EntityManager,
  input: {
    readonly rosterImport: string;
    readonly scenario: Scenario;
    readonly scenarioHash: string;
    readonly createdAt: Date;
  },
): Promise<StoredScenario> {
  const stored = em.create(StoredScenario, {
    id: randomUUID(),
    name: input.scenario.name,
    ...input,
  });
  await em.persist(stored).flush();
  return stored;
}

/** Newest first. */
export const allScenarios = (em: EntityManager): Promise<StoredScenario[]> =>
  em.find(StoredScenario, {}, { orderBy: { createdAt: 'desc', id: 'desc' } });

export const scenarioById = (em: EntityManager, id: string): Promise<StoredScenario | null> =>
  em.findOne(StoredScenario, { id });

/** Waits for, and then keeps out, everybody else who decides about pairs of this scenario. */
export const lockScenario = (em: EntityManager, id: string): Promise<StoredScenario | null> =>
  em.findOne(StoredScenario, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

export const countScenariosOf = (em: EntityManager, rosterImport: string): Promise<number> =>
  em.count(StoredScenario, { rosterImport });
