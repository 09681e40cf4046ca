import { financeImportById, financeRowsOf } from '../../data/queries/finance-imports.ts';
import { seriesOf, type FinanceRow } from '../../engine/finance-row.ts';
import { Conflict } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';

/** Budget and actuals of one place in the accounts, in one year; effects in cents, negative = nadeel. */
export interface ActualsBesideBudget {
  readonly year: number | null;
  readonly programme: string | null;
  readonly taakveld: string | null;
  readonly category: string | null;
  readonly side: string | null;
  readonly budgetCents: number;
  readonly actualCents: number;
  /** Actuals minus budget; negative = worse than budgeted. */
  readonly differenceCents: number;
}

interface Sums {
  readonly place: Pick<
    ActualsBesideBudget,
    'programme' | 'taakveld' | 'category' | 'side' | 'year'
  >;
  budgetCents: number;
  actualCents: number;
}

function addTo(
  sums: Map<string, Sums>,
  rows: readonly FinanceRow[],
  part: 'budgetCents' | 'actualCents',
): void {
  for (const row of rows) {
    const { programme = null, taakveld = null, category = null, side = null } = row.texts;
    for (const { index: year, value } of seriesOf(row, 'amountCents')) {
      const place = { year, programme, taakveld, category, side };
      const key = JSON.stringify(place);
      const sum = sums.get(key) ?? { place, budgetCents: 0, actualCents: 0 };
      sum[part] += value;
      sums.set(key, sum);
    }
  }
}

/**
 * Imported actuals beside imported budget lines, added up per year, programme, taakveld, category and
 * side. Only years that have actuals.
 *
 * @throws NotFound when one of the imports is not there
 * @throws Conflict when they are not actuals and budget lines
 */
export async function showActualsBesideBudget(
  { em }: ServiceContext,
  { importId, budgetId }: { readonly importId: string; readonly budgetId: string },
): Promise<ActualsBesideBudget[]> {
  const actuals = requireFound(await financeImportById(em, importId), 'De import', importId);
  const budget = requireFound(await financeImportById(em, budgetId), 'De import', budgetId);
  if (actuals.kind !== 'actuals' || budget.kind !== 'budget-lines') {
    throw new Conflict('Vergelijk een import van realisatie met een import van begrotingsregels.');
  }
  const sums = new Map<string, Sums>();
  addTo(sums, await financeRowsOf(em, importId), 'actualCents');
  const years = new Set([...sums.values()].map(({ place }) => place.year));
  addTo(sums, await financeRowsOf(em, budgetId), 'budgetCents');
  return [...sums.entries()]
    .filter(([, { place }]) => years.has(place.year))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { place, budgetCents, actualCents }]) => ({
      ...place,
      budgetCents,
      actualCents,
      differenceCents: actualCents - budgetCents,
    }));
}
