import { randomBytes } from 'node:crypto';
import { databaseUrl, onServer, templateName } from './database-server.ts';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function newDatabase(template: string): Promise<FreshDatabase> {
  const name = `${templateName()}_${randomBytes(6).toString('hex')}`;
  await onServer((client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseUrl(name),
    async drop() {
      await onServer((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** A migrated database without rows, of this test file alone. */
export const freshDatabase = (): Promise<FreshDatabase> => newDatabase(templateName());

/** A database without a single table. */
export const emptyDatabase = (): Promise<FreshDatabase> => newDatabase('template0');
