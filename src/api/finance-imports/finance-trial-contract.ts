import * as z from 'zod';
import { problemContract } from '../problem.ts';
import { scenarioContract } from '../scenarios/scenario-contract.ts';
import { financeFileContract } from './finance-file-contract.ts';
import { proposedScenarioContract } from './proposed-scenario-contract.ts';

const { soort, eenheid, teken, jaar, bestandssoort, blad, regels } = financeFileContract.shape;
const { kolommen, onbekendeKolommen, mogelijkeVelden } = financeFileContract.shape;
const { fouten, waarschuwingen } = financeFileContract.shape;
const { veld, reeks } = kolommen.element.shape;

/** The outcome of `controleer-financien`. */
export const financeTrialContract = z.strictObject({
  soort,
  eenheid,
  teken,
  jaar,
  bestandssoort: bestandssoort.unwrap(),
  blad: blad.unwrap(),
  regels: regels.unwrap(),
  kolommen,
  onbekendeKolommen,
  mogelijkeVelden,
  totalen: z
    .array(
      z.strictObject({
        veld,
        reeks,
        waarde: z.number().meta({ description: 'Bedrag in euro, of fte.', example: -182_000 }),
      }),
    )
    .meta({ description: 'Totalen van de regels zonder fouten.', example: [] }),
  fouten,
  waarschuwingen,
  voorstel: z
    .strictObject({
      uitgangspunten: scenarioContract.nullable(),
      wijzigingen: proposedScenarioContract.shape.wijzigingen,
      mislukking: z.string().nullable().meta({
        description: 'Waarom er geen voorstel van te maken is, in woorden.',
        example: 'Realisatie is geen uitgangspunt van een scenario.',
      }),
      problemen: problemContract.shape.problemen,
    })
    .nullable()
    .meta({
      description: 'Het scenario dat eruit zou volgen; leeg zonder scenario, of bij fouten.',
      example: null,
    }),
  gemarkeerd: z.string().nullable().meta({
    description: 'De kopie met de fouten gemarkeerd, als daarom is gevraagd.',
    example: 'gemarkeerd.xlsx',
  }),
});
