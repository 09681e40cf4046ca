import type { FinanceField, FinanceMeasure, FinanceRow } from '../../engine/finance-row.ts';

/** Measures whose sum means something. A sum of tariffs does not. */
const summedMeasures: ReadonlySet<string> = new Set<FinanceMeasure>([
  'amountCents',
  'laterCents',
  'wageSumCents',
  'hireCents',
  'budgetedFte',
  'totalCents',
]);

/** FTE are no whole numbers; sums of them are rounded to what was read. */
const fteDecimals = 4;

/** Totals of what can be added up, by measure and year: cents, and FTE. */
export function financeTotals(rows: readonly FinanceRow[]): Map<FinanceField, number> {
  const totals = new Map<FinanceField, number>();
  for (const { numbers } of rows) {
    for (const [name, value] of Object.entries(numbers)) {
      const isSummed = summedMeasures.has(name.split(':')[0]!);
      if (!isSummed || value === undefined) continue;
      const isOfYear = !name.includes(':') && numbers.year !== undefined;
      const field = (isOfYear ? `${name}:${numbers.year}` : name) as FinanceField;
      totals.set(field, (totals.get(field) ?? 0) + value);
    }
  }
  return new Map([...totals].map(([field, sum]) => [field, Number(sum.toFixed(fteDecimals))]));
}
