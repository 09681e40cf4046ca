import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOptions } from './database-options.ts';

/** Connects; the tables must be there already (`migrate`). */
export const openDatabase = (databaseUrl: string): Promise<MikroORM> =>
  MikroORM.init(databaseOptions(databaseUrl));
