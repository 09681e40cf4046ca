import type { RosterRow } from './roster.ts';
import { notFilledIn, scaleBandOf } from './workforce/scale-band.ts';

/**
 * The group of a row, per grouping; `Niet ingevuld` where the roster has none.
 *
 * @see not law: counting
 */
export const groupOfRow = {
  all: () => 'Totaal',
  team: ({ team }: Pick<RosterRow, 'team'>) => team,
  position: ({ position }: Pick<RosterRow, 'position'>) => position,
  positionFamily: ({ positionFamily }: Pick<RosterRow, 'positionFamily'>) =>
    positionFamily ?? notFilledIn,
  programme: ({ programme }: Pick<RosterRow, 'programme'>) => programme ?? notFilledIn,
  employmentKind: ({ employmentKind }: Pick<RosterRow, 'employmentKind'>) => employmentKind,
  scale: ({ scale }: Pick<RosterRow, 'scale'>) => scale ?? notFilledIn,
  scaleBand: ({ scale }: Pick<RosterRow, 'scale'>) => scaleBandOf(scale),
} as const satisfies Readonly<Record<string, (row: RosterRow) => string>>;
