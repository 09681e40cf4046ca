import * as z from 'zod';

const perYear = (description: string, example: readonly number[]) =>
  z.array(z.number()).meta({ description, example: [...example] });

/** Amounts as printed, of a line or a programme. */
const shown = {
  afgerond: perYear(
    'Bedrag per jaar zoals het in de tabel staat, in de eenheid van de tabel.',
    [-1000, -1000, -1000, -1000],
  ),
  afgerondDaarna: z.int().meta({
    description: 'Bedrag in elk jaar na het laatste, in de eenheid van de tabel.',
    example: -1000,
  }),
  weergave: z.array(z.string()).meta({
    description: 'Bedrag per jaar als tekst, precies zoals het wordt afgedrukt.',
    example: ['-1.000', '-1.000', '-1.000', '-1.000'],
  }),
  weergaveDaarna: z.string().meta({
    description: 'Bedrag in elk jaar na het laatste als tekst, zoals het wordt afgedrukt.',
    example: '-1.000',
  }),
};

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
    kostenplaats: z
      .string()
      .nullable()
      .meta({ description: 'Kostenplaats in de eigen administratie.', example: '6300201' }),
    lastenOfBaten: z
      .enum(['lasten', 'baten'])
      .meta({ description: 'Kant waarop de regel wordt geboekt.', example: 'lasten' }),
    herkomst: z
      .enum(['ingevoerd', 'uitstroom', 'formatie', 'koppeling', 'reiskosten', 'reserve'])
      .meta({ description: 'Ingevoerd, of uit welke berekening.', example: 'reiskosten' }),
    herkomstCijfer: z.string().nullable().meta({
      description: 'Welk cijfer van die berekening; leeg bij een ingevoerde regel.',
      example: 'extraCents',
    }),
    herkomstVingerafdruk: z.string().nullable().meta({
      description: 'Vingerafdruk (SHA-256) van de uitkomst; leeg bij een ingevoerde regel.',
      example: null,
    }),
    bedragen: perYear(
      'Exact bedrag per jaar in euro, met de tekens van de tabel.',
      [-999_852.1, -999_852.1, -999_852.1, -999_852.1],
    ),
    bedragDaarna: z.number().meta({
      description: 'Exact bedrag in elk jaar na het laatste, in euro.',
      example: -999_852.1,
    }),
    ...shown,
    toelichting: z.string().meta({
      description: 'Toelichting bij de regel.',
      example: 'Meerkosten van het voorstel boven de huidige regeling',
    }),
  })
  .meta({ id: 'Begrotingsregel', description: 'Een regel van de tabel Nieuw beleid.' });

const programmeTotalContract = z
  .strictObject({
    programma: z.string().meta({ description: 'Programma van de begroting.', example: '13' }),
    bedragen: perYear('Som van de exacte bedragen per jaar, in euro.', [-1_049_852.1]),
    bedragDaarna: z
      .number()
      .meta({ description: 'De som in elk jaar na het laatste, in euro.', example: -999_852.1 }),
    ...shown,
  })
  .meta({ id: 'Programmatotaal', description: 'De som van de regels van een programma.' });

export const warningContract = z
  .strictObject({
    plaats: z.string().meta({
      description: 'Waar de waarschuwing over gaat.',
      example: 'begrotingsregel 20 (Continuering meester gezelfonds)',
    }),
    tekst: z.string().meta({
      description: 'Wat een mens moet nagaan.',
      example: 'Staat er als incidenteel, maar loopt door na het laatste jaar.',
    }),
  })
  .meta({ id: 'Begrotingswaarschuwing', description: 'Iets om na te gaan, geen fout.' });

const columnsInDutch = [
  'nummer',
  'omschrijving',
  'programma',
  'lastenOfBaten',
  'structureelIncidenteel',
  'taakveld',
  'categorie',
  'kostenplaats',
  'jaren',
  'daarna',
] as const;

/** The budget table as published: exact euros and, beside them, what is printed. */
export const budgetContract = z
  .strictObject({
    profiel: z.string().meta({
      description: 'Tabelprofiel van de gemeente.',
      example: 'deventer-tussentijdse-rapportage',
    }),
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
    tekens: z.enum(['min-is-nadeel', 'plus-is-nadeel', 'letter', 'min-achter']).meta({
      description:
        'Hoe een nadeel in `weergave` staat: met min of plus ervoor, met een letter (N of V) of met een min erachter.',
      example: 'min-is-nadeel',
    }),
    tabelkolommen: z.array(z.enum(columnsInDutch)).meta({
      description: 'De kolommen van de tabel, in deze volgorde; jaren = een kolom per jaar.',
      example: ['nummer', 'omschrijving', 'programma', 'structureelIncidenteel', 'jaren'],
    }),
    totaalregels: z.enum(['geen', 'een', 'per-programma']).meta({
      description: 'Welke totalen de tabel afdrukt.',
      example: 'een',
    }),
    jaren: z
      .array(z.int())
      .meta({ description: 'De jaren, in de volgorde van alle bedragen.', example: [2026, 2027] }),
    regels: z.array(lineContract).meta({ description: 'De regels, op nummer.', example: [] }),
    programmatotalen: z.array(programmeTotalContract).meta({
      description: 'De som per programma, als het profiel die afdrukt.',
      example: [],
    }),
    totaal: perYear('Som van de exacte bedragen per jaar, in euro.', [-1_181_852.1, -1_481_846.22]),
    totaalDaarna: z.number().meta({
      description: 'Som van de exacte bedragen in elk jaar na het laatste, in euro.',
      example: -1_431_464.13,
    }),
    totaalAfgerond: perYear(
      'Totaal per jaar, afgerond vanaf de exacte som, in de eenheid van de tabel.',
      [-1182, -1482],
    ),
    totaalWeergave: z.array(z.string()).meta({
      description: 'Totaal per jaar als tekst, zoals het wordt afgedrukt.',
      example: ['-1.182', '-1.482'],
    }),
    afrondingsverschil: perYear('Totaal min de som van de afgeronde regels, per jaar.', [0, 0]),
    verdeeldVerschil: perYear(
      'Afrondingsverschil dat over de regels is verdeeld zodat zij optellen tot het totaal, per jaar. Een werkboek dat kleine programma’s samenneemt heeft minder regels, en dus soms een ander verschil.',
      [0, 1],
    ),
    waarschuwingen: z
      .array(warningContract)
      .meta({ description: 'Wat een mens moet nagaan.', example: [] }),
  })
  .meta({ id: 'Begroting', description: 'De tabel Nieuw beleid van een scenario.' });
