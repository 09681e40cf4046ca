import {
  Conflict,
  InvalidInput,
  NotFound,
  ParameterUnknown,
  type Problem,
} from '../../engine/problems.ts';

/** Why the input cannot be calculated with, in words for the user; trying again would not help. */
export interface Refusal {
  /** Dutch. */
  readonly failure: string;
  readonly problems: readonly Problem[];
}

/** `null` for anything that is not the fault of the input. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof InvalidInput) return { failure: error.message, problems: error.problems };
  const isRefusal =
    error instanceof NotFound || error instanceof Conflict || error instanceof ParameterUnknown;
  return isRefusal ? { failure: error.message, problems: [] } : null;
}
