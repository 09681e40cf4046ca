/** The demo uses the API as any other client would: over HTTP, with JSON, files and server-sent events. */

/** An answer of 400 or more, with what the problem document says. */
class ApiRefused extends Error {
  override readonly name = 'ApiRefused';
}

export interface ApiClient {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  upload<T>(path: string, bytes: Uint8Array, mediaType: string): Promise<T>;
  download(path: string): Promise<Uint8Array>;
  /** Follows server-sent events until the server ends the stream. */
  follow(path: string, onEvent: (name: string, data: unknown) => void): Promise<void>;
}

interface ProblemDocument {
  readonly title?: string;
  readonly detail?: string;
  readonly problemen?: readonly { plaats: string; gevonden: string | null; verwacht: string }[];
}

async function refuse(response: Response): Promise<never> {
  const text = await response.text();
  let problem: ProblemDocument = { detail: text };
  if (response.headers.get('content-type')?.includes('json') === true) {
    problem = JSON.parse(text) as ProblemDocument;
  }
  const lines = (problem.problemen ?? []).map(
    ({ plaats, gevonden, verwacht }) =>
      `  ${plaats}: gevonden ${gevonden ?? 'niets'}, verwacht ${verwacht}`,
  );
  throw new ApiRefused(
    [`${response.status} ${problem.detail ?? problem.title ?? ''}`, ...lines].join('\n'),
  );
}

/** Signs in with the one-time code and returns a client for everything after it. */
export async function signIn(address: string, signInCode: string): Promise<ApiClient> {
  let authorization: Record<string, string> = {};
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...authorization, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(new URL(path, address), { ...init, headers });
    return response.ok ? response : refuse(response);
  };
  const send = async <T>(path: string, body: unknown): Promise<T> => {
    const response = await request(path, {
      method: 'POST',
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as T;
  };

  const { toegangssleutel } = await send<{ toegangssleutel: string }>('/v1/sessies', {
    aanmeldcode: signInCode,
  });
  authorization = { Authorization: `Bearer ${toegangssleutel}` };

  return {
    get: async <T>(path: string) => (await (await request(path)).json()) as T,
    post: send,
    upload: async <T>(path: string, bytes: Uint8Array, mediaType: string) => {
      const response = await request(path, {
        method: 'POST',
        headers: { 'Content-Type': mediaType },
        body: new Uint8Array(bytes),
      });
      return (await response.json()) as T;
    },
    download: async (path) => new Uint8Array(await (await request(path)).arrayBuffer()),
    async follow(path, onEvent) {
      const response = await request(path, { headers: { Accept: 'text/event-stream' } });
      let rest = '';
      for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(
        new TextDecoderStream(),
      )) {
        const blocks = (rest + String(chunk)).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const field = (name: string): string | undefined =>
            block
              .split('\n')
              .find((line) => line.startsWith(`${name}:`))
              ?.slice(name.length + 1)
              .trim();
          const data = field('data');
          if (data !== undefined) onEvent(field('event') ?? 'message', JSON.parse(data));
        }
      }
    },
  };
}
