import type * as z from 'zod';
import type { CellProblem, RosterReading } from '../../services/stateless/check-roster.ts';
import { fieldInDutch, type rosterReadingContract } from './roster-reading-contract.ts';

type Controle = z.output<typeof rosterReadingContract>;

export const presentCell = (problem: CellProblem): Controle['fouten'][number] => ({
  blad: problem.sheet,
  rij: problem.row,
  kolom: problem.column,
  kop: problem.heading,
  gevonden: problem.found,
  verwacht: problem.expected,
});

/** A reading as `controleer` publishes it: what was recognised and what is wrong, never the rows. */
export const presentRosterReading = (reading: RosterReading): Controle => ({
  regels: reading.rowCount,
  personen: reading.personCount,
  kolommen: Object.fromEntries(
    reading.columns.map(({ field, heading }) => [fieldInDutch[field], heading]),
  ),
  fouten: reading.errors.map(presentCell),
  waarschuwingen: reading.warnings.map(presentCell),
});
