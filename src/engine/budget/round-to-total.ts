import { roundToUnits } from './round-to-units.ts';

/**
 * Amounts as whole units that add up to a given total: every amount is rounded as usual, and what the sum then
 * misses goes, a unit each, to the amounts that rounding moved the other way most; of equal ones to the first. No
 * amount moves by a unit or more, and one that is a whole number of units stays.
 *
 * @param cents - whole cents
 * @param totalUnits - the sum of the amounts in units, rounded up or down
 * @param unitEuros - euros per unit, a positive whole number
 * @see not law: largest remainder (Hamilton), started from the usual rounding; exact, on integers only
 */
export function roundToTotal(
  cents: readonly number[],
  totalUnits: number,
  unitEuros: number,
): readonly number[] {
  const centsPerUnit = unitEuros * 100;
  const usual = cents.map((amount) => roundToUnits(amount, unitEuros));
  const missing = totalUnits - usual.reduce((sum, units) => sum + units, 0);
  const step = Math.sign(missing);
  const moved = new Set(
    cents
      .map((amount, index) => ({ index, gap: step * (amount - usual[index]! * centsPerUnit) }))
      .toSorted((one, other) => other.gap - one.gap || one.index - other.index)
      .slice(0, Math.abs(missing))
      .map(({ index }) => index),
  );
  // Adding 0 makes -0 a 0, which would print as "-0".
  return usual.map((units, index) => units + (moved.has(index) ? step : 0) + 0);
}
