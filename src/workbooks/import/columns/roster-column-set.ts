import { recogniseBySynonyms, type ColumnSet } from './column-set.ts';
import { rosterColumns } from './roster-columns.ts';
import type { RosterField } from './roster-field.ts';

const required = rosterColumns.filter(({ need }) => need === 'required');

/** The columns of a staff file. */
export const rosterColumnSet: ColumnSet<RosterField> = {
  recognise: recogniseBySynonyms(rosterColumns),
  fewestHeadings: 3,
  requiredHeadings: `${required.map(({ heading }) => heading).join(', ')} en deeltijdfactor of uren per week`,
  isOwnHeading: () => false,
};
