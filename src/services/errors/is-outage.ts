/** Codes of Node (network) and PostgreSQL (connection, shutdown, full) for a store that cannot be reached. */
const outageCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08...|57P0[123]|53300|3D000)$/;

/** Errors of the libraries that have no code. */
const outageNames: readonly string[] = [
  'ConnectionException',
  'KnexTimeoutError',
  'MaxRetriesPerRequestError',
];
const outageMessages =
  /(^|- )(Connection (terminated|ended|is closed)|Client (was closed|has encountered a connection error))/;

/**
 * Whether the database or the queue could not be reached: it may pass by itself, and is neither the
 * fault of the request nor of our code.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, name, message, cause, errors } = error as Partial<NodeJS.ErrnoException> & {
    readonly cause?: unknown;
    /** Of an AggregateError: one per address that was tried. */
    readonly errors?: unknown;
  };
  return (
    (typeof code === 'string' && outageCodes.test(code)) ||
    (typeof name === 'string' && outageNames.includes(name)) ||
    (typeof message === 'string' && outageMessages.test(message)) ||
    (Array.isArray(errors) && errors.some(isOutage)) ||
    isOutage(cause)
  );
}
