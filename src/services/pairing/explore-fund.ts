import type { PairingOption } from '../../engine/pairing/build-options.ts';
import { buildPairingProblem } from '../../engine/pairing/build-pairing-problem.ts';
import type { PairingProblem } from '../../engine/pairing/pairing-problem.ts';
import { type ExtraFund, extraFunds } from '../../engine/pairing/questions/extra-fund.ts';
import {
  fundFrontier,
  type FundPoint,
  type SolvedFund,
} from '../../engine/pairing/questions/fund-frontier.ts';
import { type FundLevel, fundLevels } from '../../engine/pairing/questions/fund-levels.ts';
import { revalueProblem } from '../../engine/pairing/questions/revalue-problem.ts';
import type { KnownValue } from '../../engine/pairing/questions/value-range.ts';
import { InvalidInput } from '../../engine/problems.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CalculationContext } from '../stateless/calculation-context.ts';
import { preparePairing } from '../stateless/prepare-pairing.ts';
import { type SolvedPairing, solvePairingProblem } from '../stateless/solve-pairing-problem.ts';
import { solvePlan } from '../stateless/solve-plan.ts';

/** Looser than the plan itself: a dozen of them make one answer, and the bounds hold whatever the gap. */
const explorationLimits = { gapRatio: 0.002, nodeLimit: 60 };

/** EUR 10,000: what is asked about, not an assumption. */
const extraCents = 1_000_000;

/** What the fund of a scenario buys, and what another one would. */
export interface FundExploration {
  readonly years: readonly number[];
  readonly points: number;
  readonly upperBoundPoints: number;
  /** How near to its bound each plan had to be; that with the fund as it is has to be nearer. */
  readonly gapRatio: number;
  readonly totalRisk: number;
  readonly extra: readonly ExtraFund[];
  readonly frontier: readonly FundPoint[];
}

/**
 * What EUR 10,000 more in each year buys, and what the plan is worth from no fund at all to one without
 * limit. With the fund as it is that is the plan of the scenario, with its value and bound; of a scenario with
 * an earlier plan the one it would have without the premium for it, which is no knowledge. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario
 * @throws InvalidInput, ParameterUnknown as the calculation of the plan does
 */
export async function exploreFund(
  context: ServiceContext,
  scenarioId: string,
): Promise<FundExploration> {
  return fundExplorationOf(context, await loadRunInput(context.em, scenarioId));
}

/** The same for a roster and scenario at hand: no database. */
export async function fundExplorationOf(
  context: Pick<CalculationContext, 'library' | 'solver' | 'signal'>,
  { rows, scenario }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): Promise<FundExploration> {
  const { posts, options } = preparePairing(context, { rows, scenario });
  const { fundCentsByYear } = scenario.pairing;
  const problemWith = (centsByYear: readonly number[]): PairingProblem<PairingOption> => {
    const pairing = { ...scenario.pairing, fundCentsByYear: centsByYear };
    const problem = buildPairingProblem(options, posts, { ...scenario, pairing });
    return revalueProblem(problem, 'worthPoints');
  };
  const solveWith = (centsByYear: readonly number[]): Promise<SolvedPairing<PairingOption>> =>
    solvePairingProblem(context, problemWith(centsByYear), explorationLimits);

  // First, so that pins that do not fit together are refused before anything else is done.
  const base = await solvePlan(context, problemWith(fundCentsByYear));
  const solveLevels = async (): Promise<SolvedFund[]> => {
    const funds = [];
    for (const level of fundLevels(fundCentsByYear, options)) {
      const solved = level.factor === 1 ? base : await unlessPinsNeedMore(solveWith, level);
      funds.push({ level, solved });
    }
    return funds;
  };
  const solveWithMore = async (): Promise<{ year: number; known: KnownValue }[]> => {
    const more = [];
    for (const [index] of fundCentsByYear.entries()) {
      const { plan, upperBoundPoints } = await solveWith(
        fundCentsByYear.map((cents, year) => (year === index ? cents + extraCents : cents)),
      );
      const known = { points: plan.points, upperBoundPoints };
      more.push({ year: scenario.firstYear + index, known });
    }
    return more;
  };
  // Two at a time: each solves in a thread of its own.
  const [funds, more] = await Promise.all([solveLevels(), solveWithMore()]);
  const known = { points: base.plan.points, upperBoundPoints: base.upperBoundPoints };
  return {
    years: fundCentsByYear.map((_, index) => scenario.firstYear + index),
    ...known,
    gapRatio: explorationLimits.gapRatio,
    totalRisk: posts.reduce((sum, { risk }) => sum + risk, 0),
    extra: extraFunds(known, more, extraCents),
    frontier: fundFrontier(funds, posts),
  };
}

/** With less money than the scenario has, the pinned pairs may not fit. */
async function unlessPinsNeedMore(
  solveWith: (centsByYear: readonly number[]) => Promise<SolvedPairing<PairingOption>>,
  { centsByYear }: FundLevel,
): Promise<SolvedPairing<PairingOption> | null> {
  try {
    return await solveWith(centsByYear);
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}
