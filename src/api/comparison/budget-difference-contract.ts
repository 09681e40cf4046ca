import * as z from 'zod';

/** How one budget table differs from another; also what a frozen version keeps of its difference. */

const perYear = (description: string) =>
  z.array(z.number()).meta({ description, example: [-250_000, -250_000] });

/** What a line is known by in every table. */
export const linePlaceFields = {
  nr: z.string().meta({ description: 'Nummer van de regel.', example: '22' }),
  programma: z.string().meta({ description: 'Programma van de begroting.', example: '13' }),
  taakveld: z.string().meta({ description: 'Taakveld van Iv3, als tekst.', example: '0.4' }),
  categorie: z
    .string()
    .meta({ description: 'Economische categorie van Iv3, als tekst.', example: '1.1' }),
  lastenOfBaten: z
    .enum(['lasten', 'baten'])
    .meta({ description: 'Kant waarop de regel wordt geboekt.', example: 'lasten' }),
};

export const differenceKindInDutch = {
  added: 'nieuw',
  removed: 'vervallen',
  changed: 'gewijzigd',
} as const;

const lineDifferenceContract = z
  .strictObject({
    soort: z.enum(differenceKindInDutch).meta({
      description: 'Of de regel nieuw is, vervalt of is gewijzigd.',
      example: 'gewijzigd',
    }),
    ...linePlaceFields,
    omschrijving: z
      .string()
      .meta({ description: 'Omschrijving van de regel.', example: 'Reiskostenregeling' }),
    verschil: perYear('Verschil per jaar in euro; negatief = nadeliger.'),
    verschilDaarna: z.number().meta({
      description: 'Verschil in elk jaar na het laatste, in euro.',
      example: -250_000,
    }),
    zin: z.string().meta({
      description: 'Wat er anders is en, als de herkomst dat vertelt, waarom.',
      example:
        'Regel 22 (Reiskostenregeling, programma 13, lasten): vanaf 2027 elk jaar € 250.000,00 nadeliger. Oorzaak: een andere uitkomst voor de meerkosten van het reiskostenvoorstel.',
    }),
  })
  .meta({ id: 'Begrotingsverschil', description: 'Wat er aan één regel anders is.' });

export const budgetDifferenceContract = z
  .strictObject({
    jaren: z.array(z.int()).meta({
      description:
        'De vergeleken jaren: vanaf het laatste eerste jaar. Na haar eigen laatste jaar telt van een tabel het bedrag voor de jaren daarna.',
      example: [2026, 2027],
    }),
    regels: z
      .array(lineDifferenceContract)
      .meta({ description: 'De regels die anders zijn, op nummer.', example: [] }),
    totaal: perYear('Verschil van de totalen per jaar in euro: de som van de regels.'),
    totaalDaarna: z.number().meta({
      description: 'Verschil van de totalen in elk jaar na het laatste, in euro.',
      example: -250_000,
    }),
  })
  .meta({
    id: 'Begrotingsverschillen',
    description:
      'Hoe de ene tabel van de andere verschilt, als effect op het saldo: negatief = nadeliger, wat het tabelprofiel ook afdrukt.',
  });
