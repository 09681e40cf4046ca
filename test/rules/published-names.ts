import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { projectRoot } from '../../config/project-root.ts';

/**
 * Every property name that the API publishes or reads, with the contract files it occurs in: all zod
 * schemas called `...Contract` that the files `src/api/**\/*-contract.ts` export.
 */
export async function publishedNames(): Promise<Map<string, readonly string[]>> {
  const filesByName = new Map<string, string[]>();
  for (const file of contractFiles()) {
    const exported = (await import(pathToFileURL(join(projectRoot, file)).href)) as object;
    for (const [key, value] of Object.entries(exported) as [string, unknown][]) {
      if (!key.endsWith('Contract') || !(value instanceof z.ZodType)) continue;
      for (const name of propertyNames(value)) {
        filesByName.set(name, [...new Set([...(filesByName.get(name) ?? []), file])]);
      }
    }
  }
  return filesByName;
}

const contractFiles = (): string[] =>
  readdirSync(join(projectRoot, 'src/api'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('src/api', path))
    .filter((path) => path.endsWith('-contract.ts'))
    .sort();

/** Both what is sent and what is received: a default or a pipe may make them differ. */
const propertyNames = (contract: z.ZodType): Set<string> =>
  new Set(
    (['input', 'output'] as const).flatMap((io) =>
      namesIn(z.toJSONSchema(contract, { io, unrepresentable: 'any' })),
    ),
  );

function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'examples' || key === 'example' || key === 'default' || key === 'enum') return [];
    if (key === 'properties') {
      const properties = value as Record<string, unknown>;
      // A number as a name (amounts by travel days a week) is no word.
      const names = Object.keys(properties).filter((name) => !/^\d+$/.test(name));
      return [...names, ...Object.values(properties).flatMap(namesIn)];
    }
    return namesIn(value);
  });
}
