import * as z from 'zod';
import { idContract } from '../field-contracts.ts';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { workforceGroupingInDutch } from '../workforce/workforce-contract.ts';

/** Most rosters in one test: ten years of yearly rosters and the first. */
const mostRosters = 11;

/** Which rosters to hold against each other, and with which assumptions. */
export const backtestRequestContract = z
  .strictObject({
    scenarioId: idContract('het scenario waarvan de aannames worden getoetst'),
    personeelsbestanden: z
      .array(
        z.strictObject({
          personeelsbestandId: idContract('een bevestigd personeelsbestand'),
          peildatum: z.iso
            .date('een dag als jjjj-mm-dd')
            .meta({ description: 'De dag die het bestand beschrijft.', example: '2025-01-01' }),
        }),
      )
      .min(2, 'twee of meer personeelsbestanden, van oud naar nieuw')
      .max(mostRosters, `hoogstens ${mostRosters} personeelsbestanden`)
      .meta({
        description: 'Van oud naar nieuw, met minstens een maand ertussen.',
        example: [
          {
            personeelsbestandId: '0b7f6c0e-4c2d-4f5b-9f55-0f4a4f9d3c11',
            peildatum: '2025-01-01',
          },
          {
            personeelsbestandId: '5c1f0a3e-9d57-4b62-8a0c-1b6f0d2e7a44',
            peildatum: '2026-01-01',
          },
        ],
      }),
  })
  .meta({
    id: 'TerugtoetsVraag',
    description: 'Welke personeelsbestanden met elkaar worden vergeleken.',
  });

export const verdictInDutch = {
  fits: 'past',
  'too-few': 'te-weinig-verwacht',
  'too-many': 'te-veel-verwacht',
  'too-narrow': 'band-te-smal',
} as const;

export const occasionInDutch = {
  'known-date': 'bekende-datum',
  aow: 'aow',
  'contract-end': 'einde-contract',
  'pension-age': 'pensioenleeftijd',
  none: 'geen',
} as const;

const count = (description: string, example: number) => z.int().meta({ description, example });
const chance = (description: string, example: number) => z.number().meta({ description, example });
const day = (description: string, example: string) => z.iso.date().meta({ description, example });

const checkFields = {
  personen: count('Aantal personen in dienst aan het begin.', 1299),
  gemiddeld: z.number().meta({ description: 'Verwacht aantal vertrekken.', example: 138.8 }),
  p10: count('Niet meer vertrekken dan dit in 10% van de gevallen.', 128),
  p50: count('Niet meer vertrekken dan dit in de helft van de gevallen.', 139),
  p90: count('Niet meer vertrekken dan dit in 90% van de gevallen.', 150),
  vertrokken: count('Aantal van hen dat aan het einde weg was.', 135),
  binnenBand: z
    .boolean()
    .meta({ description: 'Of dat aantal van p10 tot en met p90 ligt.', example: true }),
  kansOpBand: chance(
    'Kans (0-1) op een aantal binnen de band als het model klopt; minstens 0,8, omdat personen heel zijn.',
    0.81,
  ),
  kansZoExtreem: chance(
    'Kans (0-1) op een uitkomst die minstens zo ver van het verwachte ligt als het model klopt (tweezijdige mid-p).',
    0.67,
  ),
};

const cellContract = z
  .strictObject({
    indeling: z
      .enum(workforceGroupingInDutch)
      .meta({ description: 'Waarnaar is ingedeeld.', example: 'team' }),
    groep: z.string().meta({ description: 'Naam van de groep.', example: 'Ruimte' }),
    ...checkFields,
  })
  .meta({ id: 'TerugtoetsVanGroep', description: 'Verwacht en gebeurd, voor één groep.' });

const occasionContract = z
  .strictObject({
    aanleiding: z.enum(occasionInDutch).meta({
      description:
        'Wat het oudere bestand laat zien: een afgesproken laatste dag, de AOW, een tijdelijk contract dat eindigt, een leeftijd waarop vertrek met pensioen of RVU kan, of geen van deze.',
      example: 'aow',
    }),
    ...checkFields,
  })
  .meta({
    id: 'TerugtoetsVanAanleiding',
    description: 'Verwacht en gebeurd, voor de mensen met één aanleiding.',
  });

const periodContract = z
  .strictObject({
    van: day('Eerste dag: de peildatum van het oudere bestand.', '2025-01-01'),
    tot: day('Laatste dag: die voor de peildatum van het nieuwere bestand.', '2025-12-31'),
    jaar: z
      .int()
      .nullable()
      .meta({ description: 'Het kalenderjaar, als de periode dat precies is.', example: 2025 }),
    bijgekomen: count('Aantal personen dat nieuw is in het nieuwere bestand.', 140),
    zonderNummer: count(
      'Aantal personen zonder personeelsnummer; zij zijn niet te volgen en tellen niet mee.',
      0,
    ),
    groepen: z.array(cellContract).meta({
      description: 'Het totaal en de groepen; kleine groepen zijn samengenomen.',
      example: [],
    }),
    aanleidingen: z
      .array(occasionContract)
      .meta({ description: 'Dezelfde mensen, naar aanleiding.', example: [] }),
  })
  .meta({ id: 'TerugtoetsPeriode', description: 'Van één personeelsbestand tot het volgende.' });

const scoreContract = z
  .strictObject({
    indeling: z
      .enum(workforceGroupingInDutch)
      .meta({ description: 'Waarnaar is ingedeeld.', example: 'team' }),
    aantalGroepen: count('Aantal groepen, over alle perioden.', 42),
    aantalBinnenBand: count('Aantal daarvan binnen de band.', 38),
    verwachtBinnenBand: z
      .number()
      .meta({ description: 'Aantal dat binnen de band hoort te liggen.', example: 38.9 }),
    kansZoWeinig: chance('Kans (0-1) op zo weinig of minder als het model klopt.', 0.38),
  })
  .meta({ id: 'TerugtoetsScore', description: 'Hoe de groepen van één indeling het samen deden.' });

/** A projection held against what happened: counts of groups, never a person. */
export const backtestContract = z
  .strictObject({
    oordeel: z.enum(verdictInDutch).meta({
      description:
        'Of de uitkomst tegen het model spreekt. Een juist model wordt in hoogstens 5% van de toetsen afgekeurd.',
      example: 'past',
    }),
    conclusie: z.string().meta({
      description: 'Hetzelfde in gewone taal.',
      example: 'Van de 83 groepen liggen er 76 binnen de band (92%).',
    }),
    aantalGroepen: count('Aantal groepen, over alle indelingen en perioden.', 83),
    aantalBinnenBand: count('Aantal daarvan binnen de band.', 76),
    verwachtBinnenBand: z
      .number()
      .meta({ description: 'Aantal dat binnen de band hoort te liggen.', example: 74.7 }),
    perIndeling: z.array(scoreContract).meta({ description: 'Per indeling.', example: [] }),
    perioden: z.array(periodContract).meta({ description: 'De perioden, op tijd.', example: [] }),
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De waarden die zijn gebruikt.', example: [] }),
  })
  .meta({ id: 'Terugtoets', description: 'Een prognose naast wat er gebeurde.' });
