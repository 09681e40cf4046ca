import type * as z from 'zod';
import type { Problem } from '../src/engine/problems.ts';
import type { ValuePath, YamlSource } from './yaml-source.ts';

/** Notes one mistake in a file, at the value that `path` leads to. */
export type Tell = (path: ValuePath, found: unknown, expected: string) => void;

const asText = (found: unknown): string | null => {
  if (found === undefined || found === null) return null;
  return (typeof found === 'string' ? found : JSON.stringify(found)).slice(0, 80);
};

/** A `Tell` for one file that adds to the list of problems of all files. */
export const tellAbout =
  (source: YamlSource, problems: Problem[]): Tell =>
  (path, found, expected) =>
    void problems.push({ place: source.placeOf(path), found: asText(found), expected });

/** Checks the data of a file against a schema; tells every difference and then returns `null`. */
export function checkShape<Schema extends z.ZodType>(
  schema: Schema,
  { data }: YamlSource,
  tell: Tell,
): z.output<Schema> | null {
  const outcome = schema.safeParse(data);
  if (outcome.success) return outcome.data;
  for (const issue of outcome.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        tell([...issue.path, key], key, 'geen onbekende sleutel; controleer de spelling');
      }
    } else {
      tell(issue.path, valueAt(data, issue.path), issue.message);
    }
  }
  return null;
}

const valueAt = (data: unknown, path: ValuePath): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
