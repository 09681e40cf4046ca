import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { projectRoot } from './project-root.ts';

const packageFile = z.object({ version: z.string() });

/** The version of this program, from package.json: part of the fingerprint of every result. */
export const engineVersion: string = packageFile.parse(
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')),
).version;
