import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findProjectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return findProjectRoot(dirname(folder));
}

/** The folder with package.json: the same from the sources and from the compiled `dist/`. */
export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)));
