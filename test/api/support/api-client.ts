import type { OpenApiDocument } from '../../../src/api/openapi-document.ts';
import { findOperation, openApiValidator } from './openapi-validator.ts';

export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as they are; say what they are in `headers`. */
  readonly bytes?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** `null` = not signed in. */
  readonly sessionKey?: string | null;
}

export interface Answer<Json> {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
  readonly bytes: Uint8Array;
}

/** Calls operations by their id, and checks every answer against the served document. */
export function apiClient(address: string, document: OpenApiDocument, sessionKey: () => string) {
  const validator = openApiValidator(document);
  const called = new Set<string>();

  const send = (operationId: string, call: Call): Promise<Response> => {
    const { method, path } = findOperation(document, operationId);
    called.add(operationId);
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(call.params?.[name] ?? ''),
    );
    const query = new URLSearchParams(call.query).toString();
    const key = call.sessionKey === undefined ? sessionKey() : call.sessionKey;
    const body = call.bytes ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
    return fetch(`${address}/v1${filled}${query === '' ? '' : `?${query}`}`, {
      method: method.toUpperCase(),
      headers: {
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(body === undefined ? {} : { body: body as RequestInit['body'] & {} }),
    });
  };

  return {
    called,
    /** The answer as a stream, not read yet. */
    open: send,
    async call<Json = Record<string, unknown>>(
      operationId: string,
      call: Call = {},
    ): Promise<Answer<Json>> {
      const response = await send(operationId, call);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const contentType = response.headers.get('content-type');
      const json: unknown =
        contentType?.includes('json') === true
          ? JSON.parse(new TextDecoder().decode(bytes))
          : undefined;
      validator.answer(operationId, response.status, contentType, json);
      return { status: response.status, headers: response.headers, json: json as Json, bytes };
    },
  };
}

export type ApiClient = ReturnType<typeof apiClient>;
