import { byName } from '../by-name.ts';
import { groupBy } from '../group-by.ts';
import type { PairingOption } from './build-options.ts';
import { pointsPerRisk } from './knowledge-kept.ts';
import type { ChosenPair, PairingOutcome, PostAtRisk } from './pairing-outcome.ts';
import { comparePlans } from './questions/compare-plans.ts';
import type { Valuation } from './questions/revalue-problem.ts';
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
 * What options are worth together by one of their values, in points: whole numbers, so that the sum is exact.
 *
 * @see not law: adding up
 */
export const pointsOf = (
  chosen: readonly Pick<PairingOption, Valuation>[],
  valuation: Valuation,
): number => chosen.reduce((sum, option) => sum + option[valuation], 0);

/**
 * The same in points of risk, divided once.
 *
 * @see not law: adding up
 */
export const worthOf = (chosen: readonly PairingOption[], valuation: Valuation): number =>
  pointsOf(chosen, valuation) / pointsPerRisk;

/**
 * The sum of published values, each a whole number of thousandths: added up as such and divided once, so that
 * no noise of binary fractions comes in.
 *
 * @see not law: adding up
 */
export const sumOfValues = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * pointsPerRisk), 0) / pointsPerRisk;

/**
 * What a plan costs per programme of the post, in the order of `byName`; posts without a programme come last.
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
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byName(a, b)))
    .map(([programme, options]) => ({ programme, centsByYear: spentPerYear(options, yearCount) }));
}

/**
 * How many pairs of an earlier plan are in a plan as they were; `null` without an earlier plan.
 *
 * @see not law: counting
 */
export const keptOf = (
  earlierPlan: readonly PinnedPair[],
  pairs: readonly ChosenPair[],
): PairingOutcome['kept'] =>
  earlierPlan.length === 0
    ? null
    : {
        pairCount: comparePlans(earlierPlan, pairs).kept.length,
        ofPairs: earlierPlan.length,
      };

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
