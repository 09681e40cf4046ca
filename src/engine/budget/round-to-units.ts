/**
 * How many whole units an amount is, rounded half away from zero, the way Excel's ROUND does it:
 * EUR 132.500 is 133 units of EUR 1.000, and EUR -132.500 is -133. Exact, on integers only.
 *
 * @param cents - whole cents
 * @param unitEuros - euros per unit shown, a positive whole number
 * @see not law: the rounding of the printed table, `config/finance/table-profiles.yaml`
 */
export function roundToUnits(cents: number, unitEuros: number): number {
  const centsPerUnit = unitEuros * 100;
  const size = Math.abs(cents);
  const whole = Math.floor(size / centsPerUnit);
  const units = 2 * (size % centsPerUnit) >= centsPerUnit ? whole + 1 : whole;
  // Never -0, which would print as "-0".
  return cents < 0 && units > 0 ? -units : units;
}
