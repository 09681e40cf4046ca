import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { ModeTerms } from './mode-terms.ts';

/**
 * The km of one single trip that a band of rates pays: those between the first-km deduction and the
 * maximum that lie in it. Bands, deduction and maximum are all counted from the start of the way: with
 * 5 km deducted and a band up to 10 km, that band pays 5 km.
 *
 * @see not law: the levers of local schemes
 */
export function paidKm(
  { deductionKm, maximumKm }: Pick<ModeTerms, 'deductionKm' | 'maximumKm'>,
  { fromKm, toKm }: Pick<ModeTerms['bands'][number], 'fromKm' | 'toKm'>,
  distanceKm: Decimal,
): Decimal {
  const lastPaidKm = maximumKm === null ? distanceKm : Exact.min(distanceKm, maximumKm);
  const start = Exact.max(fromKm, deductionKm);
  const end = toKm === null ? lastPaidKm : Exact.min(toKm, lastPaidKm);
  return Exact.max(0, end.minus(start));
}

/**
 * What a mode pays for one single trip, in exact cents: the km that are paid, each at the rate of the
 * band it lies in.
 *
 * @see not law: the levers of local schemes
 */
export const distanceAmount = (mode: ModeTerms, distanceKm: Decimal): Decimal =>
  mode.bands.reduce(
    (sum, band) => sum.plus(paidKm(mode, band, distanceKm).times(band.centsPerKm)),
    new Exact(0),
  );
