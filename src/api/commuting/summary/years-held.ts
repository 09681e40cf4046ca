import { firstDayOf, yearOf } from '../../../engine/calendar/calendar-date.ts';
import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';

/** Of the years that are computed, those in which a scheme holds. */
interface YearsHeld {
  readonly held: readonly SchemeYear[];
  /** In which it starts after 1 January; before that day the scheme in force is in its amounts. */
  readonly part: SchemeYear | null;
  /** The first in which it holds from the first day to the last. */
  readonly whole: SchemeYear | null;
  /** The year that the page tells most of: a whole one where there is one. */
  readonly told: SchemeYear | null;
}

/** When a scheme holds; that of now has always done so. */
export function yearsHeld({ proposed, scheme, isAsNow }: SchemeSummary): YearsHeld {
  const { years, fullYear } = proposed;
  const from = isAsNow ? null : scheme.startsOn;
  const held = years.filter(({ year }) => from === null || yearOf(from) <= year);
  const part = held.find(({ year }) => from !== null && from > firstDayOf(year)) ?? null;
  const whole = held.find((one) => one.year === fullYear && one !== part) ?? null;
  return { held, part, whole, told: whole ?? part };
}
