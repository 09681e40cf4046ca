import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { PairReference } from '../../engine/pairing/pairing-settings.ts';
import type { PairStatus } from '../../engine/pairing/pair-status.ts';
import { keyOfPair, type PairTime, type PairView } from './pair-view.ts';

/** What somebody wants to make of a pair. */
export interface PairChange extends PairReference {
  /** The status that they saw: when it is another one by now, nothing is changed. */
  readonly from: PairStatus;
  readonly to: PairStatus;
  /** `null` = as it was decided last, else as in the plan. */
  readonly firstMonth: CalendarDate | null;
  readonly overlapMonths: number | null;
  readonly timeShare: number | null;
  /** Free text; whoever writes it is asked to leave out names. */
  readonly note: string | null;
}

/** A change beside the pair as it stands; `pair` = `null` when nobody planned or decided it yet. */
export interface ProposedChange {
  readonly change: PairChange;
  readonly pair: PairView | null;
  /** `null` = not all given, and not known from before. */
  readonly time: PairTime | null;
}

/** Each change with the pair that it is about, in the same order. */
export function besidePairs(
  changes: readonly PairChange[],
  pairs: readonly PairView[],
): ProposedChange[] {
  const pairByKey = new Map(pairs.map((pair) => [keyOfPair(pair), pair]));
  return changes.map((change) => {
    const pair = pairByKey.get(keyOfPair(change)) ?? null;
    const firstMonth = change.firstMonth ?? pair?.firstMonth;
    const overlapMonths = change.overlapMonths ?? pair?.overlapMonths;
    const timeShare = change.timeShare ?? pair?.timeShare;
    const isKnown =
      firstMonth !== undefined && overlapMonths !== undefined && timeShare !== undefined;
    return { change, pair, time: isKnown ? { firstMonth, overlapMonths, timeShare } : null };
  });
}
