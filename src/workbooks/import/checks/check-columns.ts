import type { ColumnMap } from '../columns/map-columns.ts';
import { rosterColumns } from '../columns/roster-columns.ts';
import type { RosterField } from '../columns/roster-field.ts';
import type { ProblemList } from './list-problems.ts';

/** Reports columns that are missing or double, once each. */
export function checkColumns(
  { columns, superseded }: ColumnMap<RosterField>,
  headerRow: number,
  problems: ProblemList,
): void {
  const present = new Set<RosterField>(columns.map(({ field }) => field));
  for (const { field, heading, need, synonyms, purpose } of rosterColumns) {
    if (present.has(field)) continue;
    const place = { letter: '', heading };
    const names = synonyms.slice(0, 4).join(', ');
    if (need === 'required') {
      problems.addError(headerRow, place, null, `een kolom ${heading} (of: ${names})`);
    }
    if (need === 'wanted') {
      problems.addWarning(headerRow, place, null, `een kolom ${heading}: ${purpose}`);
    }
  }
  const partTimeFields = ['partTimeFactor', 'partTimePercentage', 'hoursPerWeek'] as const;
  if (!partTimeFields.some((field) => present.has(field))) {
    const place = { letter: '', heading: 'deeltijdfactor' };
    problems.addError(headerRow, place, null, 'een kolom deeltijdfactor of uren per week');
  }
  for (const { letter, heading, field } of superseded) {
    const used = columns.find((column) => column.field === field);
    problems.addWarning(
      headerRow,
      { letter, heading },
      heading,
      `één kolom hiervoor; gelezen is kolom ${used?.letter} (${used?.heading})`,
    );
  }
}
