import type { Duplex } from 'node:stream';
import type { RequestHandler, Response } from 'express';
import { apiVersion } from '../api-version.ts';
import { problemOf } from '../problem.ts';

/** The latest answer on each connection. */
const latestAnswer = new WeakMap<Duplex, Response>();

/** Remembers that this request has an answer of its own. */
export const noteRequest: RequestHandler = (request, response, next) => {
  latestAnswer.set(request.socket, response);
  next();
};

/** The answer was begun, and either it or its request has not ended: no other may follow it. */
function isAnswered(socket: Duplex): boolean {
  const response = latestAnswer.get(socket);
  return response?.headersSent === true && (!response.writableFinished || !response.req.complete);
}

/** Bytes that are no HTTP at all never reach Express; Node hands over the bare connection. */
export function answerUnreadableRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswered(socket)) {
    socket.destroy();
    return;
  }
  const problem =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? problemOf(408, 'Het verzoek kwam niet op tijd binnen.')
      : problemOf(400, 'Dit is geen leesbaar HTTP-verzoek.');
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.status === 408 ? 'Request Timeout' : 'Bad Request'}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `API-Version: ${apiVersion}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
