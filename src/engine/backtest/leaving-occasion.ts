import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Parameters } from '../parameters.ts';
import { endOfService } from '../retirement/end-of-service.ts';
import type { RetirementSettings } from '../retirement/retirement-settings.ts';
import type { LeavingOccasion } from './backtest-outcome.ts';
import type { PersonOverPeriod } from './follow-people.ts';

/**
 * Why somebody may leave in a period, as far as the older roster shows it. Whoever has an occasion
 * counts with it, also when they stay or leave for another reason: a roster never tells why.
 *
 * @param from - first day of the period, the day of the older roster
 * @param to - last day of the period, inclusive
 * @see not law: what a staff list shows
 */
export function leavingOccasion(
  { person, canRetire }: PersonOverPeriod,
  from: CalendarDate,
  to: CalendarDate,
  retirement: RetirementSettings,
  parameters: Parameters,
): LeavingOccasion {
  const end = endOfService(person, from, retirement, parameters['aow/pension-age']);
  if (end.departure !== null && end.departure.lastDay <= to) return end.departure.reason;
  const isTemporary = person.rows.every(
    ({ contractEndDate }) =>
      contractEndDate !== null && from <= contractEndDate && contractEndDate <= to,
  );
  if (isTemporary) return 'contract-end';
  return canRetire ? 'pension-age' : 'none';
}
