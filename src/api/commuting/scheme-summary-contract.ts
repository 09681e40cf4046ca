import * as z from 'zod';

export const schemeSummaryContract = z
  .strictObject({
    titel: z.string().meta({
      description: 'Titel van de bladzijde.',
      example: 'Reiskosten: voorstel 2026 naast de regeling van nu',
    }),
    secties: z
      .array(
        z
          .strictObject({
            kop: z.string().meta({ description: 'Kop.', example: 'Wat het kost' }),
            zinnen: z.array(z.string()).meta({
              description: 'Hele zinnen, uit de cijfers gemaakt.',
              example: ['In 2027 kost de regeling € 1.300.000: € 900.000 meer dan nu.'],
            }),
          })
          .meta({ id: 'Samenvattingsdeel', description: 'Een deel van de samenvatting.' }),
      )
      .meta({ description: 'De delen, in leesvolgorde.', example: [] }),
  })
  .meta({
    id: 'SamenvattingVanRegeling',
    description:
      'Een bladzijde in gewone taal, voor ondernemingsraad of onderhandelingstafel; zonder gegevens van personen.',
  });
