import { firstDayOf } from '../../calendar/calendar-date.ts';
import { Exact } from '../../exact.ts';
import { valueOn } from '../../parameters.ts';
import type { CommutingScheme } from '../commuting-scheme.ts';
import type { PaidCommuters } from '../paid-commuters.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';

/**
 * How many commuters get a fixed allowance for more km than the law leaves unchecked: when the year is
 * over the employer compares it with the km really travelled. Not known beforehand, so it changes no
 * amount. Real cost of public transport is not an allowance per km.
 *
 * @throws ParameterUnknown when the distance has no value on 1 January
 * @see https://www.acom.nl/persona/persona-5/ (of 2021) for `commuting/recalculation-distance`
 */
export function countRecalculations(
  { commuters, parameters }: Pick<PreparedStaff, 'commuters' | 'parameters'>,
  { days, modes }: CommutingScheme,
  year: number,
  { commutingCents }: PaidCommuters,
): number {
  if (days.basis !== 'fixed') return 0;
  const parameter = parameters['commuting/recalculation-distance'];
  const limit = new Exact(valueOn(parameter, firstDayOf(year)).value).toNumber();
  return commuters.filter(
    ({ trips }, index) =>
      commutingCents[index]! > 0 &&
      trips.some(({ mode, distanceKm }) => {
        if (mode === null || distanceKm <= limit) return false;
        return (modes[mode]?.costShareRatio ?? null) === null;
      }),
  ).length;
}
