import { lastDayOfMonth } from '../../calendar/calendar-date.ts';
import { monthIndex } from '../../calendar/month-index.ts';
import type { Scenario } from '../../scenario.ts';
import { monthAt, overlapWindow } from '../overlap-window.ts';
import { pairTimings } from '../pair-timings.ts';
import type { ApprenticeCandidate, PostAtRisk } from '../pairing-outcome.ts';
import type { UnchosenReason } from './unchosen-reason.ts';

/**
 * Why no overlap of the scenario is possible for a post: even the shortest one starts too early, or every
 * one ends after the budget years. Of several ends to choose from, the last one within the years counts.
 *
 * @returns `null` when some overlap is possible
 * @see not law: counting months
 */
export function missingTime(
  { departureDate }: PostAtRisk,
  kind: ApprenticeCandidate['kind'],
  scenario: Scenario,
): UnchosenReason | null {
  const window = overlapWindow(scenario);
  const { pairing, firstYear, yearCount } = scenario;
  if (pairTimings({ departureDate }, kind, pairing, window).length > 0) return null;

  const shortestMonths = Math.min(...pairing.overlapMonths);
  const isWholeMonth = lastDayOfMonth(departureDate) === departureDate;
  // May lie before the window, unlike the months that are left in it.
  const completed = monthIndex(departureDate, window.firstMonth) + (isWholeMonth ? 1 : 0);
  const monthsBefore = kind === 'early-successor' ? [0] : pairing.monthsBeforeDeparture;
  const ends = monthsBefore
    .map((months) => completed - months)
    .filter((end) => end <= window.monthCount);
  if (ends.length === 0) return { kind: 'after-last-year', lastYear: firstYear + yearCount - 1 };
  const end = Math.max(...ends);
  return {
    kind: 'too-late',
    shortestMonths,
    monthsLeft: Math.max(0, end),
    wouldStart: monthAt(end - shortestMonths, window),
    firstMonth: window.firstMonth,
  };
}
