import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import type { OpenApiDocument, OpenApiOperation } from '../../../src/api/openapi-document.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words of OpenAPI 3.0 that JSON Schema says otherwise: `nullable` and boolean exclusive limits. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const schema: Json = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'example' ? part : toJsonSchema(part),
    ]),
  );
  if (schema['nullable'] === true && typeof schema['type'] === 'string') {
    schema['type'] = [schema['type'], 'null'];
  }
  if (schema['nullable'] === true) delete schema['nullable'];
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (schema[exclusive] !== true) continue;
    schema[exclusive] = schema[limit];
    delete schema[limit];
  }
  return schema;
}

const pointer = (parts: readonly string[]): string =>
  parts
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map((part) => encodeURIComponent(part))
    .join('/');

export interface FoundOperation {
  readonly method: string;
  readonly path: string;
  readonly definition: OpenApiOperation;
}

export function findOperation(document: OpenApiDocument, operationId: string): FoundOperation {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, definition] of Object.entries(methods)) {
      if (definition.operationId === operationId) return { method, path, definition };
    }
  }
  throw new Error(`The document has no operation ${operationId}.`);
}

export const operationIdsOf = (document: OpenApiDocument): string[] =>
  Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId }) => operationId)
    .sort();

/** Checks JSON against the document with another validator than the one that wrote the document. */
export function openApiValidator(document: OpenApiDocument) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  // The package has a CommonJS default export, which ESM sees one level down.
  const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;
  addFormats(ajv);
  ajv.addSchema(toJsonSchema(document) as object, 'openapi');

  const problemAt = (fragment: string, json: unknown): string | null => {
    const validate = ajv.compile({ $ref: `openapi${fragment}` });
    return validate(json) ? null : ajv.errorsText(validate.errors, { separator: '\n' });
  };
  const check = (parts: readonly string[], json: unknown): void => {
    const problem = problemAt(`#/${pointer(parts)}`, json);
    if (problem !== null) throw new Error(`Not as ${parts.join(' > ')} says: ${problem}`);
  };

  return {
    /** What is wrong with `json` by the schema at a place such as `#/components/schemas/Scenario`. */
    at: (place: string, json: unknown): string | null =>
      problemAt(place.replaceAll(/[{}]/g, encodeURIComponent), json),
    component: (name: string, json: unknown): void => check(['components', 'schemas', name], json),
    /** Status, content type and body of an answer of this operation. */
    answer(operationId: string, status: number, contentType: string | null, json: unknown): void {
      const { path, method, definition } = findOperation(document, operationId);
      const listed = definition.responses[status];
      if (listed === undefined) throw new Error(`${operationId} does not list status ${status}.`);
      const reference = listed.$ref?.replace('#/', '').split('/');
      const parts = reference ?? ['paths', path, method, 'responses', String(status)];
      const response = reference
        ? (document.components.responses[reference.at(-1) ?? ''] as typeof listed)
        : listed;
      const mediaType = contentType?.split(';')[0] ?? null;
      const known = Object.keys(response.content ?? {});
      if (mediaType === null ? known.length > 0 : !known.includes(mediaType)) {
        throw new Error(
          `${operationId} answers ${status} as ${mediaType}, not as ${known.join()}.`,
        );
      }
      if (mediaType?.includes('json') === true) {
        check([...parts, 'content', mediaType, 'schema'], json);
      }
    },
  };
}
