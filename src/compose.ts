import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { loadCommutingTemplates } from '../config/commuting-templates.ts';
import { createSessions, type Sessions } from './access/sessions.ts';
import {
  readSchemeTemplate,
  type SchemeTemplate,
} from './api/commuting/scheme-template-contract.ts';
import { composeCalculations } from './compose-calculations.ts';
import { openDatabase } from './data/open-database.ts';
import { installationId } from './data/queries/installation-id.ts';
import type { ParameterLibrary } from './engine/parameter-library.ts';
import { openJobQueues, type JobQueues } from './queues/job-queues.ts';
import { openQueueBackend, type QueueBackend } from './queues/queue-backend.ts';
import { createPreparedCommutingMemory } from './services/commuting/prepared-commuting-memory.ts';
import { describeError } from './services/errors/describe-error.ts';
import type { ServiceContext } from './services/service-context.ts';
import { calendarDateOf } from './services/time/calendar-date-of.ts';

export interface ComposeOptions {
  readonly databaseUrl: string;
  /** `null` = the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly log: Logger;
  /** Default: a random one, so that nobody can sign in (the worker). */
  readonly signInCode?: string;
  readonly now?: () => Date;
}

/** A running program: everything built once, for one process. */
export interface Composition {
  /** Fresh per request and per job. */
  readonly newContext: (signal?: AbortSignal) => ServiceContext;
  readonly library: ParameterLibrary;
  readonly sessions: Sessions;
  readonly schemeTemplates: readonly SchemeTemplate[];
  readonly orm: MikroORM;
  readonly queueBackend: QueueBackend;
  readonly queues: JobQueues;
  /** Whether database and queue answer, within two seconds. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

const answerWithinMs = 2000;

const withinTime = (answer: Promise<boolean>): Promise<boolean> =>
  Promise.race([
    answer.catch(() => false),
    new Promise<boolean>((done) => {
      setTimeout(() => done(false), answerWithinMs).unref();
    }),
  ]);

/** Builds everything; the only place that knows everything. */
export async function compose(options: ComposeOptions): Promise<Composition> {
  const { databaseUrl, redisUrl, log, now = () => new Date() } = options;
  const calculations = composeCalculations();
  const schemeTemplates = loadCommutingTemplates().map(({ content }) =>
    readSchemeTemplate(content),
  );
  const preparedCommuting = createPreparedCommutingMemory();
  const sessions = createSessions({
    signInCode: options.signInCode ?? randomBytes(32).toString('hex'),
    now,
  });
  const orm = await openDatabase(databaseUrl);
  const queueBackend = openQueueBackend({
    databaseUrl,
    redisUrl,
    installationId: await installationId(orm.em.fork()),
  });
  const queues = await openJobQueues(queueBackend, (error) => {
    log.warn({ error: describeError(error) }, 'queue trouble');
  });

  return {
    newContext: (signal) => ({
      ...calculations,
      em: orm.em.fork(),
      queues,
      preparedCommuting,
      ...(signal === undefined ? {} : { signal }),
      get now() {
        return now();
      },
      get today() {
        return calendarDateOf(now());
      },
    }),
    library: calculations.library,
    sessions,
    schemeTemplates,
    orm,
    queueBackend,
    queues,
    async isReady() {
      const answers = await Promise.all([
        withinTime(orm.isConnected()),
        withinTime(queues.isReady()),
      ]);
      return answers.every(Boolean);
    },
    async close() {
      await queues.close();
      await queueBackend.close();
      await orm.close(true);
    },
  };
}
