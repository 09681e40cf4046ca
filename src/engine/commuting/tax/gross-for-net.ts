import { type IndexedRates, stepOfWage } from './marginal-rates.ts';
import { roundedQuotient } from './rounded-quotient.ts';

/**
 * How much extra wage leaves an amount after tax: the amount divided by what is left of a cent, 1 - m, in
 * every step of the marginal rate that it crosses. In whole cents, because that is how wage is paid.
 *
 * @param wageCents - taxable wage per year that is there already
 * @param netCents - whole cents to keep, 0 or more
 * @see not law: an amount that is agreed net; Wet inkomstenbelasting 2001, art. 2.10, 8.10 and 8.11
 *   (`income-tax/...`) for the tax
 */
export function grossForNet(rates: IndexedRates, wageCents: number, netCents: number): number {
  const { fromCents, rateParts, partsPerCent } = rates;
  let step = stepOfWage(rates, wageCents);
  let reached = wageCents;
  let missing = netCents * partsPerCent;
  for (;;) {
    const keptParts = partsPerCent - rateParts[step]!;
    const next = fromCents[step + 1] ?? Infinity;
    const keptInStep = (next - reached) * keptParts;
    if (missing <= keptInStep) return reached - wageCents + roundedQuotient(missing, keptParts);
    missing -= keptInStep;
    reached = next;
    step += 1;
  }
}
