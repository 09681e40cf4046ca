import type * as z from 'zod';
import type { Role, Sessions } from '../access/sessions.ts';
import type { ServiceContext } from '../services/service-context.ts';
import type { SchemeTemplate } from './commuting/scheme-template-contract.ts';

/**
 * One operation of the API: the same definition is registered with Express (`http/register-operations.ts`)
 * and printed in the OpenAPI document (`openapi-document.ts`), so the two cannot differ.
 */

/** What the API needs of the running program; `src/compose.ts` supplies it. */
export interface ApiComposition {
  newContext(signal?: AbortSignal): ServiceContext;
  readonly sessions: Sessions;
  /** Commuting schemes with a public source, to start from. */
  readonly schemeTemplates: readonly SchemeTemplate[];
  isReady(): Promise<boolean>;
}

type Method = 'get' | 'post' | 'delete';

/** JSON that is checked against a contract before the operation sees it. */
export interface JsonBody<Contract extends z.ZodType = z.ZodType> {
  readonly contract: Contract;
}

/** A file as the body itself. */
export interface FileBody {
  readonly contentTypes: readonly string[];
  readonly limitBytes: number;
  readonly description: string;
}

type RequestBody = JsonBody | FileBody;

/** What an operation may answer with one status; problems are listed apart, by status. */
interface JsonAnswer<Contract extends z.ZodType = z.ZodType> {
  readonly description: string;
  readonly contract: Contract;
  /** Published in the form in which it may be sent: what is not there has its default. */
  readonly isAsSent?: true;
  /** The answer says where the resource can be followed. */
  readonly hasLocation?: true;
}

interface FileAnswer {
  readonly description: string;
  readonly contentType: string;
}

interface EventsAnswer {
  readonly description: string;
  /** `text/event-stream`: the contract of the data of each event, by its name. */
  readonly events: Readonly<Record<string, z.ZodType>>;
}

interface EmptyAnswer {
  readonly description: string;
  readonly isEmpty: true;
}

type Answer = JsonAnswer | FileAnswer | EventsAnswer | EmptyAnswer;
type Answers = Readonly<Record<number, Answer>>;

/** Sends one event to whoever listens; after a disconnect it does nothing. */
type SendEvent = (event: { name: string; id: string; data: unknown }) => void;

interface FileReply {
  readonly status: number;
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

interface EventsReply {
  readonly status: number;
  /** Sends until it is done, or until `signal` says that nobody listens any more. */
  readonly stream: (send: SendEvent, signal: AbortSignal) => Promise<void>;
}

type ReplyTo<Status extends number, A extends Answer> =
  A extends JsonAnswer<infer Contract>
    ? {
        readonly status: Status;
        readonly json: A extends { readonly isAsSent: true }
          ? z.input<Contract>
          : z.output<Contract>;
      } & (A extends { readonly hasLocation: true } ? { readonly location: string } : unknown)
    : A extends FileAnswer
      ? FileReply & { readonly status: Status }
      : A extends EventsAnswer
        ? EventsReply & { readonly status: Status }
        : { readonly status: Status };

type ReplyOf<A extends Answers> = {
  [Status in keyof A & number]: ReplyTo<Status, A[Status] & Answer>;
}[keyof A & number];

/** A reply as the sender sees it, whatever the operation. */
export interface AnyReply {
  readonly status: number;
  readonly json?: unknown;
  readonly location?: string;
  readonly bytes?: Uint8Array;
  readonly fileName?: string;
  readonly stream?: EventsReply['stream'];
}

export interface OperationRequest<Params, Query, Body> {
  readonly context: ServiceContext;
  readonly composition: ApiComposition;
  /** Of who signed in; `null` only where an operation is open. */
  readonly role: Role | null;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

interface Description {
  /** `operationId`: Dutch, camelCase, starts with a verb. */
  readonly id: string;
  readonly method: Method;
  /** Below `/v1`, with `{id}` for what varies. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  /** Needs no sign-in. */
  readonly isOpen?: true;
  /** May be read by a page from anywhere (CORS): only for what is public. */
  readonly allowsAnyOrigin?: true;
  /** A repeat with the same `Idempotency-Key` gives the first answer again, and does nothing. */
  readonly takesIdempotencyKey?: true;
  /** Statuses of refusals of this operation itself, on top of those that follow from its shape. */
  readonly refusals?: readonly number[];
}

/** An operation with its types forgotten, as the list holds it. */
export interface Operation extends Description {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: RequestBody;
  readonly answers: Answers;
  readonly handle: (request: OperationRequest<unknown, unknown, unknown>) => Promise<AnyReply>;
}

type BodyOf<Body> =
  Body extends JsonBody<infer Contract>
    ? z.output<Contract>
    : Body extends FileBody
      ? Uint8Array
      : undefined;

/** Of an operation without parameters: whatever key is there, is refused. */
type NoKeys = z.ZodObject<Record<string, z.ZodNever>>;

/** Defines an operation; the handler is typed by the contracts beside it, and so is what it replies. */
export function operation<
  const A extends Answers,
  Params extends z.ZodObject = NoKeys,
  Query extends z.ZodObject = NoKeys,
  Body extends RequestBody | undefined = undefined,
>(
  definition: Description & {
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    readonly answers: A;
    readonly handle: (
      request: OperationRequest<z.output<Params>, z.output<Query>, BodyOf<Body>>,
    ) => Promise<ReplyOf<NoInfer<A>>>;
  },
): Operation {
  return definition as unknown as Operation;
}
