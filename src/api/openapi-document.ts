import * as z from 'zod';
import { apiRoot, apiVersion } from './api-version.ts';
import { jsonLimitBytes } from './http/read-body.ts';
import { contentTypeOf } from './http/send-reply.ts';
import { openApiSchema, type OpenApiSchema } from './openapi-schemas.ts';
import type { Operation } from './operation.ts';
import { problemContract, problemKinds } from './problem.ts';

/** An OpenAPI 3.0.3 document, as far as this program writes and reads it. */
export interface OpenApiDocument {
  readonly openapi: '3.0.3';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, OpenApiSchema>>;
    readonly responses: Readonly<Record<string, unknown>>;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly parameters: Readonly<Record<string, unknown>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
  readonly security: readonly unknown[];
}

export interface OpenApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

export interface OpenApiResponse {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: OpenApiSchema }>>;
}

type Schemas = Record<string, OpenApiSchema>;

const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } };
const binary: OpenApiSchema = { type: 'string', format: 'binary' };

function parametersOf(operation: Operation, schemas: Schemas): unknown[] {
  const listed = (contract: z.ZodObject | undefined, place: 'path' | 'query'): unknown[] =>
    Object.entries(contract?.shape ?? {}).map(([name, schema]) => {
      const { description, example, ...rest } = openApiSchema(
        schema as z.ZodType,
        'input',
        schemas,
      );
      const isRequired = place === 'path' || !z.safeParse(schema as z.ZodType, undefined).success;
      return { name, in: place, required: isRequired, description, example, schema: rest };
    });
  return [
    ...listed(operation.params, 'path'),
    ...listed(operation.query, 'query'),
    ...(operation.takesIdempotencyKey === true
      ? [{ $ref: '#/components/parameters/Idempotency-Key' }]
      : []),
  ];
}

function requestBodyOf({ body }: Operation, schemas: Schemas): unknown {
  if (body === undefined) return undefined;
  if ('contract' in body) {
    const schema = openApiSchema(body.contract, 'input', schemas);
    return { required: true, content: { 'application/json': { schema } } };
  }
  return {
    required: true,
    description: `${body.description} Hoogstens ${body.limitBytes} bytes.`,
    content: Object.fromEntries(body.contentTypes.map((type) => [type, { schema: binary }])),
  };
}

/** The refusals that follow from the shape of an operation, and the ones it names itself. */
function refusalsOf(operation: Operation): number[] {
  const statuses = [
    400,
    ...(operation.isOpen === true ? [] : [401]),
    ...(contentTypeOf(operation) === null ? [] : [406]),
    ...(operation.body === undefined ? [] : [413, 415]),
    ...(operation.takesIdempotencyKey === true ? [409] : []),
    500,
    503,
    ...(operation.refusals ?? []),
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

function contentOf(
  answer: Operation['answers'][number],
  schemas: Schemas,
): OpenApiResponse['content'] {
  if ('contract' in answer) {
    return {
      'application/json': {
        schema: openApiSchema(answer.contract, answer.isAsSent ? 'input' : 'output', schemas),
      },
    };
  }
  if ('contentType' in answer) return { [answer.contentType]: { schema: binary } };
  if ('events' in answer) {
    for (const contract of Object.values(answer.events)) openApiSchema(contract, 'output', schemas);
    return { 'text/event-stream': { schema: { type: 'string' } } };
  }
  return undefined;
}

function responsesOf(operation: Operation, schemas: Schemas): Record<string, OpenApiResponse> {
  const answers = Object.entries(operation.answers).map(([status, answer]) => {
    const content = contentOf(answer, schemas);
    const more = {
      ...('hasLocation' in answer && { Location: { $ref: '#/components/headers/Location' } }),
      ...(operation.allowsAnyOrigin === true && {
        'Access-Control-Allow-Origin': { $ref: '#/components/headers/Access-Control-Allow-Origin' },
      }),
    };
    return [
      status,
      {
        description: answer.description,
        headers: { ...versionHeader, ...more },
        ...(content === undefined ? {} : { content }),
      },
    ] as const;
  });
  const refusals = refusalsOf(operation).map(
    (status) => [String(status), { $ref: `#/components/responses/Probleem${status}` }] as const,
  );
  return Object.fromEntries([...answers, ...refusals]);
}

function operationObject(operation: Operation, schemas: Schemas): OpenApiOperation {
  const requestBody = requestBodyOf(operation, schemas);
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    ...(operation.isOpen === true ? { security: [] } : {}),
    parameters: parametersOf(operation, schemas),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: responsesOf(operation, schemas),
  };
}

/** One response per status with which some operation refuses. */
function problemResponses(
  operations: readonly Operation[],
  schemas: Schemas,
): Record<string, OpenApiResponse> {
  const schema = openApiSchema(problemContract, 'output', schemas);
  const statuses = [...new Set(operations.flatMap(refusalsOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      `Probleem${status}`,
      {
        description: `${problemKinds[status]?.title ?? 'Verzoek geweigerd'}.`,
        headers: versionHeader,
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
}

const info = {
  title: 'Meesterplan',
  version: apiVersion,
  description:
    'Strategische personeelsplanning voor gemeenten: van een uitdraai uit het HR-systeem naar uitstroom, ' +
    'meester-gezelplan, reiskosten en de tabel voor de begroting. Werkwijze: aanmelden, een personeelsbestand ' +
    'insturen en bevestigen, een scenario maken, berekeningen aanvragen en volgen, en het resultaat of het werkboek ' +
    `ophalen. JSON is UTF-8 en hoogstens ${jsonLimitBytes} bytes. Bedragen zijn euro’s, datums JJJJ-MM-DD, tijdstippen UTC.`,
  contact: {
    name: 'Team Meesterplan',
    url: 'https://meesterplan.example/contact',
    email: 'team@meesterplan.example',
  },
  license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
} as const;

const tags = [
  { name: 'Sessies', description: 'Aanmelden.' },
  {
    name: 'Personeelsbestanden',
    description: 'Uitdraaien uit het HR-systeem insturen, nalopen en bevestigen.',
  },
  {
    name: 'Financiële bestanden',
    description: 'Bladen van financiën insturen, vergelijken met de vorige en bevestigen.',
  },
  {
    name: 'Scenario’s',
    description: 'Uitgangspunten bij één personeelsbestand, en de begroting die eruit volgt.',
  },
  {
    name: 'Bestanden voor financiën',
    description:
      'De begroting als bestand voor een grootboek, als OpenDocument of in een eigen sjabloon.',
  },
  {
    name: 'Reiskosten',
    description: 'Vragen over regelingen voor woon-werkverkeer, en wat er is voorgesteld.',
  },
  {
    name: 'Berekeningen',
    description: 'Langer werk op de achtergrond: aanvragen, volgen, ophalen.',
  },
  {
    name: 'Terugtoetsen',
    description: 'Een prognose van toen naast wat er sindsdien gebeurde.',
  },
  { name: 'Parameters', description: 'Wettelijke en afgesproken waarden met hun bron.' },
  {
    name: 'Rekenhulpen',
    description: 'Losse berekeningen met direct antwoord; er wordt niets bewaard.',
  },
  { name: 'Beschrijving', description: 'Dit document.' },
] as const;

/** The published contract of the API, printed from the same definitions that answer requests. */
export function openApiDocument(operations: readonly Operation[]): OpenApiDocument {
  const schemas: Schemas = {};
  const responses = problemResponses(operations, schemas);
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = operationObject(operation, schemas);
  }
  return {
    openapi: '3.0.3',
    info,
    servers: [{ url: apiRoot, description: 'Deze installatie' }],
    tags,
    paths,
    components: {
      schemas,
      responses,
      headers: {
        'API-Version': {
          description: 'Volledige versie van deze API.',
          required: true,
          schema: { type: 'string' },
          example: apiVersion,
        },
        'Access-Control-Allow-Origin': {
          description: 'Welke pagina’s het antwoord mogen lezen: alle.',
          required: true,
          schema: { type: 'string' },
          example: '*',
        },
        Location: {
          description: 'Adres van wat is gemaakt of aangevraagd.',
          required: true,
          schema: { type: 'string', format: 'uri-reference' },
          example: '/v1/berekeningen/0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
        },
      },
      parameters: {
        'Idempotency-Key': {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Eigen kenmerk van dit verzoek. Hetzelfde verzoek met hetzelfde kenmerk geeft het eerste antwoord nog eens en doet verder niets; een ander verzoek met hetzelfde kenmerk wordt geweigerd (409).',
          example: '5c3e2f5e-2d3f-4a53-9a7d-0f1f3f6f4f55',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
      },
      securitySchemes: {
        toegangssleutel: {
          type: 'http',
          scheme: 'bearer',
          description: 'De toegangssleutel die POST /sessies geeft.',
        },
      },
    },
    security: [{ toegangssleutel: [] }],
  };
}
