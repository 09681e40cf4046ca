import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { HireKind } from '../roster.ts';
import type { HireTariff } from './hire-tariff.ts';

/** Hire as tariffs tell it apart. */
export interface HireGroup {
  readonly kind: HireKind;
  /** `null` = no family is known. */
  readonly positionFamily: string | null;
}

const fits = (
  { validFrom, kind, positionFamilies }: HireTariff,
  hire: HireGroup,
  month: CalendarDate,
): boolean =>
  validFrom <= month &&
  (kind === null || kind === hire.kind) &&
  (positionFamilies.length === 0 ||
    (hire.positionFamily !== null && positionFamilies.includes(hire.positionFamily)));

/** A tariff of a family goes before one of a kind: work decides more about a price than a form of contract. */
const precision = ({ kind, positionFamilies }: HireTariff): number =>
  (positionFamilies.length > 0 ? 2 : 0) + (kind === null ? 0 : 1);

/**
 * The own tariff of some hire in a month: of the ones in force the one that says most precisely what it is
 * for (family and kind, then family, then kind), and of those the latest.
 *
 * @param month - first day of the month
 * @returns `null` when none fits: then the assumptions count
 * @see not law: `hireTariffs` of the scenario
 */
export function tariffOfHire(
  tariffs: readonly HireTariff[],
  hire: HireGroup,
  month: CalendarDate,
): HireTariff | null {
  let best: HireTariff | null = null;
  for (const tariff of tariffs) {
    if (!fits(tariff, hire, month)) continue;
    const gain = best === null ? 1 : precision(tariff) - precision(best);
    const isLater = best !== null && tariff.validFrom > best.validFrom;
    if (gain > 0 || (gain === 0 && isLater)) best = tariff;
  }
  return best;
}
