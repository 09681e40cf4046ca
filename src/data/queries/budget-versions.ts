import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { BudgetVersion } from '../budget-version.ts';
import { Installation } from '../installation.ts';

/** A version apart from what says where it stands in the row of versions. */
export type NewBudgetVersion = Readonly<
  Omit<BudgetVersion, 'versionNumber' | 'previousVersion' | 'note' | 'differenceText' | symbol> & {
    note: string | null;
    differenceText: string | null;
  }
>;

/** What a list tells of a version: all but the table and what differs. */
export type BudgetVersionSummary = Omit<BudgetVersion, 'tableText' | 'differenceText' | symbol>;

/** Waits for, and then keeps out, everybody else who adds a version. */
export async function lockBudgetVersions(em: EntityManager): Promise<void> {
  await em.findOneOrFail(
    Installation,
    { isOnly: true },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

export const latestBudgetVersion = (em: EntityManager): Promise<BudgetVersion | null> =>
  em.findOne(BudgetVersion, { versionNumber: { $gte: 1 } }, { orderBy: { versionNumber: 'desc' } });

export const budgetVersion = (
  em: EntityManager,
  versionNumber: number,
): Promise<BudgetVersion | null> => em.findOne(BudgetVersion, { versionNumber });

/** Oldest first. */
export const budgetVersionSummaries = (em: EntityManager): Promise<BudgetVersionSummary[]> =>
  em.find(
    BudgetVersion,
    {},
    { exclude: ['tableText', 'differenceText'], orderBy: { versionNumber: 'asc' } },
  );

/** Adds a version after `previous`; for who locked the versions. */
export async function insertBudgetVersion(
  em: EntityManager,
  previous: number | null,
  version: NewBudgetVersion,
): Promise<BudgetVersion> {
  const stored = em.create(BudgetVersion, {
    ...version,
    versionNumber: (previous ?? 0) + 1,
    previousVersion: previous,
  });
  await em.persist(stored).flush();
  return stored;
}
