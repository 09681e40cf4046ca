import { divideSpending } from '../../engine/pairing/divide-spending.ts';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import {
  chosenPairOf,
  keptOf,
  spentByProgramme,
  spentPerYear,
  worthOf,
} from '../../engine/pairing/sum-plan.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';
import { preparePairing } from './prepare-pairing.ts';
import { solvePlan } from './solve-plan.ts';

/**
 * Who can best learn from whom before knowledge leaves, within the yearly fund: the plan that keeps
 * the most knowledge, weighted by risk, with a proved upper bound. Nothing is stored; the same roster
 * (in any order), scenario and parameters give the same plan.
 *
 * Value, bound and gap are without the premium for an earlier plan; with one the bound holds for plans that
 * keep at least as many of its pairs, and the greedy plan was made with the same premium.
 *
 * @see planProof
 *
 * @throws InvalidInput with everything that is wrong with scales, steps, money and pins at once, or with
 *   the pins that cannot all be done
 * @throws ParameterUnknown when a month of overlap has no salary table, premiums or AOW age
 */
export async function calculatePairing(
  context: Pick<CalculationContext, 'library' | 'solver' | 'signal'>,
  input: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<PairingOutcome> {
  const { pairing, firstYear, yearCount } = input.scenario;
  const prepared = preparePairing(context, input);
  const { posts, candidates, problem } = prepared;
  const { plan, greedy, proof, isProved } = await solvePlan(context, problem);

  const { chosen } = plan;
  const pairs = chosen.map(chosenPairOf);
  const spentCentsByYear = spentPerYear(chosen, yearCount);
  const inPlan = new Set(chosen.map(({ masterId }) => masterId));
  const sumOfRisk = (some: typeof posts): number => some.reduce((sum, { risk }) => sum + risk, 0);
  return {
    years: Array.from({ length: yearCount }, (_, index) => firstYear + index),
    fundCentsByYear: pairing.fundCentsByYear,
    riskOverview: prepared.riskOverview,
    posts,
    candidates,
    optionCount: problem.choices.length,
    pairs,
    spentCentsByYear,
    ...divideSpending(spentCentsByYear, pairing),
    spentByProgramme: spentByProgramme(chosen, posts, yearCount),
    value: proof.worthPoints / pointsPerRisk,
    expectedValue: worthOf(chosen, 'expectedPoints'),
    nominalValue: worthOf(chosen, 'nominalPoints'),
    upperBound: proof.upperBoundPoints / pointsPerRisk,
    gapRatio: proof.gapRatio,
    isProved,
    totalRisk: sumOfRisk(posts),
    coveredRisk: sumOfRisk(posts.filter(({ postId }) => inPlan.has(postId))),
    greedy: {
      value: worthOf(greedy.chosen, 'worthPoints'),
      spentCentsByYear: spentPerYear(greedy.chosen, yearCount),
    },
    kept: keptOf(pairing.earlierPlan, pairs),
    basis: prepared.basis,
  };
}
