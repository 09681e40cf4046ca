import * as z from 'zod';
import {
  Conflict,
  InvalidInput,
  NotFound,
  ParameterUnknown,
  type Problem,
} from '../engine/problems.ts';
import { isOutage } from '../services/errors/is-outage.ts';

/** Problem details (RFC 9457) as published; every answer of 400 and up has this shape. */
export const problemContract = z
  .strictObject({
    type: z.string().meta({
      description: 'Soort probleem, als vaste aanduiding om in een programma op te toetsen.',
      example: 'urn:problem-type:meesterplan:ongeldige-invoer',
    }),
    title: z.string().meta({
      description: 'Korte naam van de soort probleem.',
      example: 'Ongeldige invoer',
    }),
    status: z.int().min(400).max(599).meta({ description: 'HTTP-statuscode.', example: 400 }),
    detail: z.string().meta({
      description: 'Wat er bij dit verzoek aan de hand is en wat eraan te doen is.',
      example: 'De invoer klopt niet.',
    }),
    instance: z.string().optional().meta({
      description: 'Kenmerk van dit verzoek; hetzelfde kenmerk staat in het logboek.',
      example: 'urn:uuid:0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
    }),
    problemen: z
      .array(
        z.strictObject({
          plaats: z.string().meta({
            description: 'Waar het probleem zit: een pad in de JSON, een parameter of een cel.',
            example: 'uitgangspunten.naam',
          }),
          gevonden: z.string().nullable().meta({
            description: 'Wat daar staat; leeg als er iets ontbreekt.',
            example: '42',
          }),
          verwacht: z.string().meta({
            description: 'Wat er had moeten staan.',
            example: 'tekst',
          }),
        }),
      )
      .meta({
        description:
          'Alle problemen tegelijk, elk met zijn plaats; hoogstens 1000, en dan zegt het laatste hoeveel er nog zijn.',
        example: [],
      }),
  })
  .meta({ id: 'Probleem', description: 'Waarom een verzoek niet is uitgevoerd (RFC 9457).' });

export type ProblemDetails = z.output<typeof problemContract>;

/** More than anybody corrects in one go, and still a small answer. */
const maximumProblems = 1_000;

/** Problems of input as published, wherever they stand; of a very long list the last says what is left out. */
export function presentProblems(problems: readonly Problem[]): ProblemDetails['problemen'] {
  const isWhole = problems.length <= maximumProblems;
  const shown = isWhole ? problems : problems.slice(0, maximumProblems - 1);
  const presented = shown.map(({ place, found, expected }) => ({
    plaats: place,
    gevonden: found,
    verwacht: expected,
  }));
  if (isWhole) return presented;
  const rest = `verbeter eerst deze; er zijn nog ${problems.length - shown.length} andere problemen`;
  return [...presented, { plaats: 'invoer', gevonden: null, verwacht: rest }];
}

/** Name and fixed designation of each kind of problem, by status. */
export const problemKinds: Readonly<Record<number, { slug: string; title: string }>> = {
  400: { slug: 'ongeldige-invoer', title: 'Ongeldige invoer' },
  401: { slug: 'niet-aangemeld', title: 'Niet aangemeld' },
  404: { slug: 'niet-gevonden', title: 'Niet gevonden' },
  405: { slug: 'methode-niet-toegestaan', title: 'Methode niet toegestaan' },
  406: { slug: 'vorm-niet-leverbaar', title: 'Gevraagde vorm niet leverbaar' },
  408: { slug: 'verzoek-duurde-te-lang', title: 'Verzoek duurde te lang' },
  409: { slug: 'past-niet-bij-de-toestand', title: 'Past niet bij de huidige toestand' },
  413: { slug: 'te-groot', title: 'Verzoek te groot' },
  415: { slug: 'vorm-niet-ondersteund', title: 'Vorm van de inhoud niet ondersteund' },
  500: { slug: 'interne-fout', title: 'Interne fout' },
  503: { slug: 'tijdelijk-niet-beschikbaar', title: 'Tijdelijk niet beschikbaar' },
};

/** A refusal that only HTTP knows: wrong method, wrong form, not signed in. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

const internalDetail =
  'Er ging iets mis aan onze kant. Probeer het later opnieuw; meld anders het kenmerk bij "instance".';

export const problemOf = (
  status: number,
  detail: string,
  problems: readonly Problem[] = [],
): ProblemDetails => {
  const { slug, title } = problemKinds[status] ?? {
    slug: 'geweigerd',
    title: 'Verzoek geweigerd',
  };
  return {
    type: `urn:problem-type:meesterplan:${slug}`,
    title,
    status,
    detail,
    problemen: presentProblems(problems),
  };
};

/** What the body reader and the router refuse, by their own names and statuses, in plain Dutch. */
const refusedByExpress: Readonly<Record<string, string>> = {
  'request.aborted': 'Het verzoek is afgebroken voordat het helemaal binnen was.',
  'request.size.invalid': 'Content-Length klopt niet met wat er is gestuurd.',
  'encoding.unsupported': 'Deze Content-Encoding wordt niet ondersteund; stuur gzip of niets.',
  'stream.encoding.set': 'De inhoud van het verzoek is niet te lezen.',
};

interface ErrorOfExpress {
  readonly status: number;
  readonly type?: string;
  /** Bytes, of a body that is too large. */
  readonly limit?: number;
}

const isErrorOfExpress = (error: unknown): error is ErrorOfExpress =>
  error instanceof Error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500;

function detailOf({ status, type = '', limit }: ErrorOfExpress): string {
  if (limit !== undefined)
    return `Het verzoek is te groot; hoogstens ${limit} bytes zijn toegestaan.`;
  const unreadable = 'Het adres of de inhoud van het verzoek is niet te lezen.';
  return refusedByExpress[type] ?? (status === 400 ? unreadable : 'Het verzoek is geweigerd.');
}

const outageDetail =
  'De database of de wachtrij is nu niet bereikbaar. Probeer het over een minuut opnieuw; blijft het zo, waarschuw dan de beheerder.';

/** The problem details for anything that was thrown; an unknown error becomes a 500 without its text. */
export function toProblem(error: unknown): ProblemDetails {
  if (error instanceof InvalidInput) return problemOf(400, error.message, error.problems);
  if (error instanceof ParameterUnknown) {
    return problemOf(400, error.message, [
      { place: error.parameterId, found: null, expected: error.message },
    ]);
  }
  if (error instanceof NotFound) return problemOf(404, error.message);
  if (error instanceof Conflict) return problemOf(409, error.message);
  if (error instanceof HttpRefusal) return problemOf(error.status, error.message);
  if (error instanceof Error && error.name === 'TimeoutError') {
    return problemOf(
      503,
      'Dit kost te veel tijd voor een direct antwoord. Probeer een kleinere vraag.',
    );
  }
  if (isErrorOfExpress(error)) return problemOf(error.status, detailOf(error));
  if (isOutage(error)) return problemOf(503, outageDetail);
  return problemOf(500, internalDetail);
}
