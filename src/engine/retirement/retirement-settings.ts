import type { CalendarDate, MonthEndRule } from '../calendar/calendar-date.ts';
import type { EmploymentKind } from '../roster.ts';

/** On which day an employment ends because of the AOW; unverified for the cao Gemeenten, so a setting. */
export type ContractEndRule = 'on-aow-day' | 'day-before' | 'end-of-month';

/** Choices that decide on which day somebody leaves, and how departures spread around that day. */
export interface RetirementSettings {
  /** Years after the reference date that are projected. */
  readonly horizonYears: number;
  readonly monthEndRule: MonthEndRule;
  readonly contractEndRule: ContractEndRule;
  readonly behaviour: DepartureBehaviour;
  /** Early leave under the RVU; `null` = nobody takes it up. */
  readonly rvu: RvuSettings | null;
  /** Fewer hours before leaving, at part of the pay; empty = no such arrangement. */
  readonly generationPacts: readonly GenerationPact[];
  /** Part of the pension taken up while working less; `null` = not counted. */
  readonly partialPension: PartialPension | null;
}

/** How departures spread around the end by AOW. */
export interface DepartureBehaviour {
  /** Off: everybody leaves on exactly the day that law and contract-end rule give. */
  readonly isOn: boolean;
  /**
   * Curves for some of the people, in place of the parameter `retirement/offset-curve`; of several that
   * fit somebody the first counts.
   */
  readonly curves: readonly OffsetCurveChoice[];
}

/** Another curve for some of the people. */
export interface OffsetCurveChoice {
  /** Empty = every kind. */
  readonly employmentKinds: readonly EmploymentKind[];
  /** Empty = every family. */
  readonly positionFamilies: readonly string[];
  /** Share (0-1, together 1) by years relative to the end by AOW: `-6` = six years before, `0` = then. */
  readonly shareByOffsetYear: Readonly<Record<string, number>>;
}

/** Early leave in the last months before the AOW, for heavy work only. */
export interface RvuSettings {
  /** First day on which somebody can leave under it. */
  readonly from: CalendarDate;
  /** Positions that count as heavy work; empty = none by position. */
  readonly positions: readonly string[];
  /** Families that count as heavy work; empty = none by family. */
  readonly positionFamilies: readonly string[];
  /** Share (0-1) of the people entitled who take it up. */
  readonly takeUpRatio: number;
  /** Months before the AOW at which they leave; at most parameter `rvu/maximum-months`. */
  readonly monthsBeforeAow: number;
  /** For full time; `null` = the tax-free threshold (parameter `rvu/threshold`). */
  readonly benefitCentsPerMonth: number | null;
}

/** A variant such as 80-90-100: share of the hours worked, of the pay received, of the pension built up. */
export interface GenerationPact {
  readonly entryAgeYears: number;
  /** Share (0-1) of the people of that age and over who take part. */
  readonly takeUpRatio: number;
  readonly workRatio: number;
  readonly payRatio: number;
  readonly pensionRatio: number;
}

/** Part of the pension (ABP) taken up by working less. */
export interface PartialPension {
  /** At least parameter `abp/earliest-age`. */
  readonly fromAgeYears: number;
  /** Share (0-1) of the people of that age and over who do. */
  readonly takeUpRatio: number;
  /** Share of the hours that is given up, in steps of parameter `abp/partial-step`. */
  readonly pensionRatio: number;
}
