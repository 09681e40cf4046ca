import type * as z from 'zod';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { PairChange } from '../../services/pairing-decisions/pair-change.ts';
import { pairStatusInDutch } from '../../services/pairing-decisions/pair-status-words.ts';
import type {
  PairDecisionView,
  PairTime,
  PairView,
} from '../../services/pairing-decisions/pair-view.ts';
import {
  type newPairDecisionsContract,
  type pairDecisionListContract,
  pairStatusInEnglish,
  roleInDutch,
} from './pair-decision-contract.ts';

type PairDecisionList = z.output<typeof pairDecisionListContract>;

/** How people stand with each pair, by the ids of the published plan. */
export const presentPairDecisions = (pairs: readonly PairView[]): PairDecisionList => ({
  koppels: pairs.map((pair) => ({
    functieId: pair.postId,
    gezelId: pair.candidateId,
    status: pairStatusInDutch[pair.status],
    ...presentTime(pair),
    inPlan: pair.isInPlan,
    geschiedenis: pair.history.map(presentDecision),
  })),
});

const presentDecision = (
  decision: PairDecisionView,
): PairDecisionList['koppels'][number]['geschiedenis'][number] => ({
  status: pairStatusInDutch[decision.status],
  ...presentTime(decision),
  beslotenOp: decision.decidedAt,
  door: roleInDutch[decision.decidedBy],
  toelichting: decision.note,
});

const presentTime = ({ firstMonth, overlapMonths, timeShare }: PairTime) => ({
  vanaf: firstMonth,
  maanden: overlapMonths,
  tijddeel: timeShare,
});

/** What is asked, in our own words. */
export const toPairChanges = ({
  besluiten,
}: z.output<typeof newPairDecisionsContract>): PairChange[] =>
  besluiten.map((change) => ({
    postId: change.functieId,
    candidateId: change.gezelId,
    from: pairStatusInEnglish[change.van],
    to: pairStatusInEnglish[change.naar],
    firstMonth: change.vanaf as CalendarDate | null,
    overlapMonths: change.maanden,
    timeShare: change.tijddeel,
    note: change.toelichting,
  }));
