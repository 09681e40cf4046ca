/**
 * Process 1: HTTP. It says `ready`, with its port, to whoever forked it. On SIGTERM, SIGINT or the loss
 * of that parent it takes no new requests, gives the running ones five seconds, and exits.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { environmentOrExit, readEnvironment } from '../config/environment.ts';
import { newSignInCode } from './access/sessions.ts';
import { createApp } from './api/create-app.ts';
import { answerUnreadableRequest } from './api/http/answer-unreadable-request.ts';
import { HttpRefusal } from './api/problem.ts';
import { compose } from './compose.ts';

const graceMs = 5_000;

/** An upload of the largest file over a slow line still fits. */
const requestTimeoutMs = 120_000;
const headersTimeoutMs = 20_000;

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });

/** Stops listening and waits for the requests that run; after `graceMs` it hangs up. */
async function finishRequests(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(() => done());
  });
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(deadline);
}

async function main(): Promise<void> {
  const environment = environmentOrExit(readEnvironment);
  const log = pino(
    { level: environment.logLevel, base: { process: 'server', pid: process.pid } },
    pino.destination(2),
  );
  const signInCode = environment.signInCode ?? newSignInCode();
  const { databaseUrl, redisUrl } = environment;
  const composition = await compose({ databaseUrl, redisUrl, log, signInCode });

  const stopping = new AbortController();
  const server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs },
    createApp({ composition, log, stopping: stopping.signal }),
  );
  server.on('clientError', answerUnreadableRequest);

  let isStopping = false;
  const stop = async (reason: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, 'stopping');
    stopping.abort(new HttpRefusal(503, 'Het programma stopt. Probeer het straks opnieuw.'));
    await finishRequests(server);
    await composition.close();
    log.info('stopped');
    process.exit(0);
  };
  for (const reason of ['SIGTERM', 'SIGINT', 'disconnect'] as const) {
    process.on(reason, () => {
      stop(reason).catch(() => process.exit(1));
    });
  }

  const port = await listen(server, environment.port, environment.host).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
      const why = error.code === 'EACCES' ? 'mag niet gebruikt worden' : 'is al in gebruik';
      process.stderr.write(`Poort ${environment.port} ${why}. Kies een andere met PORT.\n`);
      process.exit(2);
    },
  );
  log.info({ host: environment.host, port }, 'ready');
  if (environment.signInCode === null) {
    process.stderr.write(`Aanmeldcode (werkt één keer): ${signInCode}\n`);
  }
  process.send?.({ type: 'ready', port });
}

await main();
