/** Pearson's chi-square of counts against what was expected, as a number of degrees of freedom. */
export function chiSquare(
  counts: ArrayLike<number>,
  expectedOf: (index: number) => number,
): number {
  let sum = 0;
  for (let index = 0; index < counts.length; index += 1) {
    const expected = expectedOf(index);
    sum += (counts[index]! - expected) ** 2 / expected;
  }
  return sum;
}

/** Four standard deviations: exceeded by chance once in 30,000 times, and seeds are fixed here. */
const deviations = 4;

/**
 * What chi-square stays below when the counts follow what was expected.
 *
 * @see Wilson and Hilferty, The distribution of chi-square (PNAS 17, 1931)
 */
export function chiSquareLimit(degreesOfFreedom: number): number {
  const spread = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - spread + deviations * Math.sqrt(spread)) ** 3;
}
