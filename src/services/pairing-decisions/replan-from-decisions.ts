import {
  insertPairDecisions,
  pairDecisionsOf,
  type NewPairDecision,
} from '../../data/queries/pair-decisions.ts';
import { lockScenario } from '../../data/queries/scenarios.ts';
import type { PairDecision } from '../../data/pair-decision.ts';
import type { PairingSettings, PinnedPair } from '../../engine/pairing/pairing-settings.ts';
import { isSettled } from '../../engine/pairing/pair-status.ts';
import { findOutcome } from '../calculations/stored-outcome.ts';
import { requireFound } from '../errors/require-found.ts';
import { createScenario } from '../scenarios/create-scenario.ts';
import type { ScenarioView } from '../scenarios/scenario-view.ts';
import type { ServiceContext } from '../service-context.ts';
import { keyOfPair, pairViews, type PairView } from './pair-view.ts';

/**
 * Makes a new scenario for planning on from what people decided: what is agreed is pinned with its
 * months and share of the hours, the rest of the plan becomes the earlier plan, of which as much as possible stays. All decisions
 * go along with their history. The scenario it starts from stays as it is; a second time gives another
 * new scenario.
 *
 * @throws NotFound when there is no such scenario
 */
export const replanFromDecisions = (
  context: ServiceContext,
  { scenarioId, name }: { readonly scenarioId: string; readonly name: string },
): Promise<ScenarioView> =>
  context.em.transactional(async (tx) => {
    const stored = requireFound(await lockScenario(tx, scenarioId), 'Het scenario', scenarioId);
    const { scenario } = stored;
    const decisions = await pairDecisionsOf(tx, scenarioId);
    const plan = await findOutcome(tx, scenarioId, 'pairing');
    const pairing = settingsFrom(
      pairViews(decisions, plan?.pairs ?? []),
      scenario.pairing,
      plan !== null,
    );
    const replanned = await createScenario(
      { ...context, em: tx },
      { rosterImportId: stored.rosterImport, scenario: { ...scenario, name, pairing } },
    );
    await insertPairDecisions(tx, replanned.id, decisions.map(withoutScenario));
    return replanned;
  });

/** The settings with pins and earlier plan that follow from how people stand with each pair. */
function settingsFrom(
  pairs: readonly PairView[],
  settings: PairingSettings,
  isPlanned: boolean,
): PairingSettings {
  const settled = pairs.filter(({ status }) => isSettled(status));
  const open = pairs.filter(
    ({ status, isInPlan }) => !isSettled(status) && (isInPlan || status === 'discussed'),
  );
  // About a pair that has decisions these say more than what somebody once put in the scenario.
  const decided = new Set(pairs.filter(({ history }) => history.length > 0).map(keyOfPair));
  const isUndecided = (pair: PinnedPair): boolean => !decided.has(keyOfPair(pair));
  const pinned = [...settings.pinned.filter(isUndecided), ...settled.map(pinOf)];
  const isPinned = new Set(pinned.map(keyOfPair));
  const earlier = [
    // Not calculated yet: the plan before this one still is the last one.
    ...(isPlanned ? [] : settings.earlierPlan.filter(isUndecided)),
    ...open.map(pinOf),
  ];
  return {
    ...settings,
    pinned,
    earlierPlan: earlier.filter((pair) => !isPinned.has(keyOfPair(pair))),
  };
}

const pinOf = ({
  postId,
  candidateId,
  firstMonth,
  overlapMonths,
  timeShare,
}: PairView): PinnedPair => ({
  postId,
  candidateId,
  firstMonth,
  overlapMonths,
  timeShare,
});

const withoutScenario = ({
  postId,
  candidateId,
  decisionNumber,
  status,
  firstMonth,
  overlapMonths,
  timeShare,
  decidedAt,
  decidedBy,
  note,
}: PairDecision): NewPairDecision => ({
  postId,
  candidateId,
  decisionNumber,
  status,
  firstMonth,
  overlapMonths,
  timeShare,
  decidedAt,
  decidedBy,
  note: note ?? null,
});
