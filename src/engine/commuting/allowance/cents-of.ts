import type { Decimal } from 'decimal.js';
import { wholeCents } from '../../exact.ts';

/** Far beyond what money and km are told in, far above what is lost after 60 digits. */
const tellingDecimals = 30;

/**
 * An amount in whole cents, half up. A seventh of the days, or a price through 1.7, has no end and is
 * cut off after 60 digits; together they may be half a cent all the same, a hair away from it. That
 * hair goes first.
 *
 * @see not law: arithmetic
 */
export const centsOf = (amount: Decimal): number =>
  wholeCents(amount.toDecimalPlaces(tellingDecimals));
