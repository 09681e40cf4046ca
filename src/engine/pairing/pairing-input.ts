import type { RosterRow } from '../roster.ts';
import type { AssessedPost } from './assess-posts.ts';
import type { EligibilityFacts } from './eligibility-facts.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';
import type { PairingScenario } from './pairing-terms.ts';

/** Everything that a pairing rests on. */
export interface PairingInput {
  readonly rows: readonly RosterRow[];
  readonly scenario: PairingScenario;
  readonly assessed: readonly AssessedPost[];
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
  readonly facts: EligibilityFacts;
}
