/**
 * Where the queue lives: in Redis when there is one, otherwise in the PostgreSQL that we have anyway.
 * The only file that knows the difference.
 */
import {
  createPostgresBackend,
  FlowProducer,
  Queue,
  withBackend,
  Worker,
  type IQueueBackend,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { queueName, type JobName, type JobPayloads } from './job-payloads.ts';

export interface QueueAddress {
  readonly databaseUrl: string;
  /** `null` = the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Keeps apart the jobs of installations that share one Redis. */
  readonly installationId: string;
}

type Payload = JobPayloads[JobName];
export type JobQueue = Queue<Payload, void, JobName, Payload, void, JobName, IQueueBackend>;
export type JobWorker = Worker<Payload, void, JobName, IQueueBackend>;
/** Adds a job together with those that it waits for. */
export type JobFlows = FlowProducer<IQueueBackend>;
type JobProcessor = Processor<Payload, void, JobName>;

export interface QueueBackend {
  newQueue(options: Omit<QueueOptions, 'connection'>): JobQueue;
  newFlows(): JobFlows;
  newWorker(processor: JobProcessor, options: Omit<WorkerOptions, 'connection'>): JobWorker;
  /** After its queues and workers are closed. */
  close(): Promise<void>;
}

function redisBackend(redisUrl: string, installationId: string): QueueBackend {
  const prefix = `meesterplan-${installationId}`;
  const connections: Redis[] = [];
  const keepTrackOf = (connection: Redis): Redis => {
    // The queue or worker that uses it reports its trouble.
    connection.on('error', () => undefined);
    connections.push(connection);
    // A worker makes a second one to wait with; left alone, it would look for a dead Redis for ever.
    const duplicate = connection.duplicate.bind(connection);
    connection.duplicate = (...options) => keepTrackOf(duplicate(...options));
    return connection;
  };
  const connect = (maxRetriesPerRequest: number | null): Redis =>
    keepTrackOf(new Redis(redisUrl, { maxRetriesPerRequest }));
  return {
    // Somebody waits for the answer: give up rather than wait until Redis is back.
    newQueue: (options) => new Queue(queueName, { ...options, prefix, connection: connect(3) }),
    newFlows: () => new FlowProducer({ prefix, connection: connect(3) }),
    // BullMQ insists on null: a blocking read must outlast any number of reconnects.
    newWorker: (processor, options) =>
      new Worker(queueName, processor, { ...options, prefix, connection: connect(null) }),
    close() {
      for (const connection of connections) connection.disconnect();
      return Promise.resolve();
    },
  };
}

function postgresBackend(databaseUrl: string): QueueBackend {
  const backend = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, max: 4 };
  return {
    // The queue opens first, in every process, and sees to its own tables (under an advisory lock).
    newQueue: (options) =>
      new backend.Queue(queueName, {
        ...options,
        connection: { ...connection, migrate: true },
      }) as unknown as JobQueue,
    newFlows: () => new backend.FlowProducer({ connection }) as unknown as JobFlows,
    newWorker: (processor, options) =>
      new backend.Worker(queueName, processor, { ...options, connection }) as unknown as JobWorker,
    close: () => Promise.resolve(),
  };
}

/** Chooses by `redisUrl`. */
export const openQueueBackend = ({
  databaseUrl,
  redisUrl,
  installationId,
}: QueueAddress): QueueBackend =>
  redisUrl === null ? postgresBackend(databaseUrl) : redisBackend(redisUrl, installationId);
