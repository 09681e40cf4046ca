import { InvalidInput } from '../../../engine/problems.ts';

/** Stops the import: the file as a whole cannot be used. */
export function refuseFile(found: string | null, expected: string, place = 'bestand'): never {
  throw new InvalidInput([{ place, found, expected }], 'Het bestand kan niet worden ingelezen.');
}

/** A count as Dutch people write it: `250.000`. */
export const inDutch = (count: number): string => count.toLocaleString('nl-NL');

/** Bytes as whole megabytes: `20 MB`. */
export const inMegabytes = (bytes: number): string => `${inDutch(Math.ceil(bytes / 1024 ** 2))} MB`;
