import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ParameterUse, Scale } from '../parameters.ts';

/** A post whose knowledge is at risk. Risk belongs to the post, not to its holder. */
export interface PostAtRisk {
  /** Stable within a run: `P` and the row of the roster. */
  readonly postId: string;
  readonly rowNumber: number;
  readonly position: string;
  readonly positionFamily: string | null;
  readonly team: string;
  readonly programme: string | null;
  readonly scale: Scale;
  readonly step: number | null;
  readonly partTimeFactor: number;
  readonly departureDate: CalendarDate;
  /** 1-5, from the years until the departure. */
  readonly attritionFactor: number;
  /** 1-5, from the scenario. */
  readonly positionFactor: number;
  /** Product, 1-25. */
  readonly risk: number;
  readonly learningMonths: number;
}

/** Somebody who may learn: a volunteer, one of a kind of trainees, or an early successor for one post. */
export interface ApprenticeCandidate {
  readonly candidateId: string;
  readonly kind: 'volunteer' | 'trainee' | 'early-successor';
  /** What may be shown to everybody: the kind of trainee, or position and team of the volunteer. */
  readonly label: string;
  /** Row of the roster, for a volunteer. */
  readonly rowNumber: number | null;
  readonly scale: Scale;
  readonly step: number;
  readonly partTimeFactor: number;
}

/** A pair that is part of the plan. */
export interface ChosenPair {
  readonly postId: string;
  readonly candidateId: string;
  readonly firstMonth: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly overlapMonths: number;
  /** Expected knowledge kept: risk x share of the learning time that is covered. */
  readonly value: number;
  /** Cost to the fund per budget year, in cents. */
  readonly costCentsByYear: readonly number[];
}

/** The plan that keeps the most knowledge within the fund, with its proof and the greedy plan beside it. */
export interface PairingOutcome {
  readonly years: readonly number[];
  readonly fundCentsByYear: readonly number[];
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
  readonly optionCount: number;
  readonly pairs: readonly ChosenPair[];
  readonly spentCentsByYear: readonly number[];
  /** Sum of the values of the chosen pairs. */
  readonly value: number;
  /** Proved: no plan can be worth more. */
  readonly upperBound: number;
  /** (upper bound - value) / upper bound; 0 when there is nothing to choose. */
  readonly gapRatio: number;
  /** Whether the gap asked for was reached. */
  readonly isProved: boolean;
  /** Sum of the risk of all posts considered, and of the posts in the plan. */
  readonly totalRisk: number;
  readonly coveredRisk: number;
  /** The same money handed out by value per euro, for comparison. */
  readonly greedy: { readonly value: number; readonly spentCentsByYear: readonly number[] };
  readonly basis: readonly ParameterUse[];
}
