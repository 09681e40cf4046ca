import type { EntityManager } from '@mikro-orm/postgresql';
import { PairDecision } from '../pair-decision.ts';

/** One decision, apart from the scenario it is about. */
export type NewPairDecision = Readonly<
  Omit<PairDecision, 'scenario' | 'note' | symbol> & { note: string | null }
>;

/** Of each pair in the order in which they were made. */
export const pairDecisionsOf = (em: EntityManager, scenario: string): Promise<PairDecision[]> =>
  em.find(
    PairDecision,
    { scenario },
    { orderBy: { postId: 'asc', candidateId: 'asc', decisionNumber: 'asc' }, refresh: true },
  );

export async function insertPairDecisions(
  em: EntityManager,
  scenario: string,
  decisions: readonly NewPairDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  await em.insertMany(
    PairDecision,
    decisions.map((decision) => ({ ...decision, scenario })),
  );
}
