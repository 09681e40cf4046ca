import * as z from 'zod';

/** Dutch words for the closed lists of the parameter files. */
export const unitInDutch = {
  months: 'maanden',
  years: 'jaren',
  days: 'dagen',
  'hours-per-week': 'uren per week',
  'euro-cent': 'eurocent',
  'euro-per-km': 'euro per km',
  'euro-per-hour': 'euro per uur',
  'gram-per-km': 'gram per km',
  km: 'km',
  ratio: 'verhouding',
  count: 'aantal',
} as const;

export const statusInDutch = {
  enacted: 'vastgesteld',
  announced: 'aangekondigd',
  assumed: 'aangenomen',
} as const;

export const authorityInDutch = {
  legislation: 'wet',
  agreements: 'afspraak',
  assumptions: 'aanname',
} as const;

/** What is said of a dated value wherever it is published. */
export const datedFields = {
  geldigVanaf: z.iso
    .date()
    .meta({ description: 'Eerste dag waarop de waarde geldt.', example: '2026-01-01' }),
  geldigTot: z.iso.date().nullable().meta({
    description: 'Laatste dag waarop de waarde geldt; leeg = tot nader order.',
    example: '2026-12-31',
  }),
  status: z.enum(statusInDutch).meta({
    description: 'Of de waarde vaststaat, is aangekondigd of is aangenomen.',
    example: 'vastgesteld',
  }),
  bewijs: z.string().meta({
    description:
      'Hoe zeker de waarde is: V officiële tekst, P afgeleide bron, D afgeleid, A aanname, U niet geverifieerd; "-old" = oude bron.',
    example: 'V',
  }),
  bron: z.string().meta({
    description: 'Wet en artikel, of uitgever en titel, met adres.',
    example: 'Wet op de loonbelasting 1964, art. 31a',
  }),
};

const dated = z
  .strictObject({
    ...datedFields,
    waarde: z.string().nullable().meta({
      description:
        'De waarde als tekst, in de eenheid van de parameter; leeg als er een tabel of reeks is, of als de regel in deze periode niet bestaat.',
      example: '0.23',
    }),
    tabel: z
      .record(z.string(), z.array(z.int()))
      .nullable()
      .meta({
        description: 'Per schaal de bedragen per trede, bij een parameter die een tabel is.',
        example: { '9': [334100, 348200] },
      }),
    reeks: z
      .record(z.string(), z.string())
      .nullable()
      .meta({
        description:
          'Per leeftijd, diensttijd, schaal of krapte de waarde als tekst, bij een parameter die een reeks is.',
        example: { '20': '0.11', '30': '0.08' },
      }),
  })
  .meta({ id: 'GedateerdeWaarde', description: 'Een waarde met de dagen waarop zij geldt.' });

const values = z
  .array(dated)
  .meta({ description: 'De waarden, oudste eerst, zonder gat of overlap.', example: [] });

export const parameterListContract = z
  .strictObject({
    parameters: z
      .array(
        z
          .strictObject({
            id: z.string().meta({
              description: 'Vaste naam van de parameter.',
              example: 'commuting/untaxed-rate',
            }),
            titel: z.string().meta({
              description: 'Naam voor mensen.',
              example: 'Onbelaste kilometervergoeding',
            }),
            eenheid: z
              .enum(unitInDutch)
              .meta({ description: 'Eenheid van de waarden.', example: 'euro per km' }),
            gezag: z
              .enum(authorityInDutch)
              .meta({ description: 'Wet, afspraak of aanname.', example: 'wet' }),
            gecontroleerdOp: z.iso.date().meta({
              description: 'Dag waarop iemand de waarden met de bron heeft vergeleken.',
              example: '2026-01-05',
            }),
            waarden: values,
          })
          .meta({
            id: 'Parameter',
            description: 'Een wettelijke, afgesproken of aangenomen waarde.',
          }),
      )
      .meta({ description: 'Alle parameters.', example: [] }),
    aannames: z
      .array(
        z
          .strictObject({
            id: z.string().meta({
              description: 'Naam waarmee een scenario deze aanname kiest.',
              example: 'cbs-2026',
            }),
            parameterId: z.string().meta({
              description: 'De parameter die de aanname verlengt of invult.',
              example: 'aow/pension-age',
            }),
            titel: z.string().meta({
              description: 'Naam voor mensen.',
              example: 'AOW-leeftijd na de laatst vastgestelde stap',
            }),
            standaard: z.boolean().meta({
              description: 'Geldt, tenzij een scenario een andere aanname kiest.',
              example: true,
            }),
            bewijs: z.string().meta({ description: 'Hoe zeker de aanname is.', example: 'P' }),
            bron: z.string().meta({
              description: 'Uitgever en titel, met adres.',
              example: 'CBS, prognose levensverwachting',
            }),
            waarden: values,
          })
          .meta({ id: 'Aanname', description: 'Een keuze voor waar wet of afspraak ophoudt.' }),
      )
      .meta({ description: 'De aannames waaruit een scenario kan kiezen.', example: [] }),
  })
  .meta({ id: 'Parameterlijst', description: 'Alle waarden waarmee wordt gerekend.' });
