import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { InvalidInput, type Problem } from '../engine/problems.ts';

/** All files whole, or none: a reader never meets half a result. */
export async function writeFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  const run = randomUUID();
  const partial = (path: string): string => `${path}.${run}.partial`;
  const problems: Problem[] = [];
  for (const [path, content] of Object.entries(files)) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    const isWritten = isFolder
      ? false
      : await writeFile(partial(path), content).then(
          () => true,
          () => false,
        );
    const expected = 'een bestand in een map die bestaat en waarin geschreven mag worden';
    if (!isWritten) problems.push({ place: path, found: isFolder ? 'een map' : null, expected });
  }
  if (problems.length > 0) {
    for (const path of Object.keys(files)) await rm(partial(path), { force: true });
    throw new InvalidInput(problems);
  }
  for (const path of Object.keys(files)) await rename(partial(path), path);
}
