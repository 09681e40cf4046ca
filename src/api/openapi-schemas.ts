import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';

/** A Schema Object of OpenAPI 3.0, as far as this program writes and reads it. */
export interface OpenApiSchema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  description?: string;
  example?: unknown;
  examples?: unknown[];
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, OpenApiSchema>;
  items?: OpenApiSchema;
  additionalProperties?: OpenApiSchema | boolean;
  anyOf?: OpenApiSchema[];
  oneOf?: OpenApiSchema[];
  allOf?: OpenApiSchema[];
  propertyNames?: OpenApiSchema;
  definitions?: Record<string, OpenApiSchema>;
  [key: string]: unknown;
}

/** `null` by itself, which OpenAPI 3.0 can only say of a type. */
const onlyNull: OpenApiSchema = { type: 'string', nullable: true, enum: [null] };

/** OpenAPI 3.0 reads `nullable` only beside `type`, and wants `null` among the values of an enum. */
function stateNull(schema: OpenApiSchema): void {
  if (schema.nullable !== true) return;
  if (schema.enum !== undefined) schema.enum = [...new Set([...schema.enum, null])];
  if (schema.type !== undefined) return;
  delete schema.nullable;
  const alternatives =
    schema.anyOf ?? schema.oneOf ?? (schema.allOf === undefined ? [] : [{ allOf: schema.allOf }]);
  delete schema.oneOf;
  delete schema.allOf;
  if (alternatives.length > 0) schema.anyOf = [...alternatives, onlyNull];
}

/** What zod writes for JSON Schema in general, in the words of OpenAPI 3.0. */
function toOpenApi(schema: OpenApiSchema): void {
  // The pattern behind a format is long, and says the same.
  if (schema.format !== undefined) delete schema.pattern;
  delete schema.propertyNames;
  const [example] = schema.examples ?? [];
  if (example !== undefined) schema.example ??= example;
  delete schema.examples;
  stateNull(schema);
}

/**
 * A contract as a Schema Object. Contracts with an `id` become components that are shared; one that
 * differs between sent and received (a default makes a field optional) can only be used one way.
 *
 * @param io - `input`: what a client sends (defaults may be left out); `output`: what it gets
 */
export function openApiSchema(
  contract: z.ZodType,
  io: 'input' | 'output',
  components: Record<string, OpenApiSchema>,
): OpenApiSchema {
  const { definitions = {}, ...schema } = z.toJSONSchema(contract, {
    target: 'openapi-3.0',
    io,
    reused: 'inline',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => toOpenApi(jsonSchema as OpenApiSchema),
  }) as OpenApiSchema;

  const settle = (value: OpenApiSchema): OpenApiSchema =>
    JSON.parse(
      JSON.stringify(value).replaceAll('"#/definitions/', '"#/components/schemas/'),
    ) as OpenApiSchema;
  for (const [id, definition] of Object.entries(definitions)) {
    const component = settle(definition);
    const known = (components[id] ??= component);
    if (!isDeepStrictEqual(known, component)) throw new Error(`Two schemas are called ${id}.`);
  }
  return settle(schema);
}
