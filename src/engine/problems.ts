/**
 * The few ways in which a calculation or a user action can refuse. None of them knows HTTP:
 * `src/api/problem.ts` maps them to problem details, `jobs/give-up-when-refused.ts` to retry or give up,
 * `src/cli.ts` to an exit code.
 */

/** One thing that is wrong with an input. Texts are Dutch, and never hold personal data. */
export interface Problem {
  /** Where: a path in JSON or YAML (`reizen[2].km`), or a cell (`blad Personeel, rij 12, kolom Schaal`). */
  readonly place: string;
  /** What was found there, as short text; `null` when something is missing. */
  readonly found: string | null;
  /** What would have been right. */
  readonly expected: string;
}

/** The input cannot be used; `problems` lists everything that is wrong with it, not just the first. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], message = 'De invoer klopt niet.') {
    super(message);
    this.problems = problems;
  }
}

/** What was asked for does not exist (any more), or is not visible to the person who asks. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** The action does not fit the present state: confirmed already, still running, changed by another. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/** A dated parameter has no value for the day asked for, and no chosen assumption supplies one. */
export class ParameterUnknown extends Error {
  override readonly name = 'ParameterUnknown';
  readonly parameterId: string;

  constructor(parameterId: string, message: string) {
    super(message);
    this.parameterId = parameterId;
  }
}
