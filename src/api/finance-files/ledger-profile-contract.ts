import * as z from 'zod';

const ledgerProfileContract = z
  .strictObject({
    profiel: z.string().meta({ description: 'Naam om mee te kiezen.', example: 'neutraal' }),
    titel: z
      .string()
      .meta({ description: 'Voor welk pakket.', example: 'Neutraal begrotingsbestand' }),
    koppen: z
      .array(z.string())
      .meta({ description: 'De kolommen, in volgorde.', example: ['boekjaar', 'bedrag_eur'] }),
    aangenomen: z.array(z.string()).meta({
      description: 'Wat de bron openlaat en wij hebben gekozen; ga dat na in uw pakket.',
      example: ['Decimaalteken en datumvorm staan niet in de bron'],
    }),
    bron: z.string().nullable().meta({
      description: 'Waar de indeling openbaar is; leeg bij onze eigen indeling.',
      example: 'https://help.asperion.nl/gegevens-import/import-journaalposten.aspx',
    }),
    gecontroleerdOp: z.iso.date().meta({
      description: 'Dag waarop de indeling is nagegaan.',
      example: '2026-11-24',
    }),
    bewijs: z.string().meta({
      description: 'V = nagegaan bij de bron, A = eigen aanname.',
      example: 'V',
    }),
  })
  .meta({ id: 'Grootboekprofiel', description: 'De indeling die een grootboekpakket inleest.' });

export const ledgerProfileListContract = z
  .strictObject({
    grootboekprofielen: z.array(ledgerProfileContract).meta({
      description: 'De profielen; het eerste wordt gebruikt als er geen is gekozen.',
      example: [],
    }),
  })
  .meta({ id: 'Grootboekprofielen', description: 'De indelingen van grootboekpakketten.' });
