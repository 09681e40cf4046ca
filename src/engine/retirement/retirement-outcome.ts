import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { PeriodKind } from '../calendar/period.ts';
import type { ParameterUse } from '../parameters.ts';
import type { Band } from '../workforce/workforce-outcome.ts';

/** Who leaves when, per person; for the HR adviser only. */
export interface Departure {
  /** Row of the roster; of several contracts the one that ends last, then the largest, then the first. */
  readonly rowNumber: number;
  /** All rows of the person, in the order of the roster. */
  readonly rowNumbers: readonly number[];
  readonly personnelNumber: string;
  /** Last day in service: by the rule of the scenario, or the known one. */
  readonly departureDate: CalendarDate;
  readonly reason: 'known-date' | 'aow';
  /** `null` when no parameter reaches that far; such a date always lies beyond the horizon. */
  readonly aowDate: CalendarDate | null;
  readonly aowAgeInMonths: number | null;
  /** Last day in service if only the AOW decided; `null` as `aowDate`. */
  readonly lastDayByRule: CalendarDate | null;
  /** First day on which an ABP pension can start; `null` = without birth date, or outside the known days. */
  readonly earliestPensionDate: CalendarDate | null;
  /** Whether the AOW age is law or announced, or rests on a forecast. */
  readonly certainty: 'enacted' | 'announced' | 'forecast' | 'known';
  readonly position: string;
  readonly positionFamily: string | null;
  readonly team: string;
  readonly programme: string | null;
  /** Of all contracts of the person together. */
  readonly partTimeFactor: number;
}

/** By what departures are counted; `all` is the total. */
export type GroupingKind = 'all' | 'team' | 'position' | 'positionFamily' | 'programme';

/**
 * Departures counted per period and group; periods without departures are present with zeros. A person
 * with contracts in two groups counts once, in the group of the row that `Departure` names; the
 * part-time factor counts in the group, and on the last day, of each contract. So the groups of a
 * grouping always add up to the total.
 */
export interface DepartureCount {
  readonly grouping: GroupingKind;
  /** Name of the group; `Totaal` for grouping `all`, `Niet ingevuld` where the roster has none. */
  readonly group: string;
  readonly periodKind: PeriodKind;
  /** `2028`, `2028-K1`, `2028-01`. */
  readonly period: string;
  readonly departures: number;
  readonly partTimeFactorSum: number;
}

/** Why somebody leaves, as far as this projection looks. */
type RetirementCause = 'known-date' | 'retirement' | 'rvu';

/** By what expected departures are counted: finer than the dates, as no single person shows in them. */
export type ExpectedGrouping = GroupingKind | 'employmentKind' | 'scale';

/**
 * How many people leave because of retirement, RVU or a known date, as exact distributions: no simulation.
 * Everybody leaves independently of the others, once. Other causes are left out (`WorkforceOutcome`).
 */
export interface ExpectedDepartures {
  /** Names of the periods of the bands below; as in `DepartureCount`. */
  readonly periods: Readonly<Record<PeriodKind, readonly string[]>>;
  /** The total, and the groups that somebody may leave; a person counts in the group of the main row. */
  readonly groups: readonly ExpectedGroup[];
  /** The total per calendar year. */
  readonly years: readonly ExpectedYear[];
}

/** The expected departures of one group. */
export interface ExpectedGroup {
  readonly grouping: ExpectedGrouping;
  /** As in `DepartureCount`; an employment kind by its English name. */
  readonly group: string;
  /** People in service on the reference date. */
  readonly headcount: number;
  /** One band per period. */
  readonly bands: Readonly<Record<PeriodKind, readonly Band[]>>;
}

/** The total of one calendar year. */
export interface ExpectedYear {
  readonly year: number;
  readonly meanByCause: Readonly<Record<RetirementCause, number>>;
  /** Chance of exactly 0, 1, 2 ... departures, up to where nothing is left worth telling. */
  readonly chances: readonly number[];
}

/** Eligible is not leaving: who could, beside who is expected to. At the end of a calendar year. */
export interface EligibilityYear {
  readonly year: number;
  /** Last day of the year, or of the horizon. */
  readonly day: CalendarDate;
  /** Still in service by the dates, and old enough for an ABP pension; `null` = that age is not known then. */
  readonly abpEligible: number | null;
  /** People who reach the AOW age in the year, and since the reference date, also when they left before. */
  readonly aowReached: number;
  readonly aowReachedSoFar: number;
  readonly expectedByCause: Readonly<Record<RetirementCause, number>>;
}

/** What the RVU is expected to do and cost; amounts in whole cents. */
export interface RvuOutcome {
  /** People in heavy work who reach the month of leaving within the horizon. */
  readonly entitledPeople: number;
  readonly years: readonly RvuYear[];
  /** Paid after the horizon to those who left within it. */
  readonly laterBenefitCents: number;
  readonly laterLevyCents: number;
}

/** One calendar year of the RVU. */
interface RvuYear {
  readonly year: number;
  readonly expectedLeavers: number;
  readonly benefitCents: number;
  /** Final levy over what is paid above the threshold. */
  readonly levyCents: number;
}

/** One variant of the generatiepact, such as 80-90-100. */
export interface GenerationPactOutcome {
  readonly name: string;
  readonly years: readonly GenerationPactYear[];
  /** Rows of people who could take part but lack a scale or step: not in the amounts. */
  readonly rowsWithoutPay: readonly number[];
}

/** One calendar year of a generatiepact: twelfths of the months that begin within the horizon. */
interface GenerationPactYear {
  readonly year: number;
  readonly expectedParticipants: number;
  readonly freedFte: number;
  /** What is paid above the hours that are worked: pay, and pension over the larger base. */
  readonly extraCents: number;
  /** What is no longer paid, with which the freed hours can be filled. */
  readonly releasedCents: number;
}

/** One calendar year of partial pension. */
export interface PartialPensionYear {
  readonly year: number;
  readonly expectedParticipants: number;
  readonly freedFte: number;
}

/** The retirement wave of a roster: per person, counted, and who is not in it. */
export interface RetirementOutcome {
  readonly referenceDate: CalendarDate;
  /** Last day that is projected, inclusive. */
  readonly horizonEnd: CalendarDate;
  /** People (not rows) in service on the reference date. */
  readonly headcount: number;
  /** Departures within the horizon, by date, then row. */
  readonly departures: readonly Departure[];
  /** Month, quarter and year; the total, and the teams, positions, families and programmes that somebody leaves. */
  readonly counts: readonly DepartureCount[];
  readonly expected: ExpectedDepartures;
  /** Per calendar year of the horizon. */
  readonly eligibility: readonly EligibilityYear[];
  /** `null` = no such scheme in the scenario. */
  readonly rvu: RvuOutcome | null;
  /** In the order of the scenario. */
  readonly generationPacts: readonly GenerationPactOutcome[];
  /** `null` = not counted in the scenario. */
  readonly partialPension: readonly PartialPensionYear[] | null;
  /** People reaching AOW age within five years of the reference date. */
  readonly aowWithinFiveYears: number;
  /**
   * Rows of people who are past the day on which their contract would end because of the AOW, without a
   * known last day: they work on, stay in the headcount, and are no departure. One row per person. Who is
   * still within the curve of behaviour does count in `expected`.
   */
  readonly workingOnRows: readonly number[];
  /** Rows of people in service without a birth date or known last day: in the headcount, never a departure. One row per person. */
  readonly birthDateMissingRows: readonly number[];
  /** Rows of employments that start after the reference date, or ended before it: not in the headcount. */
  readonly notInServiceRows: readonly number[];
  readonly basis: readonly ParameterUse[];
}
