import * as z from 'zod';

/** What RVU, generatiepact and partial pension are expected to do: numbers and amounts, never a person. */

const count = (description: string, example: number) => z.int().meta({ description, example });
const mean = (description: string, example: number) => z.number().meta({ description, example });
const year = count('Kalenderjaar.', 2028);
const participants = mean('Verwacht aantal deelnemers, gemiddeld over het jaar.', 12.4);
const freedFte = mean('Verwachte fte die vrijkomen, gemiddeld over het jaar.', 2.31);

export const rvuOutcomeContract = z
  .strictObject({
    gerechtigden: count(
      'Personen met zwaar werk die binnen de horizon met RVU zouden kunnen vertrekken.',
      17,
    ),
    jaren: z
      .array(
        z.strictObject({
          jaar: year,
          verwachteVertrekken: mean('Verwacht aantal vertrekken met RVU.', 1.8),
          uitkering: mean('Verwachte uitkeringen, in euro.', 61_282),
          heffing: mean(
            'Verwachte eindheffing over wat boven de drempelvrijstelling uitkomt, in euro.',
            0,
          ),
        }),
      )
      .meta({ description: 'Per kalenderjaar.', example: [] }),
    uitkeringDaarna: mean('Wat na de horizon nog wordt uitgekeerd, in euro.', 40_069),
    heffingDaarna: mean('De eindheffing daarover, in euro.', 0),
  })
  .nullable()
  .meta({ description: 'Vertrek met RVU en wat het kost; leeg zonder regeling.' });

export const generationPactOutcomeContract = z
  .array(
    z
      .strictObject({
        variant: z
          .string()
          .meta({ description: 'Deel van uren, loon en pensioen.', example: '80-90-100' }),
        jaren: z
          .array(
            z.strictObject({
              jaar: year,
              verwachteDeelnemers: participants,
              vrijgespeeldeFte: freedFte,
              meerkosten: mean('Wat boven de gewerkte uren wordt betaald, in euro.', 98_120),
              vrijval: mean('Wat minder wordt betaald dan zonder regeling, in euro.', 103_455),
            }),
          )
          .meta({ description: 'Per kalenderjaar.', example: [] }),
        zonderLoon: count(
          'Contracten zonder schaal of trede: niet in de bedragen, wel in de aantallen.',
          0,
        ),
      })
      .meta({ id: 'UitkomstGeneratiepact', description: 'Eén variant van het generatiepact.' }),
  )
  .meta({ description: 'Per variant van het generatiepact; leeg zonder regeling.', example: [] });

export const partialPensionOutcomeContract = z
  .array(
    z.strictObject({
      jaar: year,
      verwachteDeelnemers: participants,
      vrijgespeeldeFte: freedFte,
    }),
  )
  .nullable()
  .meta({
    description: 'Per jaar wat deeltijdpensioen vrijmaakt; leeg als het niet is meegerekend.',
    example: [{ jaar: 2028, verwachteDeelnemers: 9.1, vrijgespeeldeFte: 1.62 }],
  });
