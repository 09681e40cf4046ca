import type { ParameterUse } from '../parameters.ts';
import type { Fuel, TravelMode } from '../roster.ts';
import type { CommutingBudget, ModeShiftBand } from './commuting-settings.ts';
import type { LinearParts } from './linear-parts.ts';

/** Amounts per year in whole cents, sums of what is paid to each commuter. */
export interface CommutingAmounts {
  /** The commuting part: kilometres, public transport, station access, fixed amounts, parking allowance. */
  readonly commutingCents: number;
  readonly untaxedCents: number;
  /** Above what is exempt. */
  readonly excessCents: number;
  readonly homeWorkingCents: number;
  /** Part of `homeWorkingCents` above the exempt amount per day; not in `excessCents`. */
  readonly homeWorkingExcessCents: number;
}

/** What the employer bears besides what is paid to commuters, in cents per year; `totalCents` holds all. */
interface EmployerCosts {
  /** Losers who keep a part of what they had. */
  readonly guaranteeCents: number;
  readonly hardshipCents: number;
  readonly companyBikeCents: number;
  /** Contributions of commuters for parking; income. */
  readonly parkingContributionCents: number;
  /** Premiums over what is taxed or grossed up. */
  readonly premiumCents: number;
  /** Tax of the commuter that the employer takes over. */
  readonly grossUpCents: number;
  /** 80% over what does not fit in the room. */
  readonly finalLevyCents: number;
  /** Premiums saved because choice budget is exchanged; negative or 0. */
  readonly exchangeCents: number;
}

/** Use of the work-related costs room (vrije ruimte) of the whole organisation, in cents per year. */
export interface RoomUse {
  readonly roomCents: number;
  readonly otherUseCents: number;
  /** Excess of commuting and home working that is designated. */
  readonly usedCents: number;
  /** Negative = beyond the room. */
  readonly leftCents: number;
}

/** One scheme in one year, for the staff expected in that year. */
export interface SchemeYear extends CommutingAmounts, EmployerCosts {
  readonly year: number;
  /** Number of employees as a ratio of that of the reference date. */
  readonly headcountRatio: number;
  /** All that the employer bears. */
  readonly totalCents: number;
  /** Minus the current scheme in the same year. */
  readonly extraCents: number;
  /** Budget minus what counts for it; negative = too expensive. */
  readonly budgetLeftCents: number;
  readonly room: RoomUse;
  /** What commuters keep after tax and exchange, together. */
  readonly netCents: number;
}

/**
 * Persons behind the amounts of a year that may be of a few, so that these are told only roughly. Where a
 * scheme starts within the year, the fewest behind a part of it; 0 = nobody.
 */
export interface PeopleBehind {
  readonly guarantee: number;
  /** Who would gain by the hardship clause. */
  readonly hardship: number;
  readonly companyBike: number;
  readonly parkingContribution: number;
  readonly excess: number;
  readonly homeWorkingExcess: number;
  /** Who keeps something else than commuting and home working: by tax, exchange or parking. */
  readonly net: number;
}

/** Persons who get more than 0 of an amount. */
export interface PaidPeople {
  readonly commuting: number;
  readonly excess: number;
  readonly homeWorking: number;
  readonly homeWorkingExcess: number;
}

/** Persons for whom two differences with the current scheme are not the same. */
interface PeopleApart {
  /** What is paid and what is received: another contribution for parking. */
  readonly paidFromReceived: number;
  readonly paidFromNet: number;
  readonly receivedFromNet: number;
}

/** By what commuters are grouped. */
export type CommuterGrouping =
  'all' | 'mode' | 'distance' | 'programme' | 'scale-band' | 'part-time' | 'team';

/** Amounts of a group in the first year; `people` counts persons once per group. */
export interface CommuterGroup extends CommutingAmounts {
  readonly grouping: CommuterGrouping;
  /** Of mode: the mode or `unknown`; of distance such as `5-10 km`; `null` = the roster does not say. */
  readonly key: string | null;
  readonly people: number;
  readonly paidPeople: PaidPeople;
}

/** Who wins and loses in a group, per person and year, against the current scheme; whole cents. */
export interface GroupComparison {
  readonly grouping: CommuterGrouping;
  readonly key: string | null;
  readonly people: number;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Sum over winners; the average is this through `winners`. */
  readonly gainCents: number;
  /** Sum over losers, positive. */
  readonly lossCents: number;
  readonly largestGainCents: number;
  readonly largestLossCents: number;
  /** After tax and after the exchange that the new allowance replaces, over the whole group. */
  readonly netDifferenceCents: number;
  /** By the net difference. */
  readonly netWinners: number;
  readonly netLosers: number;
  readonly apart: PeopleApart;
}

/** One scheme beside the current one. */
export interface SchemeOutcome {
  readonly schemeName: string;
  /** From the first budget year to the horizon. */
  readonly years: readonly SchemeYear[];
  /** In the order of the years. */
  readonly peopleBehind: readonly PeopleBehind[];
  /** In the first full year of the scheme, for the staff of the reference date. */
  readonly fullYear: number;
  readonly groups: readonly CommuterGroup[];
  /** Of the current scheme itself: everybody unchanged. */
  readonly comparisons: readonly GroupComparison[];
  /** Commuters with a fixed allowance over so long a distance that it must be recalculated after the year. */
  readonly recalculations: number;
}

/** Km per year by mode and fuel, of commuting only, and what they emit; for the WPM report. */
export interface MobilityLine {
  readonly mode: TravelMode | 'unknown';
  /** Only of cars, carpools, motorcycles and mopeds; `null` on those = not known. */
  readonly fuel: Fuel | null;
  /** Persons behind the figures; not to be added up, as one person may be behind several lines. */
  readonly people: number;
  /** Passenger km of the employee, also of who shares a car. */
  readonly kmPerYear: number;
  /** Part of `kmPerYear` whose fuel is not known: its CO2 is that of the assumed mix. */
  readonly assumedFuelKm: number;
  /** The line divided over the assumed mix; empty where the fuel is known or there is none. */
  readonly assumedFuels: readonly AssumedFuel[];
  /** Tank to wheel, as WPM asks; kilograms of CO2. */
  readonly tankToWheelKg: number;
  readonly wellToWheelKg: number;
}

/** The share of one fuel in km whose fuel is not known. */
interface AssumedFuel {
  readonly fuel: Fuel;
  readonly kmPerYear: number;
  readonly tankToWheelKg: number;
  readonly wellToWheelKg: number;
}

/** What a scheme does when car drivers respond to the rates: an indication, no forecast. */
export interface ModeShiftOutcome {
  readonly band: ModeShiftBand;
  readonly schemeName: string;
  readonly totalCents: number;
  /** Of commuters within the distance in which a bicycle competes. */
  readonly bicycleShareRatio: number;
  readonly tankToWheelKg: number;
  readonly wellToWheelKg: number;
}

/** What commuting costs under every scheme, who gains and loses, and what it emits. */
export interface CommutingOutcome {
  readonly budget: CommutingBudget;
  readonly current: SchemeOutcome;
  readonly proposed: SchemeOutcome;
  readonly alternatives: readonly SchemeOutcome[];
  /** Of the proposed scheme in its first full year, for the staff of the reference date. */
  readonly linear: LinearParts;
  readonly mobility: readonly MobilityLine[];
  /** Of the proposed and the alternative schemes, in every band. */
  readonly modeShift: readonly ModeShiftOutcome[];
  /**
   * Rows in service without distance, mode or office days, or without the cost of public transport
   * that a scheme pays a share of; what was assumed for them is a setting.
   */
  readonly incompleteRows: readonly number[];
  readonly basis: readonly ParameterUse[];
}
