/** The jobs there are and what each carries: ids and counters only, never data of people. */
export interface JobPayloads {
  /** Reads a staged roster file and says what is wrong with it. */
  'check-roster-file': { readonly importId: string; readonly attempt: number };
  'run-calculation': { readonly calculationId: string; readonly attempt: number };
}

export type JobName = keyof JobPayloads;

/** One queue for all: the jobs are few, and one worker takes them in the order they came. */
export const queueName = 'meesterplan';

const subjectOf: { [Name in JobName]: (payload: JobPayloads[Name]) => string } = {
  'check-roster-file': ({ importId, attempt }) => `${importId}_${attempt}`,
  'run-calculation': ({ calculationId, attempt }) => `${calculationId}_${attempt}`,
};

/** The same for the same subject and attempt, so that adding a job twice adds it once. */
export const jobIdOf = <Name extends JobName>(name: Name, payload: JobPayloads[Name]): string =>
  `${name}_${subjectOf[name](payload)}`;
