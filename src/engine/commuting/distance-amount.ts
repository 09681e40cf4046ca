import type { Decimal } from 'decimal.js';
import { Exact } from '../exact.ts';
import type { ModeTerms } from './scheme-terms.ts';

/**
 * What a mode pays for one single trip, in exact cents: the km between the first-km deduction and the
 * maximum, each at the rate of the band it lies in. Bands, deduction and maximum are all counted from
 * the start of the way: with 5 km deducted and a band up to 10 km, that band pays 5 km.
 *
 * @see not law: the levers of local schemes
 */
export function distanceAmount(mode: ModeTerms, distanceKm: Decimal): Decimal {
  const lastPaidKm = mode.maximumKm === null ? distanceKm : Exact.min(distanceKm, mode.maximumKm);
  return mode.bands.reduce((sum, { fromKm, toKm, centsPerKm }) => {
    const start = Exact.max(fromKm, mode.deductionKm);
    const end = toKm === null ? lastPaidKm : Exact.min(toKm, lastPaidKm);
    return end.gt(start) ? sum.plus(end.minus(start).times(centsPerKm)) : sum;
  }, new Exact(0));
}
