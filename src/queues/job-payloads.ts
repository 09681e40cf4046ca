/** The jobs there are and what each carries: ids and counters only, never data of people. */
export interface JobPayloads {
  /** Reads a staged roster file and says what is wrong with it. */
  'check-roster-file': { readonly fileId: string; readonly attempt: number };
  /** Reads a staged file of finance and says what is wrong with it, or what it changes. */
  'check-finance-file': { readonly fileId: string; readonly attempt: number };
  'run-calculation': { readonly calculationId: string; readonly attempt: number };
  /** Simulates some replications of a workforce calculation, for a `merge-simulation` that waits. */
  'simulate-chunk': {
    readonly calculationId: string;
    readonly attempt: number;
    readonly firstReplication: number;
    readonly replicationCount: number;
  };
  /** Puts the chunks of all rounds so far together: the outcome, or another round. */
  'merge-simulation': {
    readonly calculationId: string;
    readonly attempt: number;
    /** Counts from 1. */
    readonly round: number;
  };
}

export type JobName = keyof JobPayloads;

/** A job to add, of any name. */
export type NewJob = {
  readonly [Name in JobName]: { readonly name: Name; readonly payload: JobPayloads[Name] };
}[JobName];

/** One queue for all: the jobs are few, and one worker takes them in the order they came. */
export const queueName = 'meesterplan';

const subjectOf: { [Name in JobName]: (payload: JobPayloads[Name]) => string } = {
  'check-roster-file': ({ fileId, attempt }) => `${fileId}_${attempt}`,
  'check-finance-file': ({ fileId, attempt }) => `${fileId}_${attempt}`,
  'run-calculation': ({ calculationId, attempt }) => `${calculationId}_${attempt}`,
  'simulate-chunk': ({ calculationId, attempt, firstReplication }) =>
    `${calculationId}_${attempt}_${firstReplication}`,
  'merge-simulation': ({ calculationId, attempt, round }) => `${calculationId}_${attempt}_${round}`,
};

/** The same for the same subject and attempt, so that adding a job twice adds it once. */
export const jobIdOf = <Name extends JobName>(name: Name, payload: JobPayloads[Name]): string =>
  `${name}_${subjectOf[name](payload)}`;
