import type { Role } from '../../access/sessions.ts';
import { describeError, type ErrorDescription } from '../../services/errors/describe-error.ts';
import type { AnyReply, ApiComposition, Operation } from '../operation.ts';
import { type ProblemDetails, ThreadProblem, toProblem } from '../problem.ts';
import { performOperation, type RequestParts } from './perform-operation.ts';

/** A request that was let in, on its way to a thread beside the server: plain data. */
export interface BesideQuestion {
  readonly operationId: string;
  readonly role: Role | null;
  readonly parts: RequestParts;
}

/** What comes back: the answer as it is sent, or what was wrong. */
export type BesideAnswer =
  | { readonly status: number; readonly jsonText: string }
  | { readonly problem: ProblemDetails; readonly error: ErrorDescription };

/**
 * Answers an operation in another thread.
 *
 * @param signal - ends the thread with all that it does
 */
export type AnswerBeside = (question: BesideQuestion, signal: AbortSignal) => Promise<AnyReply>;

/** In the thread: an error cannot cross over as it is, so it goes as what is told of it. */
export async function answerInThread(
  operations: ReadonlyMap<string, Operation>,
  { operationId, role, parts }: BesideQuestion,
  composition: ApiComposition,
): Promise<BesideAnswer> {
  try {
    const operation = operations.get(operationId)!;
    const context = composition.newContext();
    const reply = await performOperation(operation, parts, { context, composition, role });
    return { status: reply.status, jsonText: JSON.stringify(reply.json) };
  } catch (error) {
    return { problem: toProblem(error), error: describeError(error) };
  }
}

/** In the server again. @throws ThreadProblem */
export function replyFromThread(answer: BesideAnswer): AnyReply {
  if ('problem' in answer) throw new ThreadProblem(answer.problem, answer.error);
  return answer;
}
