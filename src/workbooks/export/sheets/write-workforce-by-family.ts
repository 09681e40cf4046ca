import type { Worksheet } from 'exceljs';
import { mergeSmallGroups } from '../../../access/disclosure/merge-small-groups.ts';
import type {
  SimulatedGroup,
  WorkforceOutcome,
} from '../../../engine/workforce/workforce-outcome.ts';
import { format } from '../house-look.ts';
import { totalOf, workforceYears } from '../workforce-years.ts';
import { writeTable } from '../write-table.ts';
import { writeSection } from '../write-text.ts';

const headcountOf = ({ opening }: SimulatedGroup): number => opening['people/in-service'] ?? 0;

const peopleLeft = (total: SimulatedGroup, named: readonly SimulatedGroup[]): number =>
  named.reduce((left, family) => left - headcountOf(family), headcountOf(total));

/**
 * FTE in service per family at the end of each year, expected. Families with few people on the reference
 * date are taken together. Returns the first free row below.
 */
export function writeWorkforceByFamily(
  sheet: Worksheet,
  row: number,
  { groups }: WorkforceOutcome,
  threshold: number,
): number {
  const families = groups.filter(({ grouping }) => grouping === 'positionFamily');
  const total = totalOf(groups);
  // Families too small to be told at all are not among the groups; together they count as one.
  const untold = peopleLeft(total, families);
  const named = mergeSmallGroups(
    [...families, null],
    (family) => (family === null ? untold : headcountOf(family)),
    threshold,
  ).named.filter((family) => family !== null);
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
  if (peopleLeft(total, named) > 0) rows.push({ title: 'Overige functiefamilies', values: others });
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
