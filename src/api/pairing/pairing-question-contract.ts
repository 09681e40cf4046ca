import * as z from 'zod';

/** Parts that the answers about a pairing plan share. */

const points = (description: string) => z.number().meta({ description, example: 0.4 });

export const valueRangeContract = z
  .strictObject({
    minstens: points('Bewezen: zo veel of meer.'),
    hoogstens: points('Bewezen: zo veel of minder.'),
  })
  .meta({
    id: 'Waardeverschil',
    description: 'Een verschil tussen beste plannen in risicopunten, tussen twee bewezen grenzen.',
  });

export const pairReferenceContract = z
  .strictObject({
    functieId: z.string().meta({ description: 'De functie.', example: 'P12' }),
    gezelId: z.string().meta({ description: 'De gezel.', example: 'T1' }),
  })
  .meta({ id: 'KoppelVerwijzing', description: 'Een koppel, met de kenmerken van deze uitkomst.' });
