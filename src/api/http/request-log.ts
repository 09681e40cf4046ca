import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** What is known about a request while it is answered. */
export interface RequestNotes {
  readonly requestId: string;
  /** The pattern of the path, never the path itself: an id or a name in an address stays out of the log. */
  route: string | null;
}

export const notesOf = (response: Response): RequestNotes => response.locals as RequestNotes;

/** One line per request: method, pattern, status, duration, id. No address, query, header or body. */
export const requestLog =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const startedAt = performance.now();
    const notes: RequestNotes = { requestId: randomUUID(), route: null };
    Object.assign(response.locals, notes);
    response.once('close', () => {
      log.info(
        {
          requestId: notes.requestId,
          method: request.method,
          route: notesOf(response).route,
          status: response.statusCode,
          durationMs: Math.round(performance.now() - startedAt),
          isCompleted: response.writableFinished,
        },
        'request',
      );
    });
    next();
  };
