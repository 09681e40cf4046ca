import type { ExactDecimal } from '../parameters.ts';
import type { TravelMode } from '../roster.ts';

/** A number of a scheme by which what it pays rises in proportion, as long as no cap is reached. */
export interface LinearRate {
  /** `km`: euro per km; `cost-share`: share (0-1) of the real cost. */
  readonly kind: 'km' | 'cost-share';
  /** Of the trip itself, or of the way to and from the station. */
  readonly mode: TravelMode | 'station-access';
  /** The part of the way that is paid so, in km one way; `null` = to the end. */
  readonly fromKm: number;
  readonly toKm: number | null;
  /** As in the scheme, in the year that is computed. */
  readonly value: ExactDecimal;
}

/** Trips of one mode over distances of one band. */
export interface LinearGroup {
  readonly mode: TravelMode | 'station-access';
  /** Such as `5-10 km`; `null` = several bands together. */
  readonly distance: string | null;
  /** Persons paid for such a trip; who makes several counts at the first. */
  readonly people: number;
  /** Per rate of the mode, in their order: km per year (both ways, paid days) or real cost in cents per year. */
  readonly quantities: readonly number[];
}

/** What one year of a scheme adds up from, so that another rate can be tried by multiplying. */
export interface LinearParts {
  readonly year: number;
  /** Amounts that the scheme rounds to whole cents one by one: half a cent each is what a sum may differ. */
  readonly roundings: number;
  readonly rates: readonly LinearRate[];
  readonly groups: readonly LinearGroup[];
  readonly homeWorking: {
    readonly people: number;
    readonly daysPerYear: number;
    readonly centsPerDay: ExactDecimal;
  };
  /** What does not follow the rates: at a cap, by a table of fixed amounts, for parking. */
  readonly fixed: { readonly people: number; readonly cents: number };
}
