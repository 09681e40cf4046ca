import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Scale } from '../parameters.ts';

/** Which posts and apprentices count, what a pair may cost, and how knowledge is valued. */
export interface PairingSettings {
  /** The fund (meester-gezelfonds) per budget year, in cents; as long as `yearCount`. */
  readonly fundCentsByYear: readonly number[];
  /** What is not spent in a year may be spent in a later one. */
  readonly carriesOver: boolean;
  /** What may be paid beyond the fund, from other budgets, per budget year, in cents; as long as `yearCount`. */
  readonly ownContributionCentsByYear: readonly number[];
  /** Most that pairs of a programme may cost per budget year, in cents; a programme that is not listed has no maximum. */
  readonly maximumCentsByProgramme: Readonly<Record<string, number>>;

  /** Posts whose holder leaves within this many years of the reference date are considered. */
  readonly leavesWithinYears: number;
  /**
   * How near a departure is, 1-5 (IAEA/TVA attrition factor), by calendar years until it: index 0 =
   * in the year of the reference date; the last entry holds for every later year. `null` here and below =
   * the assumption of `config/assumptions/pairing`, see `withPairingTerms`.
   */
  readonly attritionFactorByYearsToDeparture: readonly number[] | null;
  /**
   * How difficult a post is to hand over, 1-5 (IAEA/TVA position factor); of a post (by `postId`), else of
   * its row in the roster, else by position, else the default. Belongs to the post, never to its holder.
   */
  readonly positionFactorByPost: Readonly<Record<string, number>>;
  readonly positionFactorByPosition: Readonly<Record<string, number>>;
  readonly defaultPositionFactor: number | null;
  /** Only posts with at least this risk (attrition x position factor, 1-25) are considered. */
  readonly minimumRisk: number | null;
  /** Learning time by position factor (index 0 = factor 1), in months; overlap counts against it. */
  readonly learningMonthsByPositionFactor: readonly number[] | null;
  /**
   * Knowledge that passes on when the share t of the learning time is covered: 1 - (1 - t)^shape. 1 = every
   * month as much, 2 and 3 = ever less.
   */
  readonly learningShape: 1 | 2 | 3 | null;
  /** `expected`: on average over when masters leave. `nominal`: as if all stay to their date. */
  readonly valuation: 'expected' | 'nominal';

  /** Lengths of overlap to choose from, in whole months, 1-12. */
  readonly overlapMonths: readonly number[];
  /** Whole months between the end of the overlap and the departure to choose from; 0 = up to the departure. */
  readonly monthsBeforeDeparture: readonly number[];
  /** Shares (0-1] of the apprentice's hours spent beside the master to choose from; cost and learning go with it. */
  readonly timeShares: readonly number[];

  /** How many apprentices a master may take. */
  readonly apprenticesPerMaster: number;
  /** What a second and further apprentice of a post is worth, as a share (0-1) of the first. */
  readonly furtherApprenticeRatio: number | null;
  /** Apprentices who can be taken on, as kinds: so many trainees of a scale and family. */
  readonly traineePool: readonly TraineeKind[];
  /** Whether a successor may be taken on early, overlapping in the post itself (dakpan). */
  readonly allowEarlySuccessors: boolean;
  /** Step at which an early successor is budgeted. */
  readonly earlySuccessorStep: number;
  /** Share (0-1) of the cost of a volunteering employee that is paid to replace them meanwhile. */
  readonly backfillRatio: number;
  /** Most scales a volunteer may be below the post. */
  readonly maximumScaleDistance: number;
  /** A pair that fits less well (another team, fewer hours, ...) is worth this share (0-1) per reason. */
  readonly lessFittingRatio: number | null;

  /** Pairs that must be in the plan. */
  readonly pinned: readonly PinnedPair[];
  /** Pairs that must not be in the plan. */
  readonly forbidden: readonly PairReference[];
  /** An earlier plan, of which as much as possible stays: each pair kept as it was counts for `keepingPremium` more. */
  readonly earlierPlan: readonly PinnedPair[];
  /** In points of risk (1-25); 0 = plan anew. */
  readonly keepingPremium: number;
}

/** A pair by the ids of post and candidate within one roster. */
export interface PairReference {
  readonly postId: string;
  readonly candidateId: string;
}

/** A pair with its time; `null` = free to choose. */
export interface PinnedPair extends PairReference {
  readonly firstMonth: CalendarDate | null;
  readonly overlapMonths: number | null;
  /** Share (0-1] of the apprentice's hours, one of `timeShares`. */
  readonly timeShare: number | null;
}

/** So many trainees who cost the same and may learn the same. */
export interface TraineeKind {
  readonly name: string;
  /** Families they may learn in; empty = every family. */
  readonly positionFamilies: readonly string[];
  readonly count: number;
  readonly scale: Scale;
  readonly step: number;
}
