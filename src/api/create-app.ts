import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { apiRoot } from './api-version.ts';
import { healthRoutes } from './health/health-routes.ts';
import { answerProblem } from './http/answer-problem.ts';
import { noteRequest } from './http/answer-unreadable-request.ts';
import { registerOperations } from './http/register-operations.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { ApiComposition } from './operation.ts';
import { operations } from './operations.ts';
import { HttpRefusal } from './problem.ts';

/** The HTTP side of the program; `stopping` ends the streams, which would never end by themselves. */
export function createApp({
  composition,
  log,
  stopping = new AbortController().signal,
}: {
  composition: ApiComposition;
  log: Logger;
  stopping?: AbortSignal;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.set('case sensitive routing', true);
  app.use(noteRequest, requestLog(log), securityHeaders);
  app.use('/health', healthRoutes(composition));
  app.use(apiRoot, registerOperations(operations, composition, stopping));
  app.use(() => {
    throw new HttpRefusal(404, 'Dit adres bestaat niet. De adressen staan in /v1/openapi.json.');
  });
  app.use(answerProblem(log));
  return app;
}
