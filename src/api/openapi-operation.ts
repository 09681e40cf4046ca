import * as z from 'zod';
import type { OpenApiDocument } from './openapi-document.ts';
import { operation, type Operation } from './operation.ts';

/** The operation that serves the document; `getDocument` because the document lists it too. */
export const documentOperation = (getDocument: () => OpenApiDocument): Operation =>
  operation({
    id: 'toonApiBeschrijving',
    method: 'get',
    path: '/openapi.json',
    tag: 'Beschrijving',
    summary: 'Deze beschrijving',
    description: 'De beschrijving van de API als OpenAPI-document, voor iedereen en van elke plek.',
    isOpen: true,
    allowsAnyOrigin: true,
    answers: {
      200: {
        description: 'Het document.',
        contract: z
          .record(z.string(), z.unknown())
          .meta({ description: 'Een document volgens OpenAPI 3.0.3.' }),
      },
    },
    handle: async () => ({ status: 200, json: { ...getDocument() } }),
  });
