/** What may be logged of an error. */
export interface ErrorDescription {
  readonly kind: string;
  /** Code of Node or PostgreSQL, such as `ECONNREFUSED` or `23505`. */
  readonly code: string | null;
  /** Where it was thrown, innermost first. */
  readonly at: readonly string[];
  readonly cause: ErrorDescription | null;
}

const frames = 8;

/**
 * An error without its message: messages of databases and spreadsheets repeat values, and those may be
 * of people. Kind, code and place say enough to find the line that threw it.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [], cause: null };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(stack.lastIndexOf(error.message) + error.message.length);
  const at = afterMessage
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, frames);
  const cause = error.cause === undefined ? null : describeError(error.cause);
  return { kind: error.name, code, at, cause };
}
