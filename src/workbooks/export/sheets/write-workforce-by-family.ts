import type { Worksheet } from 'exceljs';
import type {
  SimulatedGroup,
  WorkforceOutcome,
} from '../../../engine/workforce/workforce-outcome.ts';
import { format } from '../house-look.ts';
import { namedWorkforceGroups } from '../named-workforce-groups.ts';
import { totalOf, workforceYears } from '../workforce-years.ts';
import { writeTable } from '../write-table.ts';
import { writeSection } from '../write-text.ts';

/**
 * FTE in service per family at the end of each year, expected. Families with few people on the reference
 * date are taken together. Returns the first free row below.
 */
export function writeWorkforceByFamily(
  sheet: Worksheet,
  row: number,
  outcome: WorkforceOutcome,
  threshold: number,
): number {
  const total = totalOf(outcome.groups);
  const { named, hasOthers } = namedWorkforceGroups(outcome, 'positionFamily', threshold);
  const years = workforceYears(total);
  if (named.length === 0) return row;

  const fteOf = (group: SimulatedGroup): number[] => [
    group.opening['fte/in-service'] ?? 0,
    ...workforceYears(group).map(({ closing }) => closing('fte/in-service').mean),
  ];
  const rows = named.map((family) => ({ title: family.group, values: fteOf(family) }));
  const others = fteOf(total).map((all, index) =>
    rows.reduce((rest, { values }) => rest - (values[index] ?? 0), all),
  );
  if (hasOthers) rows.push({ title: 'Overige functiefamilies', values: others });
  return writeTable(
    sheet,
    writeSection(sheet, row, 'Fte in dienst per functiefamilie'),
    [
      { heading: 'Fte, einde van het jaar' },
      { heading: 'Peildatum', format: format.fte },
      ...years.map(({ year }) => ({ heading: String(year), format: format.fte })),
    ],
    rows.map(({ title, values }) => [title, ...values]),
  ).nextRow;
}
