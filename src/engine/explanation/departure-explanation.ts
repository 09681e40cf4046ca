import type { CalendarDate, MonthEndRule } from '../calendar/calendar-date.ts';
import type { ParameterUse } from '../parameters.ts';
import type { ContractEndRule } from '../retirement/retirement-settings.ts';

/** One rule or value on the way to the last day of a person, in the order in which they apply. */
export type ExplanationStep =
  /** The contracts of the person that run on the reference date. */
  | { readonly kind: 'contracts'; readonly rowNumbers: readonly number[] }
  | { readonly kind: 'birth-date'; readonly date: CalendarDate | null }
  /** The age of the period in which it is reached. */
  | {
      readonly kind: 'aow-age';
      readonly ageInMonths: number;
      readonly certainty: 'enacted' | 'announced' | 'forecast';
      readonly use: ParameterUse;
    }
  /** No parameter reaches as far as the day on which this person reaches the age. */
  | { readonly kind: 'aow-unknown'; readonly lastKnownDay: CalendarDate | null }
  /** `otherDate`: what the other rule would give; `null` when the rule makes no difference. */
  | {
      readonly kind: 'aow-date';
      readonly date: CalendarDate;
      readonly monthEndRule: MonthEndRule;
      readonly otherDate: CalendarDate | null;
    }
  | {
      readonly kind: 'contract-end-rule';
      readonly rule: ContractEndRule;
      readonly lastDay: CalendarDate;
    }
  /** That day lies before the reference date: works on, so it does not count. */
  | { readonly kind: 'working-on' }
  /** Agreed for this contract; goes before every rule. */
  | { readonly kind: 'known-date'; readonly rowNumber: number; readonly date: CalendarDate }
  /** The end of a temporary contract is no departure of these dates: it may be renewed or made permanent. */
  | { readonly kind: 'temporary-contract'; readonly rowNumber: number; readonly date: CalendarDate }
  /** A contract that goes on without an end. */
  | { readonly kind: 'no-end'; readonly rowNumber: number }
  | {
      readonly kind: 'departure';
      readonly rowNumber: number;
      readonly date: CalendarDate;
      readonly reason: 'known-date' | 'aow';
      /** Whether it lies within the horizon of the scenario. */
      readonly isWithinHorizon: boolean;
    }
  /** Old enough for an ABP pension: `from` is `null` when that day lies outside the known periods. */
  | {
      readonly kind: 'pension-eligible';
      readonly from: CalendarDate | null;
      readonly ageYears: number;
      /** On the reference date. */
      readonly isEligible: boolean;
      readonly use: ParameterUse;
    }
  /** Only when the scenario has an RVU; `lastDay` is `null` for who is not entitled to it (any more). */
  | {
      readonly kind: 'rvu';
      readonly lastDay: CalendarDate | null;
      readonly monthsBeforeAow: number;
      readonly use: ParameterUse;
    }
  /** What the curve around the AOW says of a cohort, and never of a person. */
  | { readonly kind: 'cohort-only'; readonly isCurveOn: boolean };

/** How the last day of one person came about; for the HR adviser only. */
export interface DepartureExplanation {
  readonly referenceDate: CalendarDate;
  /** The row that was asked for. */
  readonly rowNumber: number;
  readonly steps: readonly ExplanationStep[];
  /** The last day in service; `null` when none is known. */
  readonly departureDate: CalendarDate | null;
  readonly reason: 'known-date' | 'aow' | null;
  readonly basis: readonly ParameterUse[];
}
