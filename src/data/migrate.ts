import { explainConnectionError } from './database-unreachable.ts';
import { openDatabase } from './open-database.ts';

/** Any number, as long as nobody else in this database takes a lock of that number. */
const migrationLock = 7_260_001;

/**
 * Brings the tables up to date; does nothing when they are, and waits for somebody else who is at it.
 * Run by whoever starts the processes, before they start. The tables of the queue are the queue's own
 * affair (`src/queues`).
 *
 * @throws DatabaseUnreachable, also when the user may not make tables
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const orm = await openDatabase(databaseUrl);
  try {
    await orm.em.transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
      await orm.getMigrator().up();
    });
  } catch (error) {
    throw explainConnectionError(databaseUrl, error);
  } finally {
    await orm.close(true);
  }
}
