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
  /** 1-5. */
  readonly positionFactor: number;
  /** Where that factor comes from; `default` = nobody has assessed the post yet. */
  readonly positionFactorSource: 'post' | 'roster' | 'position' | 'default';
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
  /** Share (0-1] of the apprentice's hours. */
  readonly timeShare: number;
  /** Risk taken away, by the valuation of the scenario: risk x share of the knowledge that passes on. */
  readonly value: number;
  /** The same on average over when the master leaves, and as if the master stays to the planned end. */
  readonly expectedValue: number;
  readonly nominalValue: number;
  /** Chance (0-1) that neither master nor apprentice leaves before the last month begins, all causes counted. */
  readonly fullOverlapChance: number;
  /** Why the pair fits less well; empty = fits well. */
  readonly lessFitting: readonly LessFittingReason[];
  /** The scenario asks for this pair. */
  readonly isPinned: boolean;
  /** Cost per budget year, in cents. */
  readonly costCentsByYear: readonly number[];
}

/** Why a pair that is allowed fits less well than another; never something about a person's work. */
export type LessFittingReason =
  | 'another-team'
  | 'another-programme'
  | 'another-family'
  | 'fewer-hours'
  | 'wider-scale-gap'
  | 'no-career-path';

/** A band of risk scores with what to do, lowest score first. @see IAEA STI/PUB/1248 (2006); unverified */
export interface RiskBand {
  readonly from: number;
  readonly to: number;
  /** Dutch. */
  readonly action: string;
  /** Posts of the roster that leave within the years considered. */
  readonly postCount: number;
}

/** How the posts that fall vacant are spread over the two factors, those below the minimum risk included. */
export interface RiskOverview {
  /** `[attrition factor - 1][position factor - 1]`: number of posts. */
  readonly matrix: readonly (readonly number[])[];
  readonly bands: readonly RiskBand[];
  /** Positions with posts that nobody has assessed, and how many; these count with the default factor. */
  readonly unassessed: readonly {
    readonly position: string;
    readonly positionFamily: string | null;
    readonly postCount: number;
  }[];
}

/** The plan that keeps the most knowledge within the fund, with its proof and the greedy plan beside it. */
export interface PairingOutcome {
  readonly years: readonly number[];
  readonly fundCentsByYear: readonly number[];
  readonly riskOverview: RiskOverview;
  readonly posts: readonly PostAtRisk[];
  readonly candidates: readonly ApprenticeCandidate[];
  readonly optionCount: number;
  readonly pairs: readonly ChosenPair[];
  readonly spentCentsByYear: readonly number[];
  /** Part of what is spent that the fund pays, and that is paid from other budgets. */
  readonly fromFundCentsByYear: readonly number[];
  readonly contributionCentsByYear: readonly number[];
  /** What is left of the fund at the end of each year; what carries over is left in each year until it is used. */
  readonly leftCentsByYear: readonly number[];
  /** The same cost per programme of the post, by name; `null` = no programme. */
  readonly spentByProgramme: readonly {
    readonly programme: string | null;
    readonly centsByYear: readonly number[];
  }[];
  /** Sum of the values of the chosen pairs; like the bound and the gap without the premium for an earlier plan. */
  readonly value: number;
  readonly expectedValue: number;
  readonly nominalValue: number;
  /** Proved: no plan can be worth more that keeps at least as many pairs of an earlier plan. */
  readonly upperBound: number;
  /** (upper bound - value) / upper bound; 0 when there is nothing to choose. */
  readonly gapRatio: number;
  /** Whether the gap asked for was reached. */
  readonly isProved: boolean;
  /** Sum of the risk of all posts considered, and of the posts in the plan. */
  readonly totalRisk: number;
  readonly coveredRisk: number;
  /** The same money handed out by value per euro, for comparison; with the same premium for an earlier plan. */
  readonly greedy: { readonly value: number; readonly spentCentsByYear: readonly number[] };
  /** Beside an earlier plan of the scenario: how many of its pairs stay as they were; `null` without one. */
  readonly kept: { readonly pairCount: number; readonly ofPairs: number } | null;
  readonly basis: readonly ParameterUse[];
}
