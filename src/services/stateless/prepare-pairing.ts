import { mergeBasis } from '../../engine/merge-basis.ts';
import { buildOptions, type PairingOption } from '../../engine/pairing/build-options.ts';
import { buildPairingProblem } from '../../engine/pairing/build-pairing-problem.ts';
import type { EligibilityFacts } from '../../engine/pairing/eligibility-facts.ts';
import { type PairingLimit, pairingLimits } from '../../engine/pairing/pairing-limits.ts';
import type {
  ApprenticeCandidate,
  PostAtRisk,
  RiskOverview,
} from '../../engine/pairing/pairing-outcome.ts';
import type { PairingProblem } from '../../engine/pairing/pairing-problem.ts';
import { riskOverview } from '../../engine/pairing/risk-overview.ts';
import { scenarioParameters } from '../../engine/scenario-parameters.ts';
import type { ParameterUse } from '../../engine/parameters.ts';
import { projectRetirement } from '../../engine/retirement/project-retirement.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { CalculationContext } from './calculation-context.ts';
import { gatherPairingInput } from './gather-pairing-input.ts';

/** Everything from which a pairing plan is chosen. */
export interface PreparedPairing {
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
  readonly facts: EligibilityFacts;
  /** All that the rules allow: forbidden pairs, and pinned pairs at other times, included. */
  readonly options: readonly PairingOption[];
  readonly problem: PairingProblem<PairingOption>;
  /** What the budgets of the problem stand for, in the same order. */
  readonly limits: readonly PairingLimit[];
  readonly basis: readonly ParameterUse[];
  readonly riskOverview: RiskOverview;
}

/**
 * The posts at risk, who may learn there, and every way to pair them, brought to the form of a problem to
 * solve. Nothing is stored; the same roster (in any order), scenario and parameters give the same.
 *
 * @throws InvalidInput with everything that is wrong with scales, steps, money and pins at once
 * @throws ParameterUnknown when a month of overlap has no salary table, premiums or AOW age
 */
export function preparePairing(
  { library, signal }: Pick<CalculationContext, 'library' | 'signal'>,
  given: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
): PreparedPairing {
  const parameters = scenarioParameters(library, given.scenario);
  const retirement = projectRetirement(given.rows, given.scenario, parameters);
  const gathered = gatherPairingInput(given, retirement, parameters);
  const { rows, scenario, assessed, posts, candidates, facts } = gathered.input;
  const risk = riskOverview(assessed, scenario, parameters);
  signal?.throwIfAborted();
  const { options, basis } = buildOptions(posts, candidates, facts, rows, scenario, parameters);
  return {
    posts,
    candidates,
    facts,
    options,
    problem: buildPairingProblem(options, posts, scenario),
    limits: pairingLimits(posts, scenario),
    basis: mergeBasis([...retirement.basis, ...gathered.basis, ...risk.basis, ...basis]),
    riskOverview: risk.overview,
  };
}
