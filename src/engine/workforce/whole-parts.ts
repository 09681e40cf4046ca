/**
 * FTE and money are kept in whole parts while they are added up, so that a sum does not depend on its order.
 * Staff lists give part-time factors in four decimals: 32 of 36 hours is 0.8889.
 */
export const partsPerFte = 10_000;
/** @see partsPerFte */
export const partsPerCent = 1000;
