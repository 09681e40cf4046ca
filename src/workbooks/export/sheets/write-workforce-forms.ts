import type { Worksheet } from 'exceljs';
import {
  occupationForms,
  type OccupationForm,
} from '../../../engine/workforce/workforce-figures.ts';
import type { WorkforceOutcome } from '../../../engine/workforce/workforce-outcome.ts';
import { format } from '../house-look.ts';
import { totalOf, type WorkforceYear } from '../workforce-years.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';

export const formText: Readonly<Record<OccupationForm, string>> = {
  permanent: 'Vast',
  temporary: 'Tijdelijk',
  trainee: 'Trainees',
  intern: 'Stagiairs',
  'self-employed': 'Inhuur: zzp',
  secondment: 'Inhuur: detachering',
  agency: 'Inhuur: uitzend',
  payroll: 'Inhuur: payroll',
};

/** People by form of contract: on the reference date, and at the end of each year. */
export function writeWorkforceForms(
  sheet: Worksheet,
  headerRow: number,
  { groups }: WorkforceOutcome,
  years: readonly WorkforceYear[],
): PlacedTable {
  const { opening } = totalOf(groups);
  return writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Mensen, einde van het jaar' },
      { heading: 'Peildatum', format: format.fte },
      ...years.map(({ year }) => ({ heading: String(year), format: format.fte })),
    ],
    occupationForms.map((form) => [
      formText[form],
      opening[`people/${form}`] ?? 0,
      ...years.map(({ closing }) => closing(`people/${form}`).mean),
    ]),
  );
}
