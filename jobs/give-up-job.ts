import type { JobName, JobPayloads } from '../src/queues/job-payloads.ts';
import { giveUpCalculation } from '../src/services/calculations/give-up-calculation.ts';
import { giveUpFinanceCheck } from '../src/services/finance-imports/give-up-finance-check.ts';
import { giveUpRosterCheck } from '../src/services/rosters/give-up-roster-check.ts';
import type { ServiceContext } from '../src/services/service-context.ts';

type GiveUp = {
  readonly [Name in JobName]: (
    context: ServiceContext,
    payload: JobPayloads[Name],
  ) => Promise<void>;
};

const giveUpBy: GiveUp = {
  'check-roster-file': giveUpRosterCheck,
  'check-finance-file': giveUpFinanceCheck,
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
