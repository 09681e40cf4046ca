import type { RosterRow } from '../roster.ts';
import type { ExpectedGrouping } from './retirement-outcome.ts';

const notGiven = 'Niet ingevuld';

/**
 * The group of a row, per grouping; `Niet ingevuld` where the roster has none.
 *
 * @see not law: counting
 */
export const groupOf: Readonly<Record<ExpectedGrouping, (row: RosterRow) => string>> = {
  all: () => 'Totaal',
  team: ({ team }) => team,
  position: ({ position }) => position,
  positionFamily: ({ positionFamily }) => positionFamily ?? notGiven,
  programme: ({ programme }) => programme ?? notGiven,
  employmentKind: ({ employmentKind }) => employmentKind,
  scale: ({ scale }) => scale ?? notGiven,
};
