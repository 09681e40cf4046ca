/** How roughly amounts of few people are told. */
export interface Roughness {
  /** Of the largest amount, in cents. */
  readonly stepCents: number;
  readonly direction: 'up' | 'down';
}

/** The same amount in another year is told in whole euros. */
const euroCents = 100;

/**
 * One line over the years. Of the years with few people the largest amount is rounded to whole steps, and the
 * others move in the same proportion: rounded one by one they would close in on what they are shares of.
 * Downwards, none is told larger than it is.
 */
export function roundedLine(
  cents: readonly number[],
  isOfFew: readonly boolean[],
  { stepCents, direction }: Roughness,
): readonly number[] {
  const anchor = Math.max(
    0,
    ...cents.map((amount, index) => (isOfFew[index] ? Math.abs(amount) : 0)),
  );
  if (anchor === 0) return cents;
  const steps = direction === 'up' ? Math.ceil(anchor / stepCents) : Math.floor(anchor / stepCents);
  const rise = (steps * stepCents) / anchor;
  return cents.map((amount, index) => {
    if (!isOfFew[index] || amount === 0) return amount;
    const exact = Math.abs(amount);
    // To the nearest: upwards, a cent of rounding in the engine would show as a whole euro.
    const nearest = Math.round((exact * rise) / euroCents);
    const euros =
      direction === 'up' ? Math.max(1, nearest) : Math.min(nearest, Math.floor(exact / euroCents));
    return Math.sign(amount) * euros * euroCents;
  });
}
