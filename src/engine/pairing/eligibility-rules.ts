import type { RosterRow } from '../roster.ts';
import { careerPathShare } from './career-path-share.ts';
import type { EligibilityFacts } from './eligibility-facts.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';

export type { EligibilityFacts } from './eligibility-facts.ts';

/** Whether an apprentice may follow a master at all; not a judgement of how well somebody would do. */
export interface EligibilityRule {
  readonly id: string;
  readonly appliesTo: ApprenticeCandidate['kind'];
  /** Dutch: why not. */
  readonly reason: string;
  readonly isMet: (
    post: PostAtRisk,
    candidate: ApprenticeCandidate,
    facts: EligibilityFacts,
  ) => boolean;
}

const rowOf = ({ rowNumber }: ApprenticeCandidate, facts: EligibilityFacts): RosterRow =>
  facts.rowsByNumber.get(rowNumber!)!;

/**
 * The rules, each with the reason that is shown when it is not met. Choices of this service, not law.
 * Where people work within the town, and on which days, is not in a staff list: a person who decides on a
 * pair must look at that.
 */
const eligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'in-service',
    appliesTo: 'volunteer',
    reason: 'is op de peildatum niet in dienst',
    isMet: (_post, candidate, { notInServiceRows }) => !notInServiceRows.has(candidate.rowNumber!),
  },
  {
    id: 'another-person',
    appliesTo: 'volunteer',
    reason: 'is dezelfde persoon als de meester',
    isMet: (post, candidate, facts) => {
      const { personnelNumber } = rowOf(candidate, facts);
      return (
        candidate.rowNumber !== post.rowNumber &&
        (personnelNumber === null ||
          personnelNumber !== facts.rowsByNumber.get(post.rowNumber)!.personnelNumber)
      );
    },
  },
  {
    id: 'has-hours',
    appliesTo: 'volunteer',
    reason: 'heeft geen vaste uren om mee te lopen',
    isMet: (_post, candidate) => candidate.partTimeFactor > 0,
  },
  {
    id: 'same-family',
    appliesTo: 'volunteer',
    reason: 'werkt in een andere functiefamilie, zonder loopbaanpad naar deze',
    isMet: (post, candidate, facts) => {
      const { position, positionFamily } = rowOf(candidate, facts);
      return post.positionFamily === null || positionFamily === null
        ? post.position === position
        : post.positionFamily === positionFamily ||
            careerPathShare(positionFamily, post.positionFamily, facts) > 0;
    },
  },
  {
    id: 'scale-distance',
    appliesTo: 'volunteer',
    reason: 'schaal ligt te ver onder, of boven die van de functie',
    isMet: (post, candidate, { rankOfScale, settings }) => {
      const below = rankOfScale.get(post.scale)! - rankOfScale.get(candidate.scale)!;
      return 0 <= below && below <= settings.maximumScaleDistance;
    },
  },
  {
    id: 'no-master',
    appliesTo: 'volunteer',
    reason: 'vertrekt zelf binnen de periode waarvoor gepland wordt',
    isMet: (_post, candidate, { masterRows }) => !masterRows.has(candidate.rowNumber!),
  },
  {
    id: 'stays-after-master',
    appliesTo: 'volunteer',
    reason: 'vertrekt zelf eerder dan de meester, of het contract eindigt eerder',
    isMet: (post, candidate, facts) => {
      const lastDay = facts.lastDayByRow.get(candidate.rowNumber!);
      return [lastDay, rowOf(candidate, facts).contractEndDate].every(
        (day) => day == null || day > post.departureDate,
      );
    },
  },
  {
    id: 'trainee-family',
    appliesTo: 'trainee',
    reason: 'soort trainee is niet voor deze functiefamilie',
    isMet: (post, { candidateId }, { traineeKindById }) => {
      const families = traineeKindById.get(candidateId)!.positionFamilies;
      return (
        families.length === 0 ||
        (post.positionFamily !== null && families.includes(post.positionFamily))
      );
    },
  },
  {
    id: 'own-post',
    appliesTo: 'early-successor',
    reason: 'wordt voor een andere functie aangenomen',
    isMet: (post, { candidateId }) => candidateId === `E${post.rowNumber}`,
  },
];

/** The rules that keep this candidate from this post; empty = may follow. */
export const unmetRules = (
  post: PostAtRisk,
  candidate: ApprenticeCandidate,
  facts: EligibilityFacts,
): readonly EligibilityRule[] =>
  eligibilityRules.filter(
    (rule) => rule.appliesTo === candidate.kind && !rule.isMet(post, candidate, facts),
  );
