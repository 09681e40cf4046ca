import type { DecidingRole, PairDecision } from '../../data/pair-decision.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { ChosenPair } from '../../engine/pairing/pairing-outcome.ts';
import type { PairReference } from '../../engine/pairing/pairing-settings.ts';
import type { PairStatus } from '../../engine/pairing/pair-status.ts';

/** When a pair runs, and which share (0-1] of the apprentice's hours. */
export interface PairTime {
  readonly firstMonth: CalendarDate;
  readonly overlapMonths: number;
  readonly timeShare: number;
}

/** One decision of people. */
export interface PairDecisionView extends PairTime {
  readonly status: PairStatus;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly decidedBy: DecidingRole;
  readonly note: string | null;
}

/** How people stand with a pair; without decisions it is a proposal, at the time that the plan gives it. */
export interface PairView extends PairReference, PairTime {
  readonly status: PairStatus;
  /** Whether it is in the latest plan of the scenario. */
  readonly isInPlan: boolean;
  /** Oldest first. */
  readonly history: readonly PairDecisionView[];
}

/** Names a pair within a scenario. */
export const keyOfPair = ({ postId, candidateId }: PairReference): string =>
  `${postId} ${candidateId}`;

/** Every pair that is in the plan or that people decided about, by post and then by candidate. */
export function pairViews(
  decisions: readonly PairDecision[],
  planned: readonly ChosenPair[],
): PairView[] {
  const historyByPair = groupBy(decisions, keyOfPair);
  const plannedByPair = new Map(planned.map((pair) => [keyOfPair(pair), pair]));
  const undecided = planned.filter((pair) => !historyByPair.has(keyOfPair(pair)));
  const decided = [...historyByPair.values()].map((history): PairView => {
    const last = history.at(-1)!;
    return {
      ...placeInRoster(last),
      ...timeOf(last),
      status: last.status,
      isInPlan: plannedByPair.has(keyOfPair(last)),
      history: history.map(decisionView),
    };
  });
  return [
    ...decided,
    ...undecided.map((pair): PairView => ({
      ...placeInRoster(pair),
      ...timeOf(pair),
      status: 'proposed',
      isInPlan: true,
      history: [],
    })),
  ].sort(
    (a, b) =>
      rowOf(a.postId) - rowOf(b.postId) ||
      a.candidateId.localeCompare(b.candidateId, 'nl', { numeric: true }),
  );
}

/** `P12` = the post of row 12. */
const rowOf = (postId: string): number => Number(postId.slice(1));

const placeInRoster = ({ postId, candidateId }: PairReference): PairReference => ({
  postId,
  candidateId,
});

const timeOf = ({ firstMonth, overlapMonths, timeShare }: PairTime): PairTime => ({
  firstMonth,
  overlapMonths,
  timeShare,
});

const decisionView = (decision: PairDecision): PairDecisionView => ({
  status: decision.status,
  ...timeOf(decision),
  decidedAt: decision.decidedAt.toISOString(),
  decidedBy: decision.decidedBy,
  note: decision.note ?? null,
});
