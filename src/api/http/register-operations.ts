import { Router, type RequestHandler } from 'express';
import { apiRoot } from '../api-version.ts';
import type { ApiComposition, Operation } from '../operation.ts';
import { HttpRefusal } from '../problem.ts';
import { answerOperation } from './answer-operation.ts';
import { notesOf } from './request-log.ts';

/** `{id}` of OpenAPI as `:id` of Express. */
const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

function methodsOf(operations: readonly Operation[]): string {
  const methods = operations.map(({ method }) => method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/** Answers every method on one path: with its operation, or with the list of methods that exist. */
const answerPath =
  (
    path: string,
    operations: readonly Operation[],
    composition: ApiComposition,
    stopping: AbortSignal,
  ): RequestHandler =>
  async (request, response) => {
    notesOf(response).route = apiRoot + path;
    const allow = methodsOf(operations);
    if (request.method === 'OPTIONS') {
      response.set('Allow', allow).status(204).end();
      return;
    }
    // Node leaves out the body of an answer to HEAD by itself.
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const operation = operations.find((candidate) => candidate.method === method);
    if (operation === undefined) {
      throw new HttpRefusal(405, `Dit adres kent alleen ${allow}.`, { Allow: allow });
    }
    await answerOperation(operation, request, response, composition, stopping);
  };

/** A router with one entry per path; strict, so that a trailing slash is another (unknown) path. */
export function registerOperations(
  operations: readonly Operation[],
  composition: ApiComposition,
  stopping: AbortSignal,
): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const path of new Set(operations.map(({ path }) => path))) {
    const onPath = operations.filter((candidate) => candidate.path === path);
    router.all(expressPath(path), answerPath(path, onPath, composition, stopping));
  }
  return router;
}
