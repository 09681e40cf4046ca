import type { Decimal } from 'decimal.js';

/**
 * A twelfth of an amount per year, in whole thousandths of a cent, half up: the one rounding of the cost
 * of a month. Whole numbers, so that sums over people and months do not depend on their order.
 *
 * @param yearlyCents - unrounded
 * @see not law: how costs are kept
 */
export const monthlyThousandths = (yearlyCents: Decimal): number =>
  yearlyCents.times(1000).div(12).toDecimalPlaces(0).toNumber();
