/**
 * Process 2: takes jobs from the queue and does them. It says `ready` to whoever forked it. On SIGTERM,
 * SIGINT or the loss of that parent it takes no new jobs, gives the running ones ten seconds, puts back
 * what is not finished, and exits. Killed outright, its jobs go to another worker once their lock lapses.
 */
import { pino } from 'pino';
import { environmentOrExit, readEnvironment } from '../config/environment.ts';
import { compose } from '../src/compose.ts';
import { startJobWorker } from '../src/queues/job-worker.ts';
import { describeError } from '../src/services/errors/describe-error.ts';
import { forgetWhatIsOld } from '../src/services/forget-what-is-old.ts';
import { resumeLostWork } from '../src/services/resume-lost-work.ts';
import { delay } from '../src/services/time/delay.ts';
import { giveUpJob } from './give-up-job.ts';
import { jobHandlers } from './job-handlers.ts';

/** Two at a time: a solver has threads of its own, so a second job need not wait for it. */
const concurrency = 2;
const graceMs = 10_000;
/** Lost work is rare, and looking for it cheap. */
const tidyUpEveryMs = 30_000;
/** A statement that waits for a lock keeps its connection open; the exit closes that as well. */
const closeWithinMs = 1_500;

async function main(): Promise<void> {
  const { databaseUrl, redisUrl, logLevel } = environmentOrExit(readEnvironment);
  const log = pino(
    { level: logLevel, base: { process: 'worker', pid: process.pid } },
    pino.destination(2),
  );
  const composition = await compose({ databaseUrl, redisUrl, log });
  const { newContext } = composition;

  const worker = await startJobWorker(
    composition.queueBackend,
    jobHandlers(newContext),
    {
      onStarted: (job) => log.info({ job: job.name, id: job.id }, 'job started'),
      onFinished: (job, ms) => log.info({ job: job.name, id: job.id, ms }, 'job finished'),
      onFailed: (job, error) =>
        log.warn({ job: job.name, id: job.id, error: describeError(error) }, 'job failed'),
      onGivenUp: (job) => {
        log.error({ job: job.name, id: job.id }, 'job given up');
        giveUpJob(newContext(), job.name, job.data).catch((error: unknown) => {
          log.error({ id: job.id, error: describeError(error) }, 'could not say so on its row');
        });
      },
      onStalled: (jobId) => log.warn({ id: jobId }, 'job lost its worker and goes to another'),
      onError: (error) => log.warn({ error: describeError(error) }, 'queue trouble'),
    },
    concurrency,
  );

  const tidyUp = async (): Promise<void> => {
    await resumeLostWork(newContext());
    await forgetWhatIsOld(newContext());
  };
  const tidyUpNow = (): void => {
    tidyUp().catch((error: unknown) => {
      log.warn({ error: describeError(error) }, 'could not tidy up');
    });
  };
  tidyUpNow();
  const tidyingUp = setInterval(tidyUpNow, tidyUpEveryMs);

  let isStopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, 'stopping');
    clearInterval(tidyingUp);
    await worker.stop(graceMs);
    await Promise.race([composition.close(), delay(closeWithinMs)]);
    log.info('stopped');
    process.exit(0);
  };
  for (const reason of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
    process.on(reason, () => {
      stop(reason).catch(() => process.exit(1));
    });
  }
  log.info('ready');
  process.send?.({ type: 'ready' });
}

await main();
