import * as z from 'zod';
import { hashContract, idContract, momentContract } from '../field-contracts.ts';
import { problemContract } from '../problem.ts';

export const kindInDutch = {
  retirement: 'uitstroom',
  workforce: 'formatie',
  pairing: 'koppeling',
  commuting: 'reiskosten',
  workbook: 'werkboek',
} as const;

export const kindInEnglish = {
  uitstroom: 'retirement',
  formatie: 'workforce',
  koppeling: 'pairing',
  reiskosten: 'commuting',
  werkboek: 'workbook',
} as const;

export const statusInDutch = {
  queued: 'wacht',
  running: 'loopt',
  succeeded: 'geslaagd',
  failed: 'mislukt',
  cancelled: 'geannuleerd',
} as const;

const kindContract = z.enum(kindInDutch).meta({
  description:
    'Wat wordt berekend. Het werkboek bundelt de andere vier, en kan pas als die geslaagd zijn.',
  example: 'uitstroom',
});

export const newCalculationContract = z.strictObject({
  scenarioId: idContract('het scenario'),
  soort: kindContract,
});

/** What a result was made from; together they say whether two results must be equal. */
export const runHashesContract = z
  .strictObject({
    personeelsbestand: hashContract('SHA-256 van het ingestuurde bestand.'),
    scenario: hashContract('SHA-256 van het scenario.'),
    parameters: hashContract('SHA-256 van de gebruikte parameters en aannames.'),
    programmaversie: z
      .string()
      .meta({ description: 'Versie van het programma dat rekende.', example: '0.1.0' }),
    resultaat: hashContract('SHA-256 van het resultaat.'),
  })
  .meta({ id: 'Vingerafdrukken', description: 'Waaruit een resultaat is ontstaan.' });

/** The parts that two runs can differ in, by the names of their hashes. */
export const runPartInDutch = {
  rosterFile: 'personeelsbestand',
  scenario: 'scenario',
  parameters: 'parameters',
  engineVersion: 'programmaversie',
  result: 'resultaat',
} as const;

const repeatContract = z
  .strictObject({
    van: idContract('de berekening die is herhaald'),
    gelijk: z.boolean().nullable().meta({
      description:
        'Of de herhaling byte voor byte hetzelfde resultaat gaf; leeg zolang zij niet is geslaagd.',
      example: true,
    }),
    verschillen: z.array(z.enum(runPartInDutch)).meta({
      description:
        'Wat er anders was dan de eerste keer, met de namen van de vingerafdrukken; leeg als alles gelijk is.',
      example: ['parameters', 'resultaat'],
    }),
  })
  .meta({ id: 'Herhaling', description: 'Een herhaling naast de berekening die zij herhaalt.' });

export const calculationContract = z
  .strictObject({
    id: idContract('de berekening'),
    scenarioId: idContract('het scenario'),
    soort: kindContract,
    status: z.enum(statusInDutch).meta({
      description:
        'Waar de berekening is: wacht, loopt, geslaagd, mislukt of geannuleerd. De laatste drie zijn eindtoestanden.',
      example: 'loopt',
    }),
    voortgang: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'Aandeel dat klaar is, van 0 tot 1.', example: 0.5 }),
    voortgangTekst: z
      .string()
      .meta({ description: 'Waar de berekening mee bezig is.', example: 'Koppelingen zoeken' }),
    aangevraagdOp: momentContract('Tijdstip (UTC) van de aanvraag.'),
    begonnenOp: momentContract('Tijdstip (UTC) waarop het rekenen begon.').nullable(),
    beeindigdOp: momentContract('Tijdstip (UTC) waarop de eindtoestand is bereikt.').nullable(),
    mislukking: z.string().nullable().meta({
      description: 'Waarom de berekening is mislukt, in woorden.',
      example: 'De invoer klopt niet.',
    }),
    problemen: problemContract.shape.problemen,
    vingerafdrukken: runHashesContract.nullable().meta({
      description: 'Waaruit het resultaat is ontstaan; leeg zolang er geen resultaat is.',
    }),
    herhaling: repeatContract.nullable().meta({
      description: 'Hoe het resultaat zich verhoudt tot dat van de berekening die deze herhaalt.',
    }),
  })
  .meta({ id: 'Berekening', description: 'Een berekening op de achtergrond.' });

export const calculationListContract = z
  .strictObject({
    berekeningen: z
      .array(calculationContract)
      .meta({ description: 'De berekeningen, in volgorde van aanvraag.', example: [] }),
  })
  .meta({ id: 'Berekeningenlijst', description: 'De berekeningen van een scenario.' });
