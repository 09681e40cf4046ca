import type { RosterRow } from '../roster.ts';
import { careerPathShare } from './career-path-share.ts';
import type { EligibilityFacts } from './eligibility-facts.ts';
import type { ApprenticeCandidate, LessFittingReason, PostAtRisk } from './pairing-outcome.ts';

/** Whether an employee who may follow a master comes from near the post; nothing about how they work. */
interface FitRule {
  readonly id: LessFittingReason;
  /** Dutch: why less fitting. */
  readonly reason: string;
  readonly isMet: (post: PostAtRisk, row: RosterRow, facts: EligibilityFacts) => boolean;
}

/** Moving up one scale is a normal step. */
const usualScaleStep = 1;

const isSameOrUnknown = (ofPost: string | null, ofApprentice: string | null): boolean =>
  ofPost === null || ofApprentice === null || ofPost === ofApprentice;

/** The rules; what a staff list does not tell counts as fitting. Choices of this service, not law. */
const fitRules: readonly FitRule[] = [
  {
    id: 'another-team',
    reason: 'werkt in een ander team',
    isMet: (post, row) => post.team === row.team,
  },
  {
    id: 'another-programme',
    reason: 'werkt in een ander programma',
    isMet: (post, row) => isSameOrUnknown(post.programme, row.programme),
  },
  {
    id: 'another-family',
    reason: 'komt via een loopbaanpad uit een andere functiefamilie',
    isMet: (post, row) => isSameOrUnknown(post.positionFamily, row.positionFamily),
  },
  {
    id: 'fewer-hours',
    reason: 'heeft minder uren dan de functie',
    isMet: (post, row) => post.partTimeFactor <= row.partTimeFactor,
  },
  {
    id: 'wider-scale-gap',
    reason: 'zit meer dan een schaal onder de functie',
    isMet: (post, row, { rankOfScale }) =>
      rankOfScale.get(post.scale)! - rankOfScale.get(row.scale!)! <= usualScaleStep,
  },
  {
    id: 'no-career-path',
    reason:
      'doorstroom naar deze functies komt volgens de loopbaanpaden uit andere functiefamilies',
    isMet: (post, row, facts) =>
      post.positionFamily === null ||
      row.positionFamily === null ||
      careerPathShare(row.positionFamily, post.positionFamily, facts) > 0,
  },
];

/**
 * The rules of fit that a pair does not meet; empty = fits well. Only employees have a place of their own
 * to come from: a trainee or early successor always fits.
 */
export function unmetFitRules(
  post: PostAtRisk,
  candidate: ApprenticeCandidate,
  facts: EligibilityFacts,
): readonly FitRule[] {
  if (candidate.kind !== 'volunteer') return [];
  const row = facts.rowsByNumber.get(candidate.rowNumber!)!;
  return fitRules.filter((rule) => !rule.isMet(post, row, facts));
}

/** Dutch: why a pair that does not meet the rule fits less well. */
export const reasonOfLessFitting = (unmet: LessFittingReason): string =>
  fitRules.find(({ id }) => id === unmet)!.reason;
