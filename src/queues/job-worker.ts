import type { Job } from 'bullmq';
import { WaitingError } from 'bullmq';
import { JobRefused } from './job-refused.ts';
import type { JobName, JobPayloads } from './job-payloads.ts';
import type { JobWorker, QueueBackend } from './queue-backend.ts';
import { withinTime } from './within-time.ts';

/** Does one job. `signal` says that this process stops; rejecting then puts the job back. */
export type JobHandler<Name extends JobName> = (
  job: Job<JobPayloads[Name], void, Name>,
  signal: AbortSignal,
) => Promise<void>;

export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> };

type AnyJob = Job<JobPayloads[JobName], void, JobName>;

export interface JobWorkerEvents {
  readonly onStarted: (job: AnyJob) => void;
  readonly onFinished: (job: AnyJob, durationMs: number) => void;
  /** Tried in vain; it may be tried again. */
  readonly onFailed: (job: AnyJob, error: Error) => void;
  /** A job ended for good and nobody said why: tried often enough, or its workers kept dying. */
  readonly onGivenUp: (job: AnyJob) => void;
  /** A job lost its worker and goes to another. */
  readonly onStalled: (jobId: string) => void;
  readonly onError: (error: Error) => void;
}

export interface RunningJobWorker {
  /** Takes no new jobs, gives the running ones `graceMs` to finish, and puts back what has not. */
  stop(graceMs: number): Promise<void>;
}

/**
 * A worker renews the lock on its job every half `lockDurationMs`. When it is killed, the job is taken
 * over after that time plus one or two checks: some 10 to 20 s. Shorter would be quicker, but a worker
 * that is busy with a large workbook cannot renew for a few seconds, and must not lose its job then.
 */
const lockDurationMs = 10_000;
const stalledCheckMs = 5_000;

/** A job whose worker died twice is given up the third time: it may well be what kills them. */
const maxStalledCount = 2;

/** Time to tell the queue how jobs ended and to put back what is not finished; a dead one answers never. */
const putBackMs = 2_000;

const isFinal = (job: Job): boolean => job.finishedOn !== undefined;

/** Starts taking jobs, `concurrency` at a time: solvers have threads of their own, the rest is short. */
export async function startJobWorker(
  backend: QueueBackend,
  handlers: JobHandlers,
  events: JobWorkerEvents,
  concurrency: number,
): Promise<RunningJobWorker> {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  const worker: JobWorker = backend.newWorker(
    async (job, token) => {
      const handle = handlers[job.name] as JobHandler<JobName> | undefined;
      if (handle === undefined) throw new Error(`There is no job named ${job.name}.`);
      const work = handle(job, stopping.signal);
      running.add(work);
      try {
        await work;
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
        await job.moveToWait(token);
        throw new WaitingError();
      } finally {
        running.delete(work);
      }
    },
    {
      concurrency,
      lockDuration: lockDurationMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount,
      autorun: false,
    },
  );
  worker.on('active', events.onStarted);
  worker.on('completed', (job) => {
    events.onFinished(job, (job.finishedOn ?? 0) - (job.processedOn ?? 0));
  });
  worker.on('failed', (job, error) => {
    if (job === undefined) return;
    events.onFailed(job, error);
    if (isFinal(job) && !(error instanceof JobRefused)) events.onGivenUp(job);
  });
  worker.on('stalled', events.onStalled);
  worker.on('error', events.onError);
  await worker.waitUntilReady();
  worker.run().catch(events.onError);

  return {
    async stop(graceMs) {
      const closed = worker.close();
      // Not for `closed`, which would wait as long for a queue that cannot be reached.
      await withinTime(Promise.allSettled(running), graceMs);
      stopping.abort(new Error('This worker stops.'));
      // What does not even stop now keeps its lock, and is taken over when that lapses.
      await withinTime(closed, putBackMs);
    },
  };
}
