import { assessPosts } from '../../engine/pairing/assess-posts.ts';
import { checkPairingInput } from '../../engine/pairing/check-pairing-input.ts';
import { eligibilityFacts } from '../../engine/pairing/eligibility-facts.ts';
import { findCandidates } from '../../engine/pairing/find-candidates.ts';
import type { PairingInput } from '../../engine/pairing/pairing-input.ts';
import { withPairingTerms } from '../../engine/pairing/pairing-terms.ts';
import type { Parameters, ParameterUse } from '../../engine/parameters.ts';
import type { RetirementOutcome } from '../../engine/retirement/retirement-outcome.ts';
import type { RosterRow } from '../../engine/roster.ts';
import type { Scenario } from '../../engine/scenario.ts';

/**
 * The posts at risk, who may learn there and what the rules look at, without working out what each pair
 * would cost or keep. Enough to say whether a pair can be formed. In the scenario that is returned, what the
 * given one leaves to assumptions is filled in. Nothing is stored.
 *
 * @throws InvalidInput with everything that is wrong with scales, steps, money and pins at once
 * @throws ParameterUnknown when the reference date has no salary table, or no assumption that is needed
 */
export function gatherPairingInput(
  { rows, scenario: given }: { readonly rows: readonly RosterRow[]; readonly scenario: Scenario },
  retirement: Pick<RetirementOutcome, 'departures' | 'notInServiceRows'>,
  parameters: Parameters,
): { readonly input: PairingInput; readonly basis: readonly ParameterUse[] } {
  const { scenario, basis } = withPairingTerms(given, parameters);
  const { all: assessed, atRisk: posts } = assessPosts(retirement.departures, rows, scenario);
  const candidates = findCandidates(posts, rows, scenario.pairing);
  const facts = eligibilityFacts(posts, candidates, rows, retirement, scenario, parameters);
  const input = { rows, scenario, assessed, posts, candidates, facts };
  checkPairingInput(input, parameters);
  return { input, basis };
}
