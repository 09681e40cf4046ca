import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Scale } from '../parameters.ts';
import type { HireTariff } from '../pay/hire-tariff.ts';
import type { HireKind } from '../roster.ts';

/**
 * Choices for the projection of formatie and bezetting: levers with their dates, and how precise the
 * simulation must be. A list of families that is empty means every family, unless it says otherwise.
 */
export interface WorkforceSettings {
  /**
   * Years that are projected, in whole calendar months: the first is the month of the reference date, or the
   * next one when that is the last day of a month.
   */
  readonly horizonYears: number;
  readonly simulation: SimulationSettings;
  readonly prices: PriceSettings;
  /**
   * Multiplies the chance of each cause of leaving (parameters `workforce/...`); 0 = never, so that the
   * course of a lever can be seen without chance.
   */
  readonly leavingFactors: LeavingFactors;
  /** How hard it is to fill a vacancy, which decides how long it takes (parameter `workforce/time-to-fill`). */
  readonly labourMarket: {
    readonly tightness: LabourMarketTightness;
    readonly tightnessByFamily: Readonly<Record<string, LabourMarketTightness>>;
  };
  /** What happens to a post whose holder left; the last rule in force that fits counts; without a rule: `fill`. */
  readonly replacements: readonly ReplacementRule[];
  /** Growth or shrinkage of the number of posts; several that fit are multiplied. */
  readonly demand: readonly DemandRule[];
  /** Most FTE of hire together, from a day on; the last one in force counts. */
  readonly hireCeilings: readonly { readonly from: CalendarDate; readonly fte: number }[];
  /** What hire costs by the hour, in place of the assumptions; empty = the assumptions. */
  readonly hireTariffs: readonly HireTariff[];
  /** Hire that becomes another kind of hire, or an employment with a post, on a day. */
  readonly hireConversions: readonly HireConversion[];
  /** Periods in which nobody is taken on from outside. */
  readonly hiringFreezes: readonly HiringFreeze[];
  /** `null` = no target. */
  readonly savings: SavingsTarget | null;
  readonly traineeCohorts: readonly TraineeCohort[];
  /** Where people move to; empty = moves stay within the family, one scale up at most. */
  readonly careerPaths: readonly CareerPath[];
  readonly skills: readonly Skill[];
}

/** How much is simulated, and from which random numbers. */
export interface SimulationSettings {
  /** Whole number of 0 or more; the same seed gives the same bytes. */
  readonly seed: number;
  /** Replications in the first round. */
  readonly replications: number;
  /** Rounds go on, each doubling the replications, until the error is met or this number is reached. */
  readonly maximumReplications: number;
  /**
   * Largest standard error allowed in the mean number of people in service at the end of each year;
   * `null` = one round is enough.
   */
  readonly askedErrorPeople: number | null;
}

/** In which prices costs are stated. */
export interface PriceSettings {
  /** `constant`: tables and tariffs as last known; `current`: with the indices below. */
  readonly kind: 'constant' | 'current';
  /** Yearly rise of wages after the last known salary table, 0.03 = 3%. */
  readonly wageIndexRatio: number;
  /** Yearly rise of hire tariffs after the reference year. */
  readonly hireIndexRatio: number;
}

/** Multipliers on the chances of leaving; 1 = as the parameters say. */
export interface LeavingFactors {
  readonly resignation: number;
  readonly disability: number;
  readonly death: number;
}

/** How hard a vacancy is to fill. */
export type LabourMarketTightness = 'slack' | 'balanced' | 'tight' | 'very-tight';

/** What happens, from a day on, to a post whose holder left. */
export interface ReplacementRule {
  readonly from: CalendarDate;
  readonly positionFamilies: readonly string[];
  /** `fill-by-trainee`: by a trainee who finished; when there is none, from the labour market. */
  readonly policy: 'fill' | 'fill-later' | 'do-not-fill' | 'fill-by-trainee';
  /** Months that a post is kept empty on purpose before recruitment starts; only for `fill-later`. */
  readonly delayMonths: number;
}

/** Yearly growth (or shrinkage, when negative) of the posts of some families, between two days. */
export interface DemandRule {
  readonly positionFamilies: readonly string[];
  readonly from: CalendarDate;
  /** Inclusive; `null` = to the end of the horizon. */
  readonly to: CalendarDate | null;
  /** -0.02 = 2% fewer posts a year. */
  readonly growthPerYearRatio: number;
  /** Why, as shown: digitalisering, AI, wettelijke taak. */
  readonly reason: string;
}

/** A share of the hire of one kind becomes something else on a day. */
export interface HireConversion {
  readonly onDate: CalendarDate;
  readonly from: HireKind;
  /** `permanent`: a permanent employment on a post that is added. */
  readonly to: HireKind | 'permanent';
  /** Share (0-1) of the hired people. */
  readonly ratio: number;
  readonly positionFamilies: readonly string[];
}

/** A period without recruitment; vacancies stay open and are filled afterwards. */
export interface HiringFreeze {
  readonly from: CalendarDate;
  /** Inclusive. */
  readonly to: CalendarDate;
  /** Families for which it does not hold; empty = none. */
  readonly exceptFamilies: readonly string[];
}

/** Posts (or their cost) that must be gone at the end of each year, cumulative, without forced dismissal. */
export interface SavingsTarget {
  /** `fte`: full-time equivalents; `cents`: cost per year in cents. */
  readonly unit: 'fte' | 'cents';
  /** Cumulative, by calendar year; later years keep the last one. */
  readonly byYear: readonly { readonly year: number; readonly amount: number }[];
  /** Families that are spared; empty = none. */
  readonly exemptFamilies: readonly string[];
}

/** A group of trainees that starts on a day. */
export interface TraineeCohort {
  readonly startDate: CalendarDate;
  readonly count: number;
  readonly scale: Scale;
  readonly step: number;
  /** Families in which they can take a post afterwards; empty = every family. */
  readonly positionFamilies: readonly string[];
}

/** Which share of the posts of a family that are filled from within comes from another family. */
export interface CareerPath {
  readonly fromFamily: string;
  readonly toFamily: string;
  /** Share (0-1) of the posts of `toFamily` filled from within. */
  readonly ratio: number;
}

/** Something people must be able to do, which families need. */
export interface Skill {
  readonly name: string;
  /** Yearly growth of the need, 0.1 = 10%; negative = shrinks. */
  readonly demandGrowthPerYearRatio: number;
  /** Share (0-1) of the FTE of a family that needs it now. */
  readonly neededByFamily: Readonly<Record<string, number>>;
  /** Share (0-1) of the people who have it now, and of the people who join. */
  readonly heldRatio: number;
  readonly joinersHeldRatio: number;
}
