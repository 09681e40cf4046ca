import { mergeBasis } from '../../engine/merge-basis.ts';
import { assessPosts } from '../../engine/pairing/assess-posts.ts';
import { buildOptions, type PairingOption } from '../../engine/pairing/build-options.ts';
import { checkPairingInput } from '../../engine/pairing/check-pairing-input.ts';
import { eligibilityFacts } from '../../engine/pairing/eligibility-facts.ts';
import { findCandidates } from '../../engine/pairing/find-candidates.ts';
import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { ChosenPair, PairingOutcome } from '../../engine/pairing/pairing-outcome.ts';
import { chooseParameters } from '../../engine/parameter-library.ts';
import { projectRetirement } from '../../engine/retirement/project-retirement.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';
import { solvePairingProblem } from './solve-pairing-problem.ts';

/** How near to the upper bound a municipal plan must be, and how much searching is allowed for it. */
const limits = { gapRatio: 0.001, nodeLimit: 2000 };

/**
 * Who can best learn from whom before knowledge leaves, within the yearly fund: the plan that keeps
 * the most knowledge, weighted by risk, with a proved upper bound. Nothing is stored; the same roster
 * (in any order), scenario and parameters give the same plan.
 *
 * @throws InvalidInput with everything that is wrong with scales, steps and fund at once
 * @throws ParameterUnknown when a month of overlap has no salary table, premiums or AOW age
 */
export async function calculatePairing(
  context: Pick<CalculationContext, 'library' | 'solver' | 'signal'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<PairingOutcome> {
  const parameters = chooseParameters(context.library, scenario.assumptionIds);
  const retirement = projectRetirement(rows, scenario, parameters);
  const posts = assessPosts(retirement.departures, rows, scenario);
  checkPairingInput(posts, rows, scenario, parameters);
  const candidates = findCandidates(posts, rows, scenario.pairing);
  const facts = eligibilityFacts(
    posts,
    candidates,
    rows,
    retirement.departures,
    scenario,
    parameters,
  );
  const { options, basis } = buildOptions(posts, candidates, facts, scenario, parameters);

  const { fundCentsByYear, traineePool } = scenario.pairing;
  const { plan, upperBoundPoints, greedy } = await solvePairingProblem(
    context,
    {
      budgets: fundCentsByYear,
      capacities: new Map(traineePool.map(({ count }, index) => [`T${index + 1}`, count])),
      choices: options,
    },
    limits,
  );
  const gapRatio = upperBoundPoints === 0 ? 0 : (upperBoundPoints - plan.points) / upperBoundPoints;
  const inPlan = new Set(plan.chosen.map(({ masterId }) => masterId));
  const sumOfRisk = (some: typeof posts): number => some.reduce((sum, { risk }) => sum + risk, 0);
  return {
    years: fundCentsByYear.map((_, index) => scenario.firstYear + index),
    fundCentsByYear,
    posts,
    candidates,
    optionCount: options.length,
    pairs: plan.chosen.map(toPair),
    spentCentsByYear: plan.spent,
    value: plan.points / pointsPerRisk,
    upperBound: upperBoundPoints / pointsPerRisk,
    gapRatio,
    isProved: gapRatio <= limits.gapRatio,
    totalRisk: sumOfRisk(posts),
    coveredRisk: sumOfRisk(posts.filter(({ postId }) => inPlan.has(postId))),
    greedy: { value: greedy.points / pointsPerRisk, spentCentsByYear: greedy.spent },
    basis: mergeBasis([...retirement.basis, ...basis]),
  };
}

const toPair = (option: PairingOption): ChosenPair => ({
  postId: option.masterId,
  candidateId: option.apprenticeId,
  firstMonth: option.firstMonth,
  lastDay: option.lastDay,
  overlapMonths: option.overlapMonths,
  value: option.points / pointsPerRisk,
  costCentsByYear: option.costs,
});
