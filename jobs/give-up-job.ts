import type { JobName, JobPayloads } from '../src/queues/job-payloads.ts';
import { giveUpCalculation } from '../src/services/calculations/give-up-calculation.ts';
import { financeFiles } from '../src/services/finance-imports/finance-files.ts';
import { rosterFiles } from '../src/services/rosters/roster-files.ts';
import type { ServiceContext } from '../src/services/service-context.ts';
import { giveUpCheck } from '../src/services/staged-files/give-up-check.ts';

type GiveUp = {
  readonly [Name in JobName]: (
    context: ServiceContext,
    payload: JobPayloads[Name],
  ) => Promise<void>;
};

const giveUpBy: GiveUp = {
  'check-roster-file': (context, check) => giveUpCheck(context, rosterFiles, check),
  'check-finance-file': (context, check) => giveUpCheck(context, financeFiles, check),
  'run-calculation': giveUpCalculation,
  'simulate-chunk': giveUpCalculation,
  'merge-simulation': giveUpCalculation,
};

/** Says on the row of a job that nobody will try it again; what has ended already stays as it is. */
export const giveUpJob = <Name extends JobName>(
  context: ServiceContext,
  name: Name,
  payload: JobPayloads[Name],
): Promise<void> => giveUpBy[name](context, payload);
