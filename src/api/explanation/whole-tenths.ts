/**
 * Numbers rounded to tenths in such a way that they still add up: the sum is rounded, and what is left
 * over goes to the numbers that lost most (largest remainder). As whole tenths, so 3.2 is 32.
 */
export function wholeTenths(numbers: readonly number[]): number[] {
  const exact = numbers.map((number) => number * 10);
  const total = Math.round(exact.reduce((sum, number) => sum + number, 0));
  const floors = exact.map(Math.floor);
  const left = total - floors.reduce((sum, number) => sum + number, 0);
  const byRemainder = [...exact.keys()].sort(
    (a, b) => exact[b]! - floors[b]! - (exact[a]! - floors[a]!) || a - b,
  );
  const raised = new Set(byRemainder.slice(0, left));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}
