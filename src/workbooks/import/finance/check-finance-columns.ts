import type { FinanceField, FinanceKind } from '../../../engine/finance-row.ts';
import type { ProblemList } from '../checks/list-problems.ts';
import type { ColumnMap } from '../columns/map-columns.ts';
import { financeColumn, type FinanceColumnField } from './finance-columns.ts';
import type { FinanceFileSettings } from './finance-reading.ts';
import { financeSheets } from './finance-sheets.ts';

/** Reports columns that are missing, double, or do not go together, once each. */
export function checkFinanceColumns(
  kind: FinanceKind,
  { columns, superseded }: ColumnMap<FinanceField>,
  { settings, headerRow }: { readonly settings: FinanceFileSettings; readonly headerRow: number },
  problems: ProblemList,
): void {
  const sheet = financeSheets[kind];
  const has = (base: FinanceColumnField): boolean =>
    columns.some(({ field }) => field === base || field.startsWith(`${base}:`));
  const missing = (expected: string): void =>
    problems.addError(headerRow, { letter: '', heading: '' }, null, expected);

  for (const field of sheet.required) {
    if (!has(field)) missing(`een kolom ${financeColumn(field).heading}`);
  }
  for (const fields of sheet.oneOf) {
    if (fields.some(has)) continue;
    missing(`een kolom ${fields.map((field) => financeColumn(field).heading).join(' of ')}`);
  }
  const inSeries = columns.filter(({ field }) => field.includes(':'));
  const bare = columns.filter(({ field }) =>
    inSeries.some((one) => one.field.startsWith(`${field}:`)),
  );
  for (const column of bare) {
    problems.addError(
      headerRow,
      column,
      column.heading,
      'een kolom per jaar of trede, of één kolom voor alle; laat een van beide weg',
    );
  }
  if (sheet.needsYear && inSeries.length === 0 && !has('year') && settings.year === null) {
    missing('een kolom jaar, een kolom per jaar (2027), of het jaar opgegeven bij het insturen');
  }
  if (inSeries.length > 0 && has('year')) {
    missing('een kolom jaar of een kolom per jaar; niet allebei');
  }
  if (kind === 'salary-table' && inSeries.length === 0 && has('monthlyCents') && !has('step')) {
    missing('een kolom trede, of een kolom per trede (0 tot en met 11)');
  }
  if (sheet.hasEffects && settings.sign === 'by-side' && !has('advantage') && !has('side')) {
    missing('een kolom lasten of baten, die bij deze schrijfwijze het teken bepaalt');
  }
  for (const { letter, heading, field } of superseded) {
    const used = columns.find((column) => column.field === field);
    problems.addError(
      headerRow,
      { letter, heading },
      heading,
      `één kolom hiervoor; kolom ${used?.letter} (${used?.heading}) zegt hetzelfde: kies welke telt`,
    );
  }
}
