import { lastDayOfMonth, plusDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { ContractEndRule } from './retirement-settings.ts';

const lastDay: Record<ContractEndRule, (aowDay: CalendarDate) => CalendarDate> = {
  'on-aow-day': (aowDay) => aowDay,
  'day-before': (aowDay) => plusDays(aowDay, -1),
  'end-of-month': lastDayOfMonth,
};

/**
 * Last day in service of somebody whose contract ends because of the AOW. The cao Gemeenten ends the
 * contract by operation of law; on which day is unverified, so it is a setting of the scenario. The
 * cao Rijk takes the AOW day itself.
 *
 * @param aowDay - first day of entitlement
 * @see Cao Gemeenten 2025-2027, end of employment at AOW age (article unverified); no parameter
 */
export const lastDayByAow = (aowDay: CalendarDate, rule: ContractEndRule): CalendarDate =>
  lastDay[rule](aowDay);
