import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { ExactDecimal, ParameterUse } from '../../parameters.ts';

/** By what the wage sum is told apart. */
export const wageGroupings = ['scale', 'step', 'programme'] as const;
/** By what the wage sum is told apart. */
export type WageGrouping = (typeof wageGroupings)[number];

/** Contracts, and how many of them stand for a person: everybody counts once, by the main contract. */
export interface ContractCount {
  readonly contracts: number;
  readonly people: number;
}

/** The staff of one scale, step or programme, on the reference date. */
export interface WageGroup extends ContractCount {
  readonly grouping: WageGrouping;
  /** `10A`, or `10-10A` and `3-5` for neighbours taken together; `null` = not filled in, or the rest. */
  readonly key: string | null;
  /** The groups that are too small to be named, and what had to go with them. */
  readonly isTogether?: true;
  readonly fte: number;
  /** Of all employments in the group, in the first year. */
  readonly wageSumCents: number;
  /** Of its contracts, those on taakveld 0.4 and those without a taakveld. */
  readonly overhead: ContractCount;
  readonly withoutTaakveld: ContractCount;
}

/** Wages and hire of one budget year. Ratios are 0-1, with six decimals. */
export interface WageYear {
  readonly year: number;
  /** Mean of the projection, with who leaves and joins; `null` = the year is not projected as a whole. */
  readonly wageSumCents: number | null;
  readonly hireCents: number | null;
  /** Hire over wage sum and hire together: policy indicator bi.4. */
  readonly hireShareOfTotal: ExactDecimal | null;
  /** Hire over the wage sum, as some municipalities publish it. */
  readonly hireShareOfWages: ExactDecimal | null;
  /** The staff of the reference date when nobody leaves or joins: what overhead and groups are parts of. */
  readonly staffCents: number;
  /** Of that, on taakveld 0.4; `null` = too few people. */
  readonly overheadCents: number | null;
  readonly overheadShare: ExactDecimal | null;
  /** Of that, of people without a taakveld, who may or may not be overhead; `null` = too few people. */
  readonly withoutTaakveldCents: number | null;
}

/** What the staff costs, who is hired for how much, and how much of it is overhead. */
export interface WageOverview {
  readonly referenceDate: CalendarDate;
  readonly years: readonly WageYear[];
  /** In the first year; per grouping they add up to `staffCents` of that year. */
  readonly groups: readonly WageGroup[];
  /** People with a known wage on taakveld 0.4, and without a taakveld; `null` = too few. */
  readonly overheadPeople: number | null;
  readonly withoutTaakveldPeople: number | null;
  /** Rows in service without a scale or step, whose wage is in none of the groups; `null` = a few. */
  readonly unpaidRowCount: number | null;
  readonly basis: readonly ParameterUse[];
}
