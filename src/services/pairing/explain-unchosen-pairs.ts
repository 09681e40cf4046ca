import { explainUnchosen } from '../../engine/pairing/questions/explain-unchosen.ts';
import {
  summariseUnchosen,
  type UnchosenSummary,
} from '../../engine/pairing/questions/summarise-unchosen.ts';
import type { UnchosenPair } from '../../engine/pairing/questions/unchosen-reason.ts';
import type { ApprenticeCandidate, PostAtRisk } from '../../engine/pairing/pairing-outcome.ts';
import { NotFound } from '../../engine/problems.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { loadRunInput } from '../calculations/run-input.ts';
import type { ServiceContext } from '../service-context.ts';
import type { CalculationContext } from '../stateless/calculation-context.ts';
import { preparePairing, type PreparedPairing } from '../stateless/prepare-pairing.ts';
import { solvePlan } from '../stateless/solve-plan.ts';
import { insistOnPair, type PlanWithPair } from './insist-on-pair.ts';

/** Which pairs are asked about; `null` = of every post, of every candidate. */
interface PairQuestion {
  readonly postId: string | null;
  readonly candidateId: string | null;
}

/** Why pairs are not in the plan of a scenario. */
export interface UnchosenPairs {
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
  readonly plannedPostIds: ReadonlySet<string>;
  /** Worth of the plan and its bound as published, in points: without the premium for an earlier plan. */
  readonly worthPoints: number;
  readonly upperBoundPoints: number;
  /** Of the posts asked about, all candidates counted. */
  readonly summaries: readonly UnchosenSummary[];
  /** Those asked about; empty when none is asked about in particular. */
  readonly pairs: readonly UnchosenPair[];
  /** What a plan with the pair would be; `null` unless one pair is asked about, and it is not planned. */
  readonly withPair: PlanWithPair | null;
}

/**
 * Why each pair of a post and a candidate is not in the plan of a scenario; of one pair also what the
 * plan would lose for it, exactly. Nothing is stored.
 *
 * @throws NotFound when there is no such scenario, post or candidate
 * @throws InvalidInput, ParameterUnknown as the calculation of the plan does
 */
export async function explainUnchosenPairs(
  context: ServiceContext,
  { scenarioId, ...question }: PairQuestion & { readonly scenarioId: string },
): Promise<UnchosenPairs> {
  return unchosenPairsOf(context, await loadRunInput(context.em, scenarioId), question);
}

/** The same for a roster and scenario at hand: no database. */
export async function unchosenPairsOf(
  context: Pick<CalculationContext, 'library' | 'solver' | 'signal'>,
  input: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
  { postId, candidateId }: PairQuestion,
): Promise<UnchosenPairs> {
  const prepared = preparePairing(context, input);
  refuseUnknown(prepared, { postId, candidateId });
  const { posts, candidates, problem } = prepared;
  const solved = await solvePlan(context, problem);
  const { plan, proof } = solved;
  const all = explainUnchosen({ ...prepared, plan }, input.scenario);
  const isAsked = (pair: { readonly postId: string; readonly candidateId: string }): boolean =>
    (postId === null || pair.postId === postId) &&
    (candidateId === null || pair.candidateId === candidateId);
  const isAnyAsked = postId !== null || candidateId !== null;
  const pairs = isAnyAsked ? all.filter(isAsked) : [];
  const isOneAsked = postId !== null && candidateId !== null && pairs.length > 0;
  return {
    posts,
    candidates,
    plannedPostIds: new Set(plan.chosen.map(({ masterId }) => masterId)),
    worthPoints: proof.worthPoints,
    upperBoundPoints: proof.upperBoundPoints,
    summaries: summariseUnchosen(all).filter(
      (summary) => postId === null || summary.postId === postId,
    ),
    pairs,
    withPair: isOneAsked
      ? await insistOnPair(context, problem, solved, { postId, candidateId })
      : null,
  };
}

function refuseUnknown(
  { posts, candidates }: PreparedPairing,
  { postId, candidateId }: PairQuestion,
): void {
  if (postId !== null && !posts.some((post) => post.postId === postId)) {
    throw new NotFound(`Functie ${postId} heeft geen risico in dit scenario, of bestaat niet.`);
  }
  if (candidateId !== null && !candidates.some((each) => each.candidateId === candidateId)) {
    throw new NotFound(`Gezel ${candidateId} bestaat niet in dit scenario.`);
  }
}
