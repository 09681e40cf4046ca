import { byText } from '../by-text.ts';
import { groupBy } from '../group-by.ts';
import { pairKeyOfReference, runsAsAsked } from './asked-pairs.ts';
import type { PairingOption } from './build-options.ts';
import { pointsPerRisk } from './knowledge-kept.ts';
import type { ChosenPair, PairingOutcome, PostAtRisk } from './pairing-outcome.ts';
import { pairKeyOf } from './pairing-problem.ts';
import type { PinnedPair } from './pairing-settings.ts';

/**
 * Sum per budget year, in cents, of what options cost.
 *
 * @see not law: adding up
 */
export const spentPerYear = (chosen: readonly PairingOption[], yearCount: number): number[] =>
  Array.from({ length: yearCount }, (_, year) =>
    chosen.reduce((sum, { costCentsByYear }) => sum + costCentsByYear[year]!, 0),
  );

/**
 * What options are worth together, in risk points, by one of their values.
 *
 * @see not law: adding up
 */
export const worthOf = (
  chosen: readonly PairingOption[],
  value: 'worthPoints' | 'expectedPoints' | 'nominalPoints',
): number => chosen.reduce((sum, option) => sum + option[value], 0) / pointsPerRisk;

/**
 * What a plan costs per programme of the post, by name; posts without a programme come last.
 *
 * @see not law: adding up
 */
export function spentByProgramme(
  chosen: readonly PairingOption[],
  posts: readonly PostAtRisk[],
  yearCount: number,
): PairingOutcome['spentByProgramme'] {
  const programmeOf = new Map(posts.map(({ postId, programme }) => [postId, programme]));
  const groups = groupBy(chosen, ({ masterId }) => programmeOf.get(masterId) ?? null);
  return [...groups]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byText(a, b)))
    .map(([programme, options]) => ({ programme, centsByYear: spentPerYear(options, yearCount) }));
}

/**
 * How many pairs of an earlier plan are in a plan as they were; `null` without an earlier plan.
 *
 * @see not law: counting
 */
export function keptOf(
  chosen: readonly PairingOption[],
  earlierPlan: readonly PinnedPair[],
): PairingOutcome['kept'] {
  if (earlierPlan.length === 0) return null;
  const optionByPair = new Map(chosen.map((option) => [pairKeyOf(option), option]));
  const pairCount = earlierPlan.filter((pair) => {
    const option = optionByPair.get(pairKeyOfReference(pair));
    return option !== undefined && runsAsAsked(option, pair);
  }).length;
  return { pairCount, ofPairs: earlierPlan.length };
}

/**
 * A chosen option as published.
 *
 * @see not law: presentation
 */
export const chosenPairOf = (option: PairingOption): ChosenPair => ({
  postId: option.masterId,
  candidateId: option.apprenticeId,
  firstMonth: option.firstMonth,
  lastDay: option.lastDay,
  overlapMonths: option.overlapMonths,
  timeShare: option.timeShare,
  value: option.worthPoints / pointsPerRisk,
  expectedValue: option.expectedPoints / pointsPerRisk,
  nominalValue: option.nominalPoints / pointsPerRisk,
  fullOverlapChance: option.fullOverlapChance,
  lessFitting: option.lessFitting,
  isPinned: option.isPinned,
  costCentsByYear: option.costCentsByYear,
});
