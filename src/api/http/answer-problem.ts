import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { describeError } from '../../services/errors/describe-error.ts';
import { HttpRefusal, toProblem } from '../problem.ts';
import { notesOf } from './request-log.ts';

/** Last in line: whatever was thrown becomes problem details, and what nobody foresaw an error in the log. */
export const answerProblem =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    const problem = toProblem(error);
    const { requestId, route } = notesOf(response);
    // Nobody waits for the answer to a request that its sender gave up.
    if (response.destroyed) return;
    const what = { requestId, route, method: request.method };
    if (problem.status === 500) log.error({ ...what, error: describeError(error) }, 'failed');
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error instanceof HttpRefusal) response.set(error.headers);
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, instance: `urn:uuid:${requestId}` }));
  };
