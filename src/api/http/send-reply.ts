import type { Request, Response } from 'express';
import type { AnyReply, Operation } from '../operation.ts';
import { HttpRefusal } from '../problem.ts';

/** Keeps proxies from closing a stream in which nothing happens. */
const heartbeatMs = 15_000;

/** The form in which an operation answers when all goes well; `null` when it answers with nothing. */
export function contentTypeOf({ answers }: Operation): string | null {
  for (const answer of Object.values(answers)) {
    if ('contract' in answer) return 'application/json';
    if ('contentType' in answer) return answer.contentType;
    if ('events' in answer) return 'text/event-stream';
  }
  return null;
}

/** @throws HttpRefusal (406) when the client takes none of the forms that the operation has */
export function refuseOtherForms(request: Request, operation: Operation): void {
  const contentType = contentTypeOf(operation);
  if (contentType === null || request.accepts(contentType) !== false) return;
  throw new HttpRefusal(
    406,
    `Dit antwoord is er alleen als ${contentType}; pas Accept daarop aan.`,
  );
}

/**
 * Server-sent events: one block per event, a comment as heartbeat. `Last-Event-ID` needs no memory
 * here: a stream begins with the present state, so whoever comes back misses nothing that counts.
 */
async function sendEvents(
  response: Response,
  stream: NonNullable<AnyReply['stream']>,
  signal: AbortSignal,
): Promise<void> {
  response.status(200).type('text/event-stream');
  response.set('X-Accel-Buffering', 'no');
  response.flushHeaders();
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  response.write('retry: 2000\n\n');
  const heartbeat = setInterval(() => response.write(': hartslag\n\n'), heartbeatMs);
  try {
    await stream(({ name, id, data }) => {
      if (signal.aborted) return;
      response.write(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
    }, signal);
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}

/** Writes the reply of an operation in the form that it has. */
export async function sendReply(
  response: Response,
  operation: Operation,
  reply: AnyReply,
  signal: AbortSignal,
): Promise<void> {
  if (reply.stream !== undefined) return sendEvents(response, reply.stream, signal);
  response.status(reply.status);
  if (reply.location !== undefined) response.location(reply.location);
  if (reply.bytes !== undefined) {
    // In this order: `attachment` sets a type by the extension, and the definition decides.
    response.attachment(reply.fileName);
    response.type(contentTypeOf(operation) ?? 'application/octet-stream');
    response.send(Buffer.from(reply.bytes));
  } else if (reply.json === undefined) {
    response.end();
  } else {
    response.json(reply.json);
  }
}
