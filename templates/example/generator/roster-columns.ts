import type { RosterRow } from '../../../src/engine/roster.ts';
import {
  employmentInDutch,
  hireInDutch,
  travelModeInDutch,
} from '../../../src/words/roster-words.ts';

export interface RosterColumn {
  readonly heading: string;
  readonly width: number;
  /** `text` also for codes: 0.10 is not 0.1. */
  readonly kind: 'text' | 'date' | 'factor' | 'whole' | 'km' | 'euro';
  readonly valueOf: (row: RosterRow) => string | number | null;
}

/** The columns of the sheet, in order. */
export const rosterColumns: readonly RosterColumn[] = [
  {
    heading: 'personeelsnummer',
    width: 19,
    kind: 'text',
    valueOf: ({ personnelNumber }) => personnelNumber,
  },
  { heading: 'geboortedatum', width: 16, kind: 'date', valueOf: ({ birthDate }) => birthDate },
  { heading: 'in dienst', width: 14, kind: 'date', valueOf: ({ hireDate }) => hireDate },
  {
    heading: 'dienstverband',
    width: 16,
    kind: 'text',
    valueOf: ({ employmentKind }) => employmentInDutch[employmentKind],
  },
  {
    heading: 'einddatum contract',
    width: 20,
    kind: 'date',
    valueOf: ({ contractEndDate }) => contractEndDate,
  },
  {
    heading: 'uit dienst',
    width: 14,
    kind: 'date',
    valueOf: ({ knownDepartureDate }) => knownDepartureDate,
  },
  { heading: 'functie', width: 40, kind: 'text', valueOf: ({ position }) => position },
  {
    heading: 'functiefamilie',
    width: 27,
    kind: 'text',
    valueOf: ({ positionFamily }) => positionFamily,
  },
  { heading: 'team', width: 38, kind: 'text', valueOf: ({ team }) => team },
  { heading: 'programma', width: 34, kind: 'text', valueOf: ({ programme }) => programme },
  { heading: 'taakveld', width: 12, kind: 'text', valueOf: ({ taakveld }) => taakveld },
  { heading: 'kostenplaats', width: 15, kind: 'text', valueOf: ({ costCentre }) => costCentre },
  { heading: 'schaal', width: 10, kind: 'text', valueOf: ({ scale }) => scale },
  { heading: 'trede', width: 9, kind: 'whole', valueOf: ({ step }) => step },
  {
    heading: 'deeltijdfactor',
    width: 16,
    kind: 'factor',
    valueOf: ({ partTimeFactor }) => partTimeFactor,
  },
  {
    heading: 'uren per week',
    width: 16,
    kind: 'whole',
    valueOf: ({ hoursPerWeek }) => hoursPerWeek,
  },
  { heading: 'PC4', width: 9, kind: 'text', valueOf: ({ postcode4 }) => postcode4 },
  {
    heading: 'woon-werkafstand',
    width: 19,
    kind: 'km',
    valueOf: ({ commuteDistanceKm }) => commuteDistanceKm,
  },
  {
    heading: 'vervoermiddel',
    width: 16,
    kind: 'text',
    valueOf: ({ travelMode }) => travelMode && travelModeInDutch[travelMode],
  },
  {
    heading: 'kantoordagen',
    width: 15,
    kind: 'whole',
    valueOf: ({ officeDaysPerWeek }) => officeDaysPerWeek,
  },
  {
    heading: 'thuiswerkdagen',
    width: 17,
    kind: 'whole',
    valueOf: ({ homeDaysPerWeek }) => homeDaysPerWeek,
  },
  {
    heading: 'ov-kosten per jaar',
    width: 20,
    kind: 'euro',
    valueOf: ({ publicTransportCentsPerYear: cents }) => (cents === null ? null : cents / 100),
  },
  {
    heading: 'gezel',
    width: 10,
    kind: 'text',
    // Only asked of people in permanent service; empty for the others.
    valueOf: ({ isVolunteerApprentice, employmentKind }) =>
      isVolunteerApprentice ? 'ja' : employmentKind === 'permanent' ? 'nee' : null,
  },
  {
    heading: 'soort inhuur',
    width: 16,
    kind: 'text',
    valueOf: ({ hireKind }) => hireKind && hireInDutch[hireKind],
  },
];
