import type { PairingOption } from '../../engine/pairing/build-options.ts';
import type { PostAtRisk } from '../../engine/pairing/pairing-outcome.ts';
import type { RealisedMonths } from '../../engine/pairing/questions/realised-months.ts';
import { realisedOverlaps } from '../../engine/pairing/questions/realised-overlaps.ts';
import { revalueProblem } from '../../engine/pairing/questions/revalue-problem.ts';
import type { ValueRange } from '../../engine/pairing/questions/value-range.ts';
import { pointsOf } from '../../engine/pairing/sum-plan.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CalculationContext } from '../stateless/calculation-context.ts';
import { preparePairing } from '../stateless/prepare-pairing.ts';
import { solvePairingProblem } from '../stateless/solve-pairing-problem.ts';
import { planLimits, solvePlan } from '../stateless/solve-plan.ts';

/** What the pairs of a plan are worth, in points. */
interface PlanWorth {
  readonly expectedPoints: number;
  readonly nominalPoints: number;
}

/** A pair of the plan with what may come of it. */
interface RobustPair extends PlanWorth {
  readonly post: PostAtRisk;
  readonly candidateId: string;
  readonly overlapMonths: number;
  readonly realised: RealisedMonths;
}

/** The best plan by one valuation, valued both ways. */
interface PlanByValuation extends PlanWorth {
  readonly valuation: 'expected' | 'nominal';
  readonly pairCount: number;
  /** Proved: no plan has more points by this valuation. */
  readonly upperBoundPoints: number;
}

/** What comes of a plan when people may leave earlier. */
export interface Robustness extends PlanWorth {
  readonly valuation: 'expected' | 'nominal';
  readonly pairs: readonly RobustPair[];
  /** By expected and by nominal value, both without a premium for an earlier plan. */
  readonly plans: readonly [PlanByValuation, PlanByValuation];
  /** Expected value given up by choosing by nominal value, between proved bounds. */
  readonly lossByNominal: ValueRange;
}

/**
 * How well the plan of a scenario stands up to people who leave: of each pair the exact chances of the
 * months that come true, of the plan its expected beside its nominal value, and the plans that are best
 * by either. Everything in closed form from the leaving tables; nothing is simulated or stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput, ParameterUnknown as the calculation of the plan does
 */
export async function testRobustness(
  context: ServiceContext,
  scenarioId: string,
): Promise<Robustness> {
  return robustnessOf(context, await loadRunInput(context.em, scenarioId));
}

/** The same for a roster and scenario at hand: no database. */
export async function robustnessOf(
  context: Pick<CalculationContext, 'library' | 'solver' | 'signal'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<Robustness> {
  const prepared = preparePairing(context, { rows, scenario });
  const { posts, problem } = prepared;
  const { plan } = await solvePlan(context, problem);
  const parameters = scenarioParameters(context.library, scenario);
  const realised = realisedOverlaps(plan.chosen, prepared, rows, scenario, parameters);
  const bestBy = async (valuation: 'expected' | 'nominal'): Promise<PlanByValuation> => {
    const points = valuation === 'expected' ? 'expectedPoints' : 'nominalPoints';
    const best = await solvePairingProblem(context, revalueProblem(problem, points), planLimits);
    return {
      valuation,
      pairCount: best.plan.chosen.length,
      ...worthOf(best.plan.chosen),
      upperBoundPoints: best.upperBoundPoints,
    };
  };
  const byExpected = await bestBy('expected');
  const byNominal = await bestBy('nominal');
  const postById = new Map(posts.map((post) => [post.postId, post]));
  return {
    valuation: scenario.pairing.valuation,
    ...worthOf(plan.chosen),
    pairs: plan.chosen.map((option, index) => ({
      post: postById.get(option.masterId)!,
      candidateId: option.apprenticeId,
      overlapMonths: option.overlapMonths,
      expectedPoints: option.expectedPoints,
      nominalPoints: option.nominalPoints,
      realised: realised[index]!,
    })),
    plans: [byExpected, byNominal],
    lossByNominal: {
      least: Math.max(0, byExpected.expectedPoints - byNominal.expectedPoints),
      most: byExpected.upperBoundPoints - byNominal.expectedPoints,
    },
  };
}

const worthOf = (chosen: readonly PairingOption[]): PlanWorth => ({
  expectedPoints: pointsOf(chosen, 'expectedPoints'),
  nominalPoints: pointsOf(chosen, 'nominalPoints'),
});
