/**
 * Amounts as whole units that add up to a given total: every amount goes down to a whole unit, and the units
 * that are then short go to the largest remainders; equal remainders in the order of the amounts. No amount
 * moves by a unit or more, and one that is a whole number of units stays.
 *
 * @param cents - whole cents
 * @param totalUnits - the sum of the amounts in units, rounded up or down
 * @param unitEuros - euros per unit, a positive whole number
 * @see not law: largest remainder (Hamilton); exact, on integers only
 */
export function roundToTotal(
  cents: readonly number[],
  totalUnits: number,
  unitEuros: number,
): readonly number[] {
  const centsPerUnit = unitEuros * 100;
  const parts = cents.map((amount, index) => {
    const down = Math.floor(amount / centsPerUnit);
    return { index, down, remainder: amount - down * centsPerUnit };
  });
  const short = totalUnits - parts.reduce((sum, { down }) => sum + down, 0);
  const raised = new Set(
    parts
      .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index)
      .slice(0, short)
      .map(({ index }) => index),
  );
  return parts.map(({ index, down }) => down + (raised.has(index) ? 1 : 0));
}
