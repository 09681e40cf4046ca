import * as z from 'zod';
import { InvalidInput, type Problem } from '../engine/problems.ts';
import { dutchExpectation } from './dutch-expectation.ts';

z.config({ localeError: dutchExpectation });

/** `['reizen', 2, 'km']` as people write it: `reizen[2].km`; the whole input is `invoer`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, part) =>
      typeof part === 'number'
        ? `${place}[${part}]`
        : place
          ? `${place}.${String(part)}`
          : String(part),
    '',
  ) || 'invoer';

function foundAt(input: unknown, path: readonly PropertyKey[]): string | null {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  if (value === undefined) return null;
  return (JSON.stringify(value) ?? typeof value).slice(0, 80);
}

function problemsOf(input: unknown, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        place: placeOf([...issue.path, key]),
        found: key,
        expected: 'geen onbekende sleutel; controleer de spelling',
      }));
    }
    return [
      { place: placeOf(issue.path), found: foundAt(input, issue.path), expected: issue.message },
    ];
  });
}

/**
 * Checks input from outside against its contract and returns it typed.
 *
 * @throws InvalidInput with every problem at once, each with its path, what was found and expected
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const outcome = schema.safeParse(input);
  if (outcome.success) return outcome.data;
  throw new InvalidInput(problemsOf(input, outcome.error.issues));
}
