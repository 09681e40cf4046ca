import { createHash } from 'node:crypto';
import * as z from 'zod';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import { withIdempotencyKey } from '../../services/with-idempotency-key.ts';
import type { AnyReply, Operation, OperationRequest } from '../operation.ts';
import { parseInput } from '../parse-input.ts';

const noKeys = z.strictObject({});

/** The key of the client for "do this once", where an operation knows such a thing. */
const headersContract = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, '1 tot 200 zichtbare ASCII-tekens')
    .optional(),
});

/** What came with a request, not yet checked. */
export interface RequestParts {
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

/**
 * Checks what came with a request and does what it asks.
 *
 * @throws InvalidInput with the problems of all parts; whatever the operation throws
 */
export async function performOperation(
  operation: Operation,
  parts: RequestParts,
  by: Pick<OperationRequest<unknown, unknown, unknown>, 'context' | 'composition' | 'role'>,
): Promise<AnyReply> {
  const { params, query, headers, body } = parseParts(operation, parts);
  const key = (headers as z.output<typeof headersContract>)['Idempotency-Key'] ?? null;
  return act(operation, { ...by, params, query, body }, key);
}
