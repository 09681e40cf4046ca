import { Router } from 'express';
import type { ApiComposition } from '../operation.ts';
import { HttpRefusal } from '../problem.ts';
import { notesOf } from '../http/request-log.ts';

/** For whoever keeps the program running; no part of the published contract. */
export function healthRoutes({ isReady }: Pick<ApiComposition, 'isReady'>): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get('/live', (_request, response) => {
    notesOf(response).route = '/health/live';
    response.json({ status: 'ok' });
  });
  router.get('/ready', async (_request, response) => {
    notesOf(response).route = '/health/ready';
    if (!(await isReady()))
      throw new HttpRefusal(503, 'De database of de wachtrij is niet bereikbaar.');
    response.json({ status: 'ok' });
  });
  return router;
}
