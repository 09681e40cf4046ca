import type { LinearGroup, LinearRate } from './linear-parts.ts';

const centsPerEuro = 100;

/**
 * What a group is paid in cents per year when its quantities are multiplied by the rates: as a
 * spreadsheet does it, in floats, for the last cents are those of rounding anyway.
 *
 * @see not law: multiplication
 */
export function linearCents(rates: readonly LinearRate[], group: LinearGroup): number {
  const ofMode = rates.filter(({ mode }) => mode === group.mode);
  return group.quantities.reduce((sum, quantity, index) => {
    const rate = ofMode[index];
    if (rate === undefined) return sum;
    return sum + quantity * Number(rate.value) * (rate.kind === 'km' ? centsPerEuro : 1);
  }, 0);
}
