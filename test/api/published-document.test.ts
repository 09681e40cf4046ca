import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { OpenApiOperation, OpenApiResponse } from '../../src/api/openapi-document.ts';
import { operations, publishedDocument } from '../../src/api/operations.ts';
import { stagedFileLimitBytes } from '../../src/api/staged-files/received-file.ts';
import { defaultImportLimits } from '../../src/workbooks/import/import-limits.ts';
import { openApiValidator } from './support/openapi-validator.ts';

/** As it goes over the line; `npm run openapi` puts it in the file. */
const document = JSON.parse(JSON.stringify(publishedDocument)) as typeof publishedDocument;
const committedPath = new URL('openapi.json', import.meta.url);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object in the document, with where it is. */
function everyObject(value: unknown, place = '#'): { place: string; object: Json }[] {
  if (!isObject(value)) return [];
  const children = Object.entries(value)
    .filter(([key]) => key !== 'example' && key !== 'default')
    .flatMap(([key, child]) => everyObject(child, `${place}/${key.replaceAll('/', '~1')}`));
  return [...(Array.isArray(value) ? [] : [{ place, object: value }]), ...children];
}

const objects = everyObject(document);

const everyOperation: {
  name: string;
  path: string;
  method: string;
  definition: OpenApiOperation;
}[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, definition]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    definition,
  })),
);

/** Follows a reference within the document. */
function resolve(reference: string): unknown {
  return reference
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, part) =>
        isObject(value) ? value[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined,
      document,
    );
}

const propertiesOf = (object: Json): [string, Json][] =>
  isObject(object['properties']) && typeof object['type'] === 'string'
    ? (Object.entries(object['properties']) as [string, Json][])
    : [];

/** The schema itself, and those it refers to or is made of. */
function layersOf(schema: Json): Json[] {
  const parts = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] ?? []) as Json[]);
  const referred = typeof schema['$ref'] === 'string' ? [resolve(schema['$ref']) as Json] : [];
  return [schema, ...[...parts, ...referred].flatMap(layersOf)];
}

const isDescribed = (schema: Json): boolean =>
  layersOf(schema).some(({ description }) => typeof description === 'string');

/** With an example of its own, or made of parts that have one. */
const isShown = (schema: Json): boolean =>
  layersOf(schema).some(
    (layer) =>
      'example' in layer ||
      'properties' in layer ||
      (isObject(layer['items']) && isShown(layer['items'])),
  );

test('the committed document is the one that is served', () => {
  if (process.env['UPDATE_OPENAPI'] === '1') {
    writeFileSync(committedPath, `${JSON.stringify(document, null, 2)}\n`);
  }
  expect(JSON.parse(readFileSync(committedPath, 'utf8'))).toEqual(document);
});

test('the limit of an upload is the limit of the importer', () => {
  expect(stagedFileLimitBytes).toBe(defaultImportLimits.maxBytes);
});

test('no two operations share a name or a place', () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  const places = operations.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(operations.length);
});

describe('the rules for Dutch government APIs hold', () => {
  test('/core/doc-openapi, /core/semver, /core/uri-version: version in document and address', () => {
    expect(document.openapi).toBe('3.0.3');
    expect(document.info['version']).toMatch(/^\d+\.\d+\.\d+$/);
    const major = String(document.info['version']).split('.')[0];
    for (const { url } of document.servers) expect(url).toMatch(new RegExp(`/v${major}$`));
  });

  test('/core/doc-openapi-contact: name, url and email of a team', () => {
    expect(document.info['contact']).toEqual({
      name: expect.any(String),
      url: expect.stringMatching(/^https:/),
      email: expect.stringMatching(/@/),
    });
  });

  test('/core/path-segments-kebab-case and /core/no-trailing-slash', () => {
    for (const path of Object.keys(document.paths)) {
      if (path === '/openapi.json') continue;
      const segments = path.slice(1).split('/');
      const names = segments.filter((segment) => !/^\{[a-z][A-Za-z]*\}$/.test(segment));
      const operationName = names.at(-1)?.startsWith('_') === true ? names.pop() : undefined;
      expect(operationName ?? '_x').toMatch(/^_[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test('/core/query-keys-camel-case and camelCase in JSON', () => {
    for (const { place, object } of objects) {
      if (object['in'] === 'query') expect(object['name']).toMatch(/^[a-z][A-Za-z0-9]*$/);
      // Modes of travel and numbers of days are values that serve as keys.
      for (const [name] of propertiesOf(object)) {
        expect(`${place} ${name}`).toMatch(/ ([a-z][A-Za-z0-9]*|e-fiets|fiets-van-de-zaak|[1-7])$/);
      }
    }
  });

  test('/core/publish-openapi: the document is open, and says so', () => {
    const definition = document.paths['/openapi.json']?.['get'];
    expect(definition?.security).toEqual([]);
    expect(definition?.responses['200']?.headers).toHaveProperty('Access-Control-Allow-Origin');
  });

  test.each(everyOperation)(
    '$name: version header, refusals as problem details, 400 and never 422',
    ({ definition }) => {
      const statuses = Object.keys(definition.responses);
      expect(statuses).toContain('400');
      expect(statuses).toContain('500');
      expect(statuses).not.toContain('422');
      for (const [status, listed] of Object.entries(definition.responses)) {
        const response = (listed.$ref ? resolve(listed.$ref) : listed) as OpenApiResponse;
        expect(response.headers).toHaveProperty('API-Version');
        if (Number(status) < 400) continue;
        expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
    },
  );

  test.each(everyOperation)(
    '$name: everything but signing in needs a session',
    ({ definition }) => {
      const isOpen = ['meldAan', 'toonApiBeschrijving'].includes(definition.operationId);
      expect(definition.security).toEqual(isOpen ? [] : undefined);
      expect(Object.keys(definition.responses).includes('401')).toBe(
        definition.operationId !== 'toonApiBeschrijving',
      );
    },
  );
});

describe('the document explains itself', () => {
  test('every reference leads somewhere, and every schema is used or is an event', () => {
    const references = objects.flatMap(({ object }) =>
      typeof object['$ref'] === 'string' ? [object['$ref']] : [],
    );
    for (const reference of references) expect(resolve(reference)).toBeDefined();
    for (const name of Object.keys(document.components.schemas)) {
      expect(references).toContain(`#/components/schemas/${name}`);
    }
  });

  test.each(everyOperation)('$name: summary, description and tag, in sentences', (operation) => {
    const { definition } = operation;
    expect(definition.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(definition.description).toMatch(/^[A-Z].*\.$/s);
    expect(document.tags.map(({ name }) => name)).toContain(definition.tags[0]);
    for (const parameter of definition.parameters as Json[]) {
      if ('$ref' in parameter) continue;
      expect(parameter).toMatchObject({ description: expect.stringMatching(/\.$/) });
      expect(parameter).toHaveProperty('example');
    }
  });

  test('every schema and every property has a description and an example', () => {
    const silent = objects.flatMap(({ place, object }) =>
      propertiesOf(object).flatMap(([name, property]) =>
        isDescribed(property) && isShown(property) ? [] : [`${place}/${name}`],
      ),
    );
    expect(silent).toEqual([]);
    for (const schema of Object.values(document.components.schemas)) {
      expect(schema).toHaveProperty('description');
    }
  });

  test('every example is one that its schema allows', () => {
    const { at } = openApiValidator(document);
    const failures = objects
      .filter(({ object }) => 'example' in object && object['in'] === undefined)
      .flatMap(({ place, object }) => {
        const problem = at(
          object['schema'] === undefined ? place : `${place}/schema`,
          object['example'],
        );
        return problem === null ? [] : [`${place}: ${problem}`];
      });
    expect(failures).toEqual([]);
  });

  test('descriptions are Dutch sentences', () => {
    const english = /\b(the|and|with|must|should|returns?|given|which|when)\b/i;
    const texts = objects.flatMap(({ object }) =>
      typeof object['description'] === 'string' ? [object['description']] : [],
    );
    expect(texts.filter((text) => english.test(text))).toEqual([]);
  });

  test('what OpenAPI 3.0 does not know, is not in it', () => {
    for (const { place, object } of objects) {
      const foreign = [
        'const',
        '$schema',
        '$defs',
        'definitions',
        'examples',
        'prefixItems',
      ].filter((key) => key in object && !place.endsWith('/properties'));
      expect({ place, foreign }).toEqual({ place, foreign: [] });
      if (object['nullable'] === true) expect(object).toHaveProperty('type');
    }
  });
});
