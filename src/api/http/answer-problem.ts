import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from 'pino';
import { describeError } from '../../services/errors/describe-error.ts';
import { HttpRefusal, toProblem } from '../problem.ts';
import { notesOf } from './request-log.ts';

/** Hanging up while the body still comes in can cost the sender the answer: it gets this long to stop. */
const lingerMs = 1_000;

/** Refused before its body was read. */
const isStillComing = (request: Request): boolean =>
  !request.complete &&
  (request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > 0);

/** Sends the whole answer, lets what still comes in go by for a moment, and hangs up. */
function sendAndHangUp(request: Request, response: Response, body: string): void {
  response.set('Connection', 'close').set('Content-Length', String(Buffer.byteLength(body)));
  response.write(body);
  const end = (): void => void response.end();
  const timer = setTimeout(end, lingerMs);
  response.once('close', () => clearTimeout(timer));
  request.once('end', end).once('error', end).resume();
}

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
    if (problem.status === 503) log.warn({ ...what, error: describeError(error) }, 'unavailable');
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error instanceof HttpRefusal) response.set(error.headers);
    response.status(problem.status).type('application/problem+json; charset=utf-8');
    const body = JSON.stringify({ ...problem, instance: `urn:uuid:${requestId}` });
    if (isStillComing(request)) sendAndHangUp(request, response, body);
    else response.send(body);
  };
