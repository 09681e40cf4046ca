import * as z from 'zod';

const perYear = (description: string, example: readonly number[]) =>
  z.array(z.number()).meta({ description, example: [...example] });

const lineContract = z
  .strictObject({
    nr: z.string().meta({
      description: 'Nummer van de regel; kan op meer regels staan.',
      example: '22',
    }),
    omschrijving: z
      .string()
      .meta({ description: 'Omschrijving van de regel.', example: 'Reiskostenregeling' }),
    programma: z.string().meta({ description: 'Programma van de begroting.', example: '13' }),
    structureelIncidenteel: z
      .enum(['S', 'I'])
      .meta({ description: 'S = structureel, I = incidenteel.', example: 'S' }),
    taakveld: z
      .string()
      .meta({ description: 'Taakveld van Iv3, als tekst: 0.10 is niet 0.1.', example: '0.4' }),
    categorie: z
      .string()
      .meta({ description: 'Economische categorie van Iv3, als tekst.', example: '1.1' }),
    herkomst: z
      .enum(['ingevoerd', 'uitstroom', 'koppeling', 'reiskosten'])
      .meta({ description: 'Ingevoerd, of uit welke berekening.', example: 'reiskosten' }),
    bedragen: perYear(
      'Exact bedrag per jaar in euro, met de tekens van de tabel.',
      [-999_852.1, -999_852.1, -999_852.1, -999_852.1],
    ),
    afgerond: perYear(
      'Bedrag per jaar zoals het in de tabel staat, in de eenheid van de tabel.',
      [-1000, -1000, -1000, -1000],
    ),
    toelichting: z.string().meta({
      description: 'Toelichting bij de regel.',
      example: 'Meerkosten van het voorstel boven de huidige regeling',
    }),
  })
  .meta({ id: 'Begrotingsregel', description: 'Een regel van de tabel Nieuw beleid.' });

/** The budget table as published: exact euros and, beside them, what is printed. */
export const budgetContract = z
  .strictObject({
    profiel: z
      .string()
      .meta({ description: 'Tabelprofiel van de gemeente.', example: 'deventer-nieuw-beleid' }),
    onderschrift: z.string().meta({
      description: 'Onderschrift van de tabel.',
      example: '(Bedragen x € 1.000) (-/- = nadeel)',
    }),
    eenheid: z
      .int()
      .meta({ description: "Aantal euro's per eenheid van `afgerond`.", example: 1000 }),
    minBetekent: z.enum(['nadeel', 'voordeel']).meta({
      description: 'Wat een minteken in deze tabel betekent.',
      example: 'nadeel',
    }),
    jaren: z
      .array(z.int())
      .meta({ description: 'De jaren, in de volgorde van alle bedragen.', example: [2026, 2027] }),
    regels: z.array(lineContract).meta({ description: 'De regels, op nummer.', example: [] }),
    totaal: perYear('Som van de exacte bedragen per jaar, in euro.', [-1_181_852.1, -1_481_846.22]),
    totaalAfgerond: perYear(
      'Totaal per jaar, afgerond vanaf de exacte som, in de eenheid van de tabel.',
      [-1182, -1482],
    ),
    afrondingsverschil: perYear('Totaal min de som van de afgeronde regels, per jaar.', [0, 0]),
  })
  .meta({ id: 'Begroting', description: 'De tabel Nieuw beleid van een scenario.' });
