import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import * as z from 'zod';
import type { Role } from '../../access/sessions.ts';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import { withIdempotencyKey } from '../../services/with-idempotency-key.ts';
import type { AnyReply, ApiComposition, Operation, OperationRequest } from '../operation.ts';
import { parseInput } from '../parse-input.ts';
import { HttpRefusal } from '../problem.ts';
import { readBody } from './read-body.ts';
import { refuseOtherForms, sendReply } from './send-reply.ts';

/** Work within a request that takes longer belongs in a calculation (`/v1/berekeningen`). */
const timeLimitMs = 60_000;

const tooLateDetail =
  'Het antwoord liet te lang op zich wachten en is gestopt. Probeer het later opnieuw, of vraag minder tegelijk.';

const noKeys = z.strictObject({});

/** The key of the client for "do this once", where an operation knows such a thing. */
const headersContract = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, '1 tot 200 zichtbare ASCII-tekens')
    .optional(),
});

/** The role of who asks; one text for every refusal, so that it tells nothing about which keys exist. */
function roleOf(request: Request, { sessions }: ApiComposition): Role {
  const [, sessionKey] =
    /^Bearer ([\w.~+/=-]{1,512})$/i.exec(request.get('Authorization') ?? '') ?? [];
  const session = sessionKey === undefined ? null : sessions.find(sessionKey);
  if (session !== null) return session.role;
  throw new HttpRefusal(
    401,
    'Meld u aan: POST /v1/sessies met de aanmeldcode, en stuur daarna "Authorization: Bearer <toegangssleutel>".',
    { 'WWW-Authenticate': 'Bearer realm="meesterplan"' },
  );
}

interface RequestParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

/** Checks the parts of a request together, so that the answer names the problems of all of them. */
function parseParts(operation: Operation, input: RequestParts): RequestParts {
  const problems: Problem[] = [];
  const parse = (schema: z.ZodType, value: unknown): unknown => {
    try {
      return parseInput(schema, value);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const { params = noKeys, query = noKeys, body } = operation;
  const isJson = body !== undefined && 'contract' in body;
  const parsed = {
    params: parse(params, input.params),
    query: parse(query, input.query),
    headers: operation.takesIdempotencyKey === true ? parse(headersContract, input.headers) : {},
    body: isJson ? parse(body.contract, input.body) : input.body,
  };
  if (problems.length > 0) throw new InvalidInput(problems);
  return parsed;
}

const hashOf = (params: unknown, body: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify(params));
  return hash
    .update(body instanceof Uint8Array ? body : JSON.stringify(body ?? null))
    .digest('hex');
};

async function act(
  operation: Operation,
  request: OperationRequest<unknown, unknown, unknown>,
  key: string | null,
): Promise<AnyReply> {
  if (key === null) return operation.handle(request);
  const requestHash = hashOf(request.params, request.body);
  return withIdempotencyKey(request.context, { key, operation: operation.id, requestHash }, () =>
    operation.handle(request),
  );
}

/** From request to reply: sign-in, forms, contracts, action. Everything that is refused is thrown. */
export async function answerOperation(
  operation: Operation,
  request: Request,
  response: Response,
  composition: ApiComposition,
  stopping: AbortSignal,
): Promise<void> {
  if (operation.allowsAnyOrigin === true) {
    response.set('Access-Control-Allow-Origin', '*');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  const role = operation.isOpen === true ? null : roleOf(request, composition);
  refuseOtherForms(request, operation);
  const { params, query, headers, body } = parseParts(operation, {
    params: request.params,
    query: request.query,
    headers: { 'Idempotency-Key': request.get('Idempotency-Key') },
    body: await readBody(request, response, operation.body),
  });
  const key = (headers as z.output<typeof headersContract>)['Idempotency-Key'] ?? null;

  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('The client left.')));
  // A stream ends when the program stops; other work gets the time to finish, but not for ever.
  const isStream = Object.values(operation.answers).some((answer) => 'events' in answer);
  const end = isStream ? stopping : AbortSignal.timeout(timeLimitMs);
  const signal = AbortSignal.any([gone.signal, end]);
  const context = composition.newContext(signal);
  const reply = await act(
    operation,
    { context, composition, role, params, query, body },
    key,
  ).catch((error: unknown) => {
    const isLate = !isStream && end.aborted && error === signal.reason;
    throw isLate ? new HttpRefusal(503, tooLateDetail) : error;
  });
  await sendReply(response, operation, reply, signal);
}
