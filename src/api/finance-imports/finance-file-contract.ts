import * as z from 'zod';
import { hashContract, idContract, momentContract } from '../field-contracts.ts';
import {
  stagedFileCounts,
  stagedFileFields,
  stagedFileProblems,
} from '../staged-files/staged-file-contract.ts';
import { financeFieldInDutch, kindInDutch, signInDutch } from './finance-words.ts';

/** Longest name of a system; it is part of a key. */
const longestSource = 60;

const fieldContract = z
  .enum(financeFieldInDutch)
  .meta({ description: 'Wat de kolom betekent.', example: 'bedrag' });

const seriesContract = z.int().nullable().meta({
  description: 'Jaar of trede van de kolom, als er een kolom per jaar of trede is.',
  example: 2027,
});

const headingContract = z.string().min(1).max(120).meta({
  description: 'Kop zoals die in het bestand staat.',
  example: 'Begroting 2027',
});

const letterContract = z.string().meta({ description: 'Letter van de kolom.', example: 'E' });

const cellContract = z.union([z.string(), z.number()]).nullable();

const sourceText = z
  .string('de naam van het systeem waar het bestand uit komt')
  .trim()
  .min(1, 'de naam van het systeem waar het bestand uit komt')
  .max(longestSource, `hooguit ${longestSource} tekens`)
  .meta({
    description:
      'Naam van het systeem waar het bestand uit komt; kolommen en verschillen worden per bron onthouden.',
    example: 'Grootboek',
  });

const yearText = z.coerce
  .number('een jaar')
  .int('een jaar')
  .min(2000, 'een jaar vanaf 2000')
  .max(2100, 'een jaar tot en met 2100');

const unitMeta = {
  description: 'Waarin bedragen staan: 1 (euro) of 1000 (duizenden euro’s).',
  example: 1000,
};
const signMeta = {
  description:
    'Hoe voordeel en nadeel zijn geschreven: min-is-nadeel, plus-is-nadeel, letter (V of N bij elk bedrag), min-erachter (132-), of lasten-en-baten (positief, met een kolom L/B).',
  example: 'min-is-nadeel',
};
const yearMeta = {
  description: 'Jaar van het hele bestand, als rijen en koppen het niet zeggen.',
  example: 2027,
};

/** What is said about a file when it is sent in. */
export const financeFileQueryContract = z.strictObject({
  soort: z
    .enum(kindInDutch)
    .meta({ description: 'Wat voor bestand het is.', example: 'begrotingsregels' }),
  bron: sourceText,
  eenheid: z
    .enum(['1', '1000'])
    .default('1')
    .meta({ ...unitMeta, example: '1000' }),
  teken: z.enum(signInDutch).default('min-is-nadeel').meta(signMeta),
  jaar: yearText.optional().meta(yearMeta),
});

/** What headings stand for, in place of what was chosen before. */
export const chosenColumnsContract = z.strictObject({
  kolommen: z
    .array(
      z.strictObject({
        kop: headingContract,
        veld: fieldContract
          .nullable()
          .meta({ description: 'Wat de kolom betekent; null = niet lezen.', example: 'bedrag' }),
        reeks: seriesContract.default(null),
      }),
    )
    .max(100, 'hooguit 100 kolommen')
    .meta({
      description: 'De gekozen kolommen; vervangt de vorige keuze.',
      example: [{ kop: 'Begr. t+1', veld: 'bedrag', reeks: 2027 }],
    }),
});

const differenceContract = z
  .strictObject({
    vergelekenMet: z.int().meta({
      description: 'Volgnummer van de vorige import van deze bron; 0 = er was er geen.',
      example: 1,
    }),
    aantalNieuw: z.int().meta({ description: 'Regels die erbij komen.', example: 1 }),
    aantalVervallen: z.int().meta({ description: 'Regels die verdwijnen.', example: 0 }),
    aantalGewijzigd: z.int().meta({ description: 'Regels die veranderen.', example: 2 }),
    aantalGelijk: z.int().meta({ description: 'Regels die gelijk blijven.', example: 40 }),
    totalen: z
      .array(
        z.strictObject({
          veld: fieldContract,
          reeks: seriesContract,
          vorige: z
            .number()
            .meta({ description: 'Totaal in de vorige import.', example: -132_000 }),
          nieuwe: z.number().meta({ description: 'Totaal in dit bestand.', example: -140_000 }),
        }),
      )
      .meta({ description: 'Totalen per veld en jaar, bedragen in euro.', example: [] }),
    regels: z
      .array(
        z.strictObject({
          soort: z
            .enum(['nieuw', 'vervallen', 'gewijzigd'])
            .meta({ description: 'Wat er met de regel gebeurt.', example: 'gewijzigd' }),
          rij: z.int().meta({
            description: 'Rij in dit bestand; van een vervallen regel in het vorige.',
            example: 12,
          }),
          aanduiding: z.string().meta({
            description: 'Waaraan de regel te herkennen is.',
            example: '21, Raadsadviseur',
          }),
          waarden: z
            .array(
              z.strictObject({
                veld: fieldContract,
                reeks: seriesContract,
                vorige: cellContract.meta({
                  description: 'Wat er stond; null = niets.',
                  example: -132_000,
                }),
                nieuwe: cellContract.meta({
                  description: 'Wat er komt te staan; null = niets.',
                  example: -140_000,
                }),
              }),
            )
            .meta({ description: 'Wat er verandert, bedragen in euro.', example: [] }),
        }),
      )
      .meta({ description: 'De eerste regels die veranderen.', example: [] }),
    aantalNietGetoond: z
      .int()
      .meta({ description: 'Veranderde regels die hier niet bij staan.', example: 0 }),
  })
  .meta({
    id: 'FinancieelVerschil',
    description: 'Wat een bestand verandert in de vorige import.',
  });

const settingsContracts = {
  soort: z
    .enum(kindInDutch)
    .meta({ description: 'Wat voor bestand het is.', example: 'begrotingsregels' }),
  bron: z.string().meta({ description: 'Systeem waar het uit komt.', example: 'Grootboek' }),
  eenheid: z.int().meta(unitMeta),
  teken: z.enum(signInDutch).meta(signMeta),
  jaar: z.int().nullable().meta(yearMeta),
  sha256: hashContract('Vingerafdruk van het bestand zoals het is ontvangen.'),
};

const summary = { ...settingsContracts, ...stagedFileFields('het financiële bestand') };

export const financeFileContract = z
  .strictObject({
    ...summary,
    kolommen: z
      .array(
        z.strictObject({
          veld: fieldContract,
          reeks: seriesContract,
          kop: headingContract,
          kolom: letterContract,
        }),
      )
      .meta({ description: 'De kolommen die worden gelezen.', example: [] }),
    onbekendeKolommen: z
      .array(z.strictObject({ kop: headingContract, kolom: letterContract }))
      .meta({
        description: 'Kolommen die niet worden gelezen; kies er een veld voor.',
        example: [],
      }),
    gekozenKolommen: z
      .array(
        z.strictObject({
          kop: headingContract,
          veld: fieldContract.nullable(),
          reeks: seriesContract,
        }),
      )
      .meta({ description: 'Wat voor deze bron is gekozen en onthouden.', example: [] }),
    mogelijkeVelden: z
      .array(fieldContract)
      .meta({ description: 'Velden waaruit voor dit soort bestand te kiezen is.', example: [] }),
    verschil: differenceContract.nullable(),
    ...stagedFileProblems,
  })
  .meta({ id: 'FinancieelBestand', description: 'Een ingestuurd blad van financiën.' });

export const financeFileListContract = z
  .strictObject({
    financieleBestanden: z
      .array(
        z
          .strictObject({ ...summary, ...stagedFileCounts })
          .meta({ id: 'FinancieelBestandKort', description: 'Een bestand zonder zijn cellen.' }),
      )
      .meta({ description: 'De bestanden, nieuwste eerst.', example: [] }),
  })
  .meta({ id: 'FinancieleBestandenlijst', description: 'De ingestuurde bestanden.' });

const importSummary = {
  id: idContract('de import'),
  ...settingsContracts,
  volgnummer: z.int().meta({ description: 'De hoeveelste van deze soort en bron.', example: 2 }),
  aantalRegels: z.int().meta({ description: 'Aantal regels.', example: 42 }),
  bevestigdOp: momentContract('Tijdstip (UTC) van bevestiging.'),
  bevestigdDoor: z
    .enum(['hr-adviseur'])
    .meta({ description: 'Rol van wie bevestigde.', example: 'hr-adviseur' }),
};

export const financeImportListContract = z
  .strictObject({
    financieleImporten: z
      .array(
        z
          .strictObject(importSummary)
          .meta({ id: 'FinancieleImportKort', description: 'Een import zonder zijn regels.' }),
      )
      .meta({ description: 'De imports, nieuwste eerst.', example: [] }),
  })
  .meta({ id: 'FinancieleImportenlijst', description: 'Wat er van financiën is ingelezen.' });

export const financeImportContract = z
  .strictObject({
    ...importSummary,
    vanaf: z.int().meta({ description: 'Eerste getoonde regel; 0 = de eerste.', example: 0 }),
    regels: z
      .array(
        z.strictObject({
          rij: z.int().meta({ description: 'Rij in het bestand.', example: 12 }),
          waarden: z
            .array(
              z.strictObject({
                veld: fieldContract,
                reeks: seriesContract,
                waarde: z.union([z.string(), z.number()]).meta({
                  description: 'Tekst of getal; bedragen in euro, negatief = nadeel.',
                  example: -132_000,
                }),
              }),
            )
            .meta({ description: 'De gevulde cellen.', example: [] }),
        }),
      )
      .meta({ description: 'De regels in de volgorde van het bestand.', example: [] }),
  })
  .meta({
    id: 'FinancieleImport',
    description: 'Wat er van financiën is ingelezen; verandert niet.',
  });

export const actualsContract = z
  .strictObject({
    regels: z
      .array(
        z.strictObject({
          jaar: z.int().nullable().meta({ description: 'Jaar.', example: 2026 }),
          programma: z.string().nullable().meta({ description: 'Programma.', example: '13' }),
          taakveld: z.string().nullable().meta({ description: 'Taakveld.', example: '0.4' }),
          categorie: z.string().nullable().meta({ description: 'Categorie.', example: '1.1' }),
          lastenOfBaten: z
            .string()
            .nullable()
            .meta({ description: 'Kant van de rekening.', example: 'lasten' }),
          begroot: z
            .number()
            .meta({ description: 'Begroot effect op het saldo in euro.', example: -132_000 }),
          gerealiseerd: z
            .number()
            .meta({ description: 'Gerealiseerd effect op het saldo in euro.', example: -140_000 }),
          verschil: z.number().meta({
            description: 'Gerealiseerd min begroot; negatief = nadeliger dan begroot.',
            example: -8_000,
          }),
        }),
      )
      .meta({ description: 'Per jaar en plaats in de begroting.', example: [] }),
  })
  .meta({
    id: 'RealisatieNaastBegroting',
    description: 'Ingelezen realisatie naast de begroting.',
  });
