import { NotFound } from '../../engine/problems.ts';

/**
 * What was looked up by id.
 *
 * @param what - with its article, as the message says it: `Het scenario`
 * @throws NotFound when there is none
 */
export function requireFound<T>(found: T | null, what: string, id: string): T {
  if (found === null) throw new NotFound(`${what} ${id} bestaat niet (meer).`);
  return found;
}
