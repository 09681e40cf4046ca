import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { jobHandlers } from '../../../jobs/job-handlers.ts';
import { createApp } from '../../../src/api/create-app.ts';
import { answerUnreadableRequest } from '../../../src/api/http/answer-unreadable-request.ts';
import type { OpenApiDocument } from '../../../src/api/openapi-document.ts';
import { compose, type Composition } from '../../../src/compose.ts';
import { startJobWorker } from '../../../src/queues/job-worker.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { apiClient, type ApiClient } from './api-client.ts';

const signInCode = 'een-code-voor-de-test';

export interface RunningApi {
  /** Such as `http://127.0.0.1:34567`. */
  readonly address: string;
  /** As served. */
  readonly document: OpenApiDocument;
  readonly client: ApiClient;
  readonly sessionKey: string;
  readonly composition: Composition;
  /** What was logged until now, one parsed line each. */
  readonly logLines: readonly Record<string, unknown>[];
  /** What a server does first when it stops. */
  announceStop(): void;
  stop(): Promise<void>;
}

interface ApiOptions {
  readonly hasWorker?: boolean;
  /** `null` = the queue lives in PostgreSQL. */
  readonly redisUrl?: string | null;
  /** Another way to the same database. */
  readonly reach?: (databaseUrl: string) => Promise<string>;
}

/** The real program in this process: app and worker on a database of their own. */
export async function startApi({
  hasWorker = true,
  redisUrl = null,
  reach = (url) => Promise.resolve(url),
}: ApiOptions = {}): Promise<RunningApi> {
  const database = await freshDatabase();
  const logLines: Record<string, unknown>[] = [];
  const log = pino(
    new Writable({
      write(line: Buffer, _encoding, done) {
        logLines.push(JSON.parse(line.toString()) as Record<string, unknown>);
        done();
      },
    }),
  );
  const composition = await compose({
    databaseUrl: await reach(database.url),
    redisUrl,
    log,
    signInCode,
  });
  const worker = hasWorker
    ? await startJobWorker(
        composition.queueBackend,
        jobHandlers((signal) => composition.newContext(signal)),
        {
          onStarted: () => undefined,
          onFinished: () => undefined,
          onFailed: (job, error) => log.error({ job: job.name, text: error.message }, 'job failed'),
          onGivenUp: () => undefined,
          onStalled: () => undefined,
          onError: (error) => log.error({ text: error.message }, 'queue trouble'),
        },
        2,
      )
    : null;
  const stopping = new AbortController();
  const server = createServer(createApp({ composition, log, stopping: stopping.signal }));
  server.on('clientError', answerUnreadableRequest);
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let sessionKey = '';
  const response = await fetch(`${address}/v1/openapi.json`);
  const document = (await response.json()) as OpenApiDocument;
  const client = apiClient(address, document, () => sessionKey);
  const { json } = await client.call<{ toegangssleutel: string }>('meldAan', {
    body: { aanmeldcode: signInCode },
    sessionKey: null,
  });
  sessionKey = json.toegangssleutel;

  return {
    address,
    document,
    client,
    sessionKey,
    composition,
    logLines,
    announceStop: () => stopping.abort(),
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
      await worker?.stop(5000);
      await composition.close();
      await database.drop();
    },
  };
}
