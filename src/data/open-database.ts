import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOptions } from './database-options.ts';
import { explainConnectionError } from './database-unreachable.ts';

/**
 * Connects; the tables must be there already (`migrate`).
 *
 * @throws DatabaseUnreachable
 */
export async function openDatabase(databaseUrl: string): Promise<MikroORM> {
  const orm = await MikroORM.init(databaseOptions(databaseUrl));
  try {
    // MikroORM itself is content with a database that does not answer.
    await orm.em.execute('select 1');
    return orm;
  } catch (error) {
    await orm.close(true);
    throw explainConnectionError(databaseUrl, error);
  }
}
