import type { JobHandlers } from '../src/queues/job-worker.ts';
import type { ServiceContext } from '../src/services/service-context.ts';
import { handleCheckFinanceFile, handleCheckRosterFile } from './check-staged-file.ts';
import { giveUpWhenRefused } from './give-up-when-refused.ts';
import { handleMergeSimulation } from './merge-simulation.ts';
import { handleRunCalculation } from './run-calculation.ts';
import { handleSimulateChunk } from './simulate-chunk.ts';

/** Who does which job. */
export const jobHandlers = (newContext: (signal: AbortSignal) => ServiceContext): JobHandlers => ({
  'check-roster-file': giveUpWhenRefused(handleCheckRosterFile(newContext)),
  'check-finance-file': giveUpWhenRefused(handleCheckFinanceFile(newContext)),
  'run-calculation': giveUpWhenRefused(handleRunCalculation(newContext)),
  'simulate-chunk': giveUpWhenRefused(handleSimulateChunk(newContext)),
  'merge-simulation': giveUpWhenRefused(handleMergeSimulation(newContext)),
});
