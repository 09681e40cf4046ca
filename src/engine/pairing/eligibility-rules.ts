import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Scale } from '../parameters.ts';
import type { RosterRow } from '../roster.ts';
import type { PairingSettings, TraineeKind } from '../scenario.ts';
import type { ApprenticeCandidate, PostAtRisk } from './pairing-outcome.ts';

/** What the rules may look at besides post and candidate. */
export interface EligibilityFacts {
  readonly settings: PairingSettings;
  readonly rowsByNumber: ReadonlyMap<number, RosterRow>;
  /** Last day in service of people who leave, by personnel number. */
  readonly lastDayByPerson: ReadonlyMap<string, CalendarDate>;
  /** Personnel numbers of the holders of the posts at risk. */
  readonly masters: ReadonlySet<string>;
  readonly traineeKindById: ReadonlyMap<string, TraineeKind>;
  /** Position of each scale from low to high. */
  readonly rankOfScale: ReadonlyMap<Scale, number>;
}

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

/** The rules, each with the reason that is shown when it is not met. Choices of this service, not law. */
const eligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'another-person',
    appliesTo: 'volunteer',
    reason: 'is dezelfde persoon als de meester',
    isMet: (post, candidate, facts) =>
      rowOf(candidate, facts).personnelNumber !==
      facts.rowsByNumber.get(post.rowNumber)!.personnelNumber,
  },
  {
    id: 'same-family',
    appliesTo: 'volunteer',
    reason: 'werkt in een andere functiefamilie',
    isMet: (post, candidate, facts) => {
      const { position, positionFamily } = rowOf(candidate, facts);
      return post.positionFamily === null || positionFamily === null
        ? post.position === position
        : post.positionFamily === positionFamily;
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
    isMet: (_post, candidate, facts) =>
      !facts.masters.has(rowOf(candidate, facts).personnelNumber ?? ''),
  },
  {
    id: 'stays-after-master',
    appliesTo: 'volunteer',
    reason: 'vertrekt zelf eerder dan de meester, of het contract eindigt eerder',
    isMet: (post, candidate, facts) => {
      const { personnelNumber, contractEndDate } = rowOf(candidate, facts);
      const lastDay = facts.lastDayByPerson.get(personnelNumber ?? '');
      return [lastDay, contractEndDate].every((day) => day == null || day > post.departureDate);
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
