import { createHash } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';

/** JSON with sorted keys and no spaces: the same value always gives the same text. */
export function canonicalJson(value: object): string {
  const text = stringify(value);
  if (text === undefined) throw new Error('This value has no JSON.');
  return text;
}

/** SHA-256 as 64 hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
