import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ExactDecimal } from '../parameters.ts';
import type { TravelMode } from '../roster.ts';

/**
 * A commuting scheme as a municipality or a union writes it down: every lever found in published
 * schemes. The Dutch form is `src/api/commuting/scheme-contract.ts` (see `reiskosten` in the command
 * line). Money is in cents, distances are one way in km, rates in euro per km.
 */
export interface CommutingScheme {
  readonly name: string;
  /** First day on which it holds; before it the current scheme does. `null` = in every year in full. */
  readonly startsOn: CalendarDate | null;
  readonly days: TravelDaysRule;
  /** A mode that is not listed is not paid. */
  readonly modes: Readonly<Partial<Record<TravelMode, ModeRule>>>;
  readonly fixedAmounts: readonly FixedAmount[];
  /** Own transport to and from the station on a trip by public transport; `null` = not paid. */
  readonly stationAccess: StationAccessRule | null;
  /** Per day worked at home, in cents; `tax-maximum` follows the law; `null` = none. */
  readonly homeWorkingCentsPerDay: number | 'tax-maximum' | null;
  /** Over all that a commuter gets for commuting. */
  readonly caps: AmountCaps;
  readonly parking: ParkingRule | null;
  readonly companyBike: CompanyBikeRule | null;
  readonly hardship: HardshipRule | null;
  readonly indexation: IndexationRule | null;
  /** What losers keep of the difference with the current scheme, from the year it starts in. */
  readonly guarantee: TransitionGuarantee | null;
  readonly excess: ExcessTreatment;
  /** Whether own transport above and below the untaxed rate is averaged over the calendar year (art. 31a lid 7). */
  readonly averagesOverYear: boolean;
  /** Exchange of individual choice budget (IKB) for what the employer leaves of the untaxed room; `null` = not allowed. */
  readonly exchange: ExchangeRule | null;
}

/** How many travel days a year a scheme pays. */
export interface TravelDaysRule {
  /** `fixed`: reference days x travel days / full week; `actual`: weeks worked x travel days. */
  readonly basis: 'fixed' | 'actual';
  /** Days a year for somebody who travels every working day; default: the tax maximum (214). */
  readonly referenceDays: number | null;
  /** Days that must really be travelled for the fixed basis; default: the law's minimum (128). */
  readonly minimumDays: number | null;
  /** Weeks worked per year, for `actual`; default: the assumption `commuting/weeks-worked`. */
  readonly weeksWorked: ExactDecimal | null;
  readonly rounding: 'none' | 'down' | 'up';
}

/** Euro per km, or the text `tax-maximum`: whatever the law lets the employer pay untaxed in the year. */
export type RatePerKm = ExactDecimal;

/** Highest amounts in cents; `null` = none. The one per month counts over the year, twelve times. */
export interface AmountCaps {
  readonly centsPerDay: number | null;
  readonly centsPerMonth: number | null;
  readonly centsPerYear: number | null;
}

/** What one mode of travel pays. */
export interface ModeRule {
  /** Exactly one of this, `bands` and `costShareRatio` is given. */
  readonly ratePerKm: RatePerKm | null;
  /** Consecutive bands; the last has no upper end. Km within a band are paid at its rate. */
  readonly bands:
    readonly { readonly toKm: ExactDecimal | null; readonly ratePerKm: RatePerKm }[] | null;
  /** Share (0-1) of the real cost of public transport. */
  readonly costShareRatio: ExactDecimal | null;
  /** Class up to which the cost is paid; `null` = whatever class is travelled. Only with `costShareRatio`. */
  readonly travelClass: TravelClass | null;
  /** At or below this distance nothing is paid. */
  readonly thresholdKm: ExactDecimal | null;
  /** The first km, not paid; not with `costShareRatio`. */
  readonly deductionKm: ExactDecimal | null;
  /** Km above this are not paid; not with `costShareRatio`. */
  readonly maximumKm: ExactDecimal | null;
  readonly caps: AmountCaps;
}

/** Class of a train. */
export type TravelClass = 'first' | 'second';

/**
 * A fixed amount per month by distance (more than `fromKm`, not more than `toKm`) and travel days a
 * week, in place of what `modes` pays. The bands of one mode do not overlap.
 */
export interface FixedAmount {
  readonly mode: TravelMode;
  readonly fromKm: ExactDecimal;
  readonly toKm: ExactDecimal | null;
  /** Cents per month, from this whole number of travel days per week on. */
  readonly centsPerMonthByDays: Readonly<Record<number, number>>;
}

/** Km to and from the station (the whole way once, one way). */
export interface StationAccessRule {
  readonly ratePerKm: RatePerKm;
  /** Below this distance nothing is paid; Rijk: 1 km. */
  readonly minimumKm: ExactDecimal | null;
}

/** Who parks at work. Parking is deemed to be in the untaxed rate per km, so it shares that room. */
export interface ParkingRule {
  /** Modes that park. */
  readonly modes: readonly TravelMode[];
  /** Paid to the commuter per travel day, in cents. */
  readonly allowanceCentsPerDay: number;
  /** Paid by the commuter per travel day for a place at work, in cents; income of the employer. */
  readonly contributionCentsPerDay: number;
}

/** A bicycle of the employer, for commuters of mode `company-bike`; km by it cannot be paid untaxed. */
export interface CompanyBikeRule {
  /** Recommended price, of which a share a year is taxable wage. */
  readonly priceCents: number;
  /** What the bicycle costs the employer per year (lease, insurance). */
  readonly costCentsPerYear: number;
  /** What the commuter pays per year. */
  readonly contributionCentsPerYear: number;
}

/** Commuters who cannot do otherwise get a better rate; a roster does not say who (health is not in it). */
export interface HardshipRule {
  /** Expected share (0-1) of the commuters of these modes. */
  readonly shareRatio: ExactDecimal;
  readonly modes: readonly TravelMode[];
  /** In place of the rate of the mode; threshold, deduction and maximum of the mode do not hold. */
  readonly ratePerKm: RatePerKm;
}

/** Yearly rise of the scheme's own amounts and rates after a year; `tax-maximum` is never indexed. */
export interface IndexationRule {
  readonly ratioPerYear: ExactDecimal;
  /** The last year in which the amounts are as written. */
  readonly baseYear: number;
}

/** Share (0-1) of a loss that is made good in the first, second, ... year of the scheme. */
export interface TransitionGuarantee {
  readonly sharesByYear: readonly ExactDecimal[];
}

/** What happens to what is above the exemption: taxed wage, final-levy wage (80% beyond the room), or grossed up. */
export type ExcessTreatment = 'taxed' | 'work-related-costs' | 'grossed-up';

/** Who exchanges; unknown per person, so an expected share. */
export interface ExchangeRule {
  /** (0-1) of the commuters with room left; `null` = the assumption `commuting/exchange-share`. */
  readonly shareRatio: ExactDecimal | null;
}
