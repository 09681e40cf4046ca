import * as z from 'zod';

/** An age in whole years and months, as the law states it. */
export const ageContract = z
  .strictObject({
    jaren: z.int().meta({ description: 'Hele jaren.', example: 67 }),
    maanden: z.int().min(0).max(11).meta({ description: 'Maanden daarboven.', example: 3 }),
  })
  .meta({ id: 'Leeftijd', description: 'Een leeftijd in jaren en maanden.' });

/** What the AOW calculator is asked. Whether each text is a day, is told per text by the calculator. */
export const aowRequestContract = z
  .strictObject({
    geboortedatum: z
      .array(z.string())
      .min(1)
      .max(1000)
      .meta({
        description: 'Geboortedatums als jjjj-mm-dd, zonder naam of nummer erbij.',
        example: ['1960-12-31', '1961-01-01'],
      }),
  })
  .meta({ id: 'AowVraag', description: 'Geboortedatums waarvan de AOW-datum wordt gevraagd.' });

/** The answer of the AOW calculator, in the order of the birth dates. */
export const aowContract = z
  .array(
    z
      .strictObject({
        geboortedatum: z.iso
          .date()
          .meta({ description: 'De geboortedatum uit de vraag.', example: '1961-01-01' }),
        aowLeeftijd: ageContract,
        aowDatum: z.iso
          .date()
          .meta({ description: 'Eerste dag met recht op AOW.', example: '2028-04-01' }),
        status: z.enum(['vastgesteld', 'prognose']).meta({
          description: 'Vastgesteld in wet of besluit, of een prognose.',
          example: 'vastgesteld',
        }),
        bron: z.string().meta({
          description: 'Waar de leeftijd vandaan komt, met adres.',
          example: 'Rijksoverheid: Wanneer gaat mijn AOW in?',
        }),
      })
      .meta({ id: 'AowDatum', description: 'Wanneer iemand met deze geboortedatum AOW krijgt.' }),
  )
  .meta({ description: 'De antwoorden, in de volgorde van de vraag.', example: [] });
