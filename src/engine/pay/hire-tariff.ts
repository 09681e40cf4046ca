import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { HireKind } from '../roster.ts';

/** What an hour of some hire costs from a day on, by contracts of the municipality itself. */
export interface HireTariff {
  readonly validFrom: CalendarDate;
  /** `null` = every kind of hire. */
  readonly kind: HireKind | null;
  /** Families it holds for; empty = every family, also none. */
  readonly positionFamilies: readonly string[];
  /** Without VAT. */
  readonly hourlyCents: number;
}
