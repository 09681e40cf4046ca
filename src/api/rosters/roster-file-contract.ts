import * as z from 'zod';
import { hashContract, idContract, momentContract } from '../field-contracts.ts';
import { problemContract } from '../problem.ts';
import { checkedCellContract, fieldInDutch } from './roster-reading-contract.ts';

export const statusInDutch = {
  checking: 'wordt-gecontroleerd',
  rejected: 'afgekeurd',
  ready: 'gereed',
  confirmed: 'bevestigd',
  failed: 'mislukt',
} as const;

const shared = {
  id: idContract('het personeelsbestand'),
  status: z.enum(statusInDutch).meta({
    description:
      'Wordt gecontroleerd; afgekeurd (er zijn fouten); gereed om te bevestigen; bevestigd; of mislukt door een fout aan onze kant.',
    example: 'gereed',
  }),
  ontvangenOp: momentContract('Tijdstip (UTC) van ontvangst.'),
  bevestigdOp: momentContract('Tijdstip (UTC) van bevestiging.').nullable(),
  sha256: hashContract('Vingerafdruk van het bestand zoals het is ontvangen.'),
  bestandssoort: z
    .enum(['xlsx', 'csv'])
    .nullable()
    .meta({ description: 'Excel of tekst; leeg zolang het niet is gelezen.', example: 'xlsx' }),
  blad: z
    .string()
    .nullable()
    .meta({ description: 'Het werkblad dat is gelezen.', example: 'Personeel' }),
  regels: z.int().nullable().meta({ description: 'Aantal regels met gegevens.', example: 1345 }),
  personen: z
    .int()
    .nullable()
    .meta({ description: 'Aantal verschillende personen.', example: 1298 }),
  mislukking: z.string().nullable().meta({
    description: 'Waarom het bestand niet te gebruiken is, in woorden.',
    example: 'Het bestand is geen xlsx of csv.',
  }),
};

export const rosterFileContract = z
  .strictObject({
    ...shared,
    kolommen: z
      .array(
        z.strictObject({
          veld: z
            .enum(fieldInDutch)
            .meta({ description: 'Wat wij erin lezen.', example: 'schaal' }),
          kop: z.string().meta({ description: 'Kop in het bestand.', example: 'Schaal' }),
          kolom: z.string().meta({ description: 'Letter van de kolom.', example: 'M' }),
        }),
      )
      .meta({ description: 'De herkende kolommen.', example: [] }),
    genegeerdeKolommen: z
      .array(z.string())
      .meta({ description: 'Koppen die niet worden gebruikt.', example: ['Kamernummer'] }),
    fouten: z.array(checkedCellContract).meta({
      description: 'Alle fouten tegelijk; met één fout is het bestand afgekeurd.',
      example: [],
    }),
    waarschuwingen: z
      .array(checkedCellContract)
      .meta({ description: 'Opvallende cellen die het bestand niet tegenhouden.', example: [] }),
    problemen: problemContract.shape.problemen,
    bekend: z.boolean().optional().meta({
      description: 'Dezelfde bytes waren al eens ingestuurd; dit is dat eerdere bestand.',
      example: true,
    }),
  })
  .meta({ id: 'Personeelsbestand', description: 'Een ingestuurde uitdraai uit het HR-systeem.' });

export const rosterFileListContract = z
  .strictObject({
    personeelsbestanden: z
      .array(
        z
          .strictObject({
            ...shared,
            aantalFouten: z.int().meta({ description: 'Aantal foute cellen.', example: 0 }),
            aantalWaarschuwingen: z
              .int()
              .meta({ description: 'Aantal opvallende cellen.', example: 3 }),
          })
          .meta({
            id: 'PersoneelsbestandKort',
            description: 'Een personeelsbestand zonder zijn cellen.',
          }),
      )
      .meta({ description: 'De personeelsbestanden, nieuwste eerst.', example: [] }),
  })
  .meta({ id: 'Personeelsbestandenlijst', description: 'De ingestuurde bestanden.' });
