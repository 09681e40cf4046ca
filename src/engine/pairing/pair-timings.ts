import { monthIndex } from '../calendar/month-index.ts';
import { type OverlapWindow, monthsUntil } from './overlap-window.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';
import type { PairingSettings, PinnedPair } from './pairing-settings.ts';

/** When a pair may run, and with which share of the apprentice's hours; months as in the window. */
export interface PairTiming {
  readonly start: number;
  /** Not included. */
  readonly end: number;
  readonly timeShare: number;
}

/**
 * Every time at which a pair for this post can run: each length and share of the scenario, ending so many
 * months before the departure, within the window. An early successor stays in the post, so that overlap
 * always ends with the departure.
 *
 * @returns by length, then latest first, then largest share
 * @see not law: choices of the scenario
 */
export function pairTimings(
  { departureDate }: Pick<PostAtRisk, 'departureDate'>,
  kind: ApprenticeCandidate['kind'],
  settings: PairingSettings,
  window: OverlapWindow,
): PairTiming[] {
  const end = monthsUntil(departureDate, window);
  const monthsBefore = kind === 'early-successor' ? [0] : settings.monthsBeforeDeparture;
  return inOrder(
    settings.overlapMonths.flatMap((length) =>
      monthsBefore.map((before) => ({ start: end - before - length, end: end - before })),
    ),
    settings,
    window,
  );
}

/**
 * The times that the scenario asks for one pair. Months need not be among those it lists: whoever pins a
 * pair, or decided it earlier, says when it runs. A share of the hours must be.
 *
 * @returns empty when it cannot run then: before the window, after it, or after the master left, or when
 *   the scenario has no such share
 * @see not law: choices of the scenario
 */
export function askedTimings(
  { departureDate }: Pick<PostAtRisk, 'departureDate'>,
  kind: ApprenticeCandidate['kind'],
  asked: PinnedPair,
  settings: PairingSettings,
  window: OverlapWindow,
): PairTiming[] {
  const { firstMonth, overlapMonths, timeShare } = asked;
  const ofScenario = {
    ...settings,
    overlapMonths: overlapMonths === null ? settings.overlapMonths : [overlapMonths],
    timeShares: settings.timeShares.filter((share) => timeShare === null || share === timeShare),
  };
  if (firstMonth === null) return pairTimings({ departureDate }, kind, ofScenario, window);
  const start = monthIndex(firstMonth, window.firstMonth);
  const last = monthsUntil(departureDate, window);
  return inOrder(
    ofScenario.overlapMonths
      .map((length) => ({ start, end: start + length }))
      .filter(({ end }) => end <= last),
    ofScenario,
    window,
  );
}

function inOrder(
  times: readonly { readonly start: number; readonly end: number }[],
  { timeShares }: PairingSettings,
  { monthCount }: OverlapWindow,
): PairTiming[] {
  return uniqueTimings(
    times
      .filter(({ start, end }) => 0 <= start && start < end && end <= monthCount)
      .flatMap((time) => timeShares.map((timeShare) => ({ ...time, timeShare }))),
  );
}

/**
 * Timings once each, by length, then latest first, then largest share.
 *
 * @see not law: ordering
 */
export function uniqueTimings(timings: readonly PairTiming[]): PairTiming[] {
  const byKey = new Map(
    timings.map((timing) => [`${timing.start} ${timing.end} ${timing.timeShare}`, timing]),
  );
  return [...byKey.values()].sort(
    (a, b) => a.end - a.start - (b.end - b.start) || b.end - a.end || b.timeShare - a.timeShare,
  );
}
