import { raw, type Request, type Response } from 'express';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import type { FileBody, JsonBody } from '../operation.ts';
import { HttpRefusal } from '../problem.ts';

/** Ample for a scenario of a few hundred lines; a file has its own limit. */
export const jsonLimitBytes = 1_048_576;

/** Deeper than any contract goes; deeper input costs time and stack for nothing. */
const maximumDepth = 32;

/** Reads the body as bytes, inflated when compressed; the limit counts the inflated bytes. */
async function readBytes(
  request: Request,
  response: Response,
  limitBytes: number,
): Promise<Uint8Array | null> {
  const read = raw({ limit: limitBytes, type: () => true });
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('The body could not be read.'));
    });
  });
  return Buffer.isBuffer(request.body) ? request.body : null;
}

function refuseOtherTypes(request: Request, contentTypes: readonly string[]): void {
  if (request.is([...contentTypes]) !== false) return;
  throw new HttpRefusal(415, `Stuur de inhoud met Content-Type ${contentTypes.join(' of ')}.`, {
    Accept: contentTypes.join(', '),
  });
}

const unreadableText = (text: string): string | null =>
  text.includes('\u0000')
    ? 'tekst zonder het teken U+0000'
    : /\p{Surrogate}/u.test(text)
      ? 'tekst in geldig Unicode'
      : null;

/**
 * What no contract looks for and no store can hold: too deep nesting, NUL, half characters. Walks
 * without recursion, so that the depth cannot hurt the walk itself.
 */
function problemsOfJson(json: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: { value: unknown; place: string; depth: number }[] = [
    { value: json, place: 'invoer', depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place, depth } = next;
    if (typeof value === 'string') {
      const expected = unreadableText(value);
      if (expected !== null) problems.push({ place, found: null, expected });
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= maximumDepth) {
        const expected = `hoogstens ${maximumDepth} niveaus diep`;
        return [{ place: 'invoer', found: null, expected }];
      }
      for (const [key, child] of Object.entries(value)) {
        const expected = unreadableText(key);
        if (expected !== null) problems.push({ place, found: null, expected });
        open.push({
          value: child,
          place: place === 'invoer' ? key : `${place}.${key}`,
          depth: depth + 1,
        });
      }
    }
  }
  return problems;
}

/** The body as JSON; `undefined` when there is none, which the contract then refuses by name. */
async function readJson(request: Request, response: Response): Promise<unknown> {
  refuseOtherTypes(request, ['application/json']);
  const bytes = await readBytes(request, response, jsonLimitBytes);
  if (bytes === null || bytes.length === 0) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new InvalidInput(
      [{ place: 'invoer', found: null, expected: 'geldige JSON in UTF-8' }],
      'De inhoud is geen geldige JSON. Controleer aanhalingstekens, komma’s en haakjes.',
    );
  }
  const problems = problemsOfJson(json);
  if (problems.length > 0) throw new InvalidInput(problems);
  return json;
}

async function readFile(
  request: Request,
  response: Response,
  { contentTypes, limitBytes }: FileBody,
): Promise<Uint8Array> {
  refuseOtherTypes(request, contentTypes);
  const bytes = await readBytes(request, response, limitBytes);
  if (bytes !== null && bytes.length > 0) return bytes;
  throw new InvalidInput([
    { place: 'invoer', found: null, expected: 'een bestand als inhoud van het verzoek' },
  ]);
}

/** The body in the form that the operation asks for, not yet checked against its contract. */
export async function readBody(
  request: Request,
  response: Response,
  body: JsonBody | FileBody | undefined,
): Promise<unknown> {
  if (body === undefined) return undefined;
  return 'contract' in body ? readJson(request, response) : readFile(request, response, body);
}
