import type { Request, Response } from 'express';
import type { Role } from '../../access/sessions.ts';
import type { ApiComposition, Operation } from '../operation.ts';
import { HttpRefusal } from '../problem.ts';
import type { AnswerBeside } from './answer-beside.ts';
import { performOperation, type RequestParts } from './perform-operation.ts';
import { readBody } from './read-body.ts';
import { refuseOtherForms, sendReply } from './send-reply.ts';

/** Work within a request that takes longer belongs in a calculation (`/v1/berekeningen`). */
const timeLimitMs = 60_000;

const tooLateDetail =
  'Het antwoord liet te lang op zich wachten en is gestopt. Probeer het later opnieuw, of vraag minder tegelijk.';

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

/** What answers: the running program, and the threads beside it; `null` = there are none. */
export interface Answering {
  readonly composition: ApiComposition;
  readonly answerBeside: AnswerBeside | null;
  /** Ends the streams, which would never end by themselves. */
  readonly stopping: AbortSignal;
}

/** From request to reply: sign-in, forms, contracts, action. Everything that is refused is thrown. */
export async function answerOperation(
  operation: Operation,
  request: Request,
  response: Response,
  { composition, answerBeside, stopping }: Answering,
): Promise<void> {
  if (operation.allowsAnyOrigin === true) {
    response.set('Access-Control-Allow-Origin', '*');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  const role = operation.isOpen === true ? null : roleOf(request, composition);
  refuseOtherForms(request, operation);
  const parts: RequestParts = {
    params: request.params,
    query: request.query,
    headers: { 'Idempotency-Key': request.get('Idempotency-Key') },
    body: await readBody(request, response, operation.body),
  };

  const gone = new AbortController();
  response.once('close', () => gone.abort(new Error('The client left.')));
  // A stream ends when the program stops; other work gets the time to finish, but not for ever.
  const isStream = Object.values(operation.answers).some((answer) => 'events' in answer);
  const end = isStream ? stopping : AbortSignal.timeout(timeLimitMs);
  const signal = AbortSignal.any([gone.signal, end]);
  // A thread is ended with what it does, and with what it remembers: only when it takes too long.
  const reply = await (
    operation.isCalculated === true && answerBeside !== null
      ? answerBeside({ operationId: operation.id, role, parts }, end)
      : performOperation(operation, parts, {
          context: composition.newContext(signal),
          composition,
          role,
        })
  ).catch((error: unknown) => {
    throw !isStream && end.aborted && !gone.signal.aborted
      ? new HttpRefusal(503, tooLateDetail)
      : error;
  });
  await sendReply(response, operation, reply, signal);
}
