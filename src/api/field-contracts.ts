import * as z from 'zod';

/** Fields that several resources publish in the same form. */

const exampleId = '0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11';

export const idContract = (what: string): z.ZodUUID =>
  z.uuid().meta({ description: `Kenmerk van ${what}.`, example: exampleId });

export const momentContract = (description: string): z.ZodISODateTime =>
  z.iso.datetime().meta({ description, example: '2026-01-02T09:30:00.000Z' });

export const hashContract = (description: string): z.ZodString =>
  z.string().meta({
    description,
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  });
