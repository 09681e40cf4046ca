import { Client } from 'pg';

const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this test through Jest.`);
  return value;
};

/** The same server, another database. */
export function databaseUrl(name: string): string {
  const url = new URL(variable('MEESTERPLAN_TEST_SERVER'));
  url.pathname = `/${name}`;
  return url.href;
}

export const templateName = (): string => variable('MEESTERPLAN_TEST_TEMPLATE');

export const templateUrl = (): string => databaseUrl(templateName());

/** Runs statements outside the databases of the tests. */
export async function onServer<Result>(
  action: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}
