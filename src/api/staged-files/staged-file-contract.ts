import * as z from 'zod';
import { hashContract, idContract, momentContract } from '../field-contracts.ts';
import { problemContract } from '../problem.ts';
import { checkedCellContract } from '../rosters/roster-reading-contract.ts';

export const statusInDutch = {
  checking: 'wordt-gecontroleerd',
  rejected: 'afgekeurd',
  ready: 'gereed',
  confirmed: 'bevestigd',
  failed: 'mislukt',
} as const;

/**
 * What every offered file says of itself, also in a list.
 *
 * @param what - with its article, as `idContract` says it
 */
export const stagedFileFields = (what: string) => ({
  id: idContract(what),
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
  mislukking: z.string().nullable().meta({
    description: 'Waarom het bestand niet te gebruiken is, in woorden.',
    example: 'Het bestand is geen xlsx of csv.',
  }),
});

/** What is wrong with one file, cell by cell. */
export const stagedFileProblems = {
  fouten: z.array(checkedCellContract).meta({
    description: 'Alle fouten tegelijk; met één fout is het bestand afgekeurd.',
    example: [],
  }),
  waarschuwingen: z
    .array(checkedCellContract)
    .meta({ description: 'Opvallende cellen die het bestand niet tegenhouden.', example: [] }),
  problemen: problemContract.shape.problemen,
  bekend: z.boolean().optional().meta({
    description: 'Dezelfde bytes waren al eens zo ingestuurd; dit is dat eerdere bestand.',
    example: true,
  }),
};

/** The same in a list: counted. */
export const stagedFileCounts = {
  aantalFouten: z.int().meta({ description: 'Aantal foute cellen.', example: 0 }),
  aantalWaarschuwingen: z.int().meta({ description: 'Aantal opvallende cellen.', example: 3 }),
};
