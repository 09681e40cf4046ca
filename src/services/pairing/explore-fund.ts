import type { PairingOption } from '../../engine/pairing/build-options.ts';
import { buildPairingProblem } from '../../engine/pairing/build-pairing-problem.ts';
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

/** Looser than a plan: a dozen of them make one answer, and the bounds hold whatever the gap. */
const explorationLimits = { gapRatio: 0.002, nodeLimit: 500 };

/** EUR 10,000: what is asked about, not an assumption. */
const extraCents = 1_000_000;

/** What the fund of a scenario buys, and what another one would. */
export interface FundExploration {
  readonly years: readonly number[];
  readonly points: number;
  readonly upperBoundPoints: number;
  /** How near to its bound each plan had to be. */
  readonly gapRatio: number;
  readonly totalRisk: number;
  readonly extra: readonly ExtraFund[];
  readonly frontier: readonly FundPoint[];
}

/**
 * What EUR 10,000 more in each year buys, and what the plan is worth from no fund at all to one without
 * limit. Valued without the premium for an earlier plan, which is no knowledge. Nothing is stored.
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
  const solveWith = (centsByYear: readonly number[]): Promise<SolvedPairing<PairingOption>> => {
    const pairing = { ...scenario.pairing, fundCentsByYear: centsByYear };
    const problem = buildPairingProblem(options, posts, { ...scenario, pairing });
    return solvePairingProblem(context, revalueProblem(problem, 'worthPoints'), explorationLimits);
  };

  // First, so that pins that do not fit together are refused before anything else is done.
  const base = await solveWith(fundCentsByYear);
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
  const frontier = fundFrontier(funds, posts);
  const known = frontier.find(({ level }) => level.factor === 1)!.plan!;
  return {
    years: fundCentsByYear.map((_, index) => scenario.firstYear + index),
    points: known.points,
    upperBoundPoints: known.upperBoundPoints,
    gapRatio: explorationLimits.gapRatio,
    totalRisk: posts.reduce((sum, { risk }) => sum + risk, 0),
    extra: extraFunds(known, more, extraCents),
    frontier,
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
