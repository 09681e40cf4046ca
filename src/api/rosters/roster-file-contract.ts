import * as z from 'zod';
import {
  stagedFileCounts,
  stagedFileFields,
  stagedFileProblems,
} from '../staged-files/staged-file-contract.ts';
import { fieldInDutch } from './roster-reading-contract.ts';

const shared = {
  ...stagedFileFields('het personeelsbestand'),
  personen: z
    .int()
    .nullable()
    .meta({ description: 'Aantal verschillende personen.', example: 1298 }),
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
    ...stagedFileProblems,
  })
  .meta({ id: 'Personeelsbestand', description: 'Een ingestuurde uitdraai uit het HR-systeem.' });

export const rosterFileListContract = z
  .strictObject({
    personeelsbestanden: z
      .array(
        z.strictObject({ ...shared, ...stagedFileCounts }).meta({
          id: 'PersoneelsbestandKort',
          description: 'Een personeelsbestand zonder zijn cellen.',
        }),
      )
      .meta({ description: 'De personeelsbestanden, nieuwste eerst.', example: [] }),
  })
  .meta({ id: 'Personeelsbestandenlijst', description: 'De ingestuurde bestanden.' });
