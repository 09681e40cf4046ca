/** How the numbers of a workforce projection are rounded: once, when they are published. */

/** To two decimals. `0 +` turns the -0 of a rounded small loss into 0. */
export const hundredths = (value: number): number => 0 + Math.round(value * 100) / 100;

/** An error rounded down would promise too much; binary noise of a hundredth is no error. */
export const hundredthsUp = (value: number): number =>
  0 + Math.ceil(Number((value * 100).toFixed(6))) / 100;

/** A chance, as fine as ten thousand replications can tell. */
export const tenThousandths = (chance: number): number => Math.round(chance * 10_000) / 10_000;

/** A gap rounded down would claim too much: one that is a little over what was asked must not look like it. */
export const millionthsUp = (gap: number): number =>
  Math.ceil(Number((gap * 1_000_000).toFixed(6))) / 1_000_000;
