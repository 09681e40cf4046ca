import type { CalendarDate } from './calendar/calendar-date.ts';
import type { Scale } from './parameters.ts';

/**
 * The staff of a municipality on one day, as imported and confirmed. One row is one employment,
 * one hired person or one vacancy; a person with two contracts has two rows with one number.
 */

/** What kind of row it is: in service (permanent, temporary, trainee, intern), hired, or an empty post. */
export type EmploymentKind = 'permanent' | 'temporary' | 'trainee' | 'intern' | 'hire' | 'vacancy';

/** How someone is hired; only on rows of kind `hire`. */
export type HireKind = 'self-employed' | 'secondment' | 'agency' | 'payroll';

/**
 * How somebody travels to work. `shared-transport` = travels along at the employer's cost;
 * `company-bike` = on a bicycle of the employer.
 */
export type TravelMode =
  | 'car'
  | 'motorcycle'
  | 'moped'
  | 'bicycle'
  | 'e-bike'
  | 'walking'
  | 'carpool'
  | 'public-transport'
  | 'shared-transport'
  | 'company-bike';

/** What a motor vehicle runs on; a plug-in hybrid is `hybrid`. */
export type Fuel = 'petrol' | 'diesel' | 'hybrid' | 'electric' | 'gas';

/** How somebody travels besides the main trip of the row; each part may be missing. */
export interface TravelDetails {
  readonly fuel: Fuel | null;
  readonly publicTransportClass: 'first' | 'second' | null;
  /** Own transport to and from the station, one way. */
  readonly stationAccess: { readonly mode: TravelMode; readonly distanceKm: number } | null;
  /** Further office days, on top of `officeDaysPerWeek`: another mode, or another place of work. */
  readonly secondTrip: {
    readonly mode: TravelMode;
    readonly distanceKm: number;
    readonly daysPerWeek: number;
  } | null;
  /** Weeks of the year in which the main trip is made by another mode. */
  readonly season: { readonly mode: TravelMode; readonly weeksPerYear: number } | null;
}

/** One employment, hired person or vacancy. */
export interface RosterRow {
  /** Row in the imported sheet, to point at in messages; 1 = first row of the sheet. */
  readonly rowNumber: number;
  /** The employer's own number of the person; `null` on a vacancy. */
  readonly personnelNumber: string | null;
  /** `null` on hire and vacancies. */
  readonly birthDate: CalendarDate | null;
  readonly hireDate: CalendarDate | null;
  readonly employmentKind: EmploymentKind;
  readonly hireKind: HireKind | null;
  /** End of a temporary contract, traineeship, internship or hire. */
  readonly contractEndDate: CalendarDate | null;
  /** Last day in service, when already agreed. */
  readonly knownDepartureDate: CalendarDate | null;
  readonly position: string;
  readonly positionFamily: string | null;
  readonly team: string;
  readonly programme: string | null;
  /** BBV/Iv3 code as text: `0.4` and `0.40` differ. */
  readonly taakveld: string | null;
  readonly costCentre: string | null;
  readonly scale: Scale | null;
  /** 0-11. */
  readonly step: number | null;
  /** Share of a full-time week of 36 hours, 0-1 (a little over 1 occurs). */
  readonly partTimeFactor: number;
  readonly hoursPerWeek: number | null;
  /** Four digits; never the letters, so never an address. */
  readonly postcode4: string | null;
  /** One way, by road, in km. */
  readonly commuteDistanceKm: number | null;
  readonly travelMode: TravelMode | null;
  readonly officeDaysPerWeek: number | null;
  readonly homeDaysPerWeek: number | null;
  /** Cost of public transport per year in cents, when known. */
  readonly publicTransportCentsPerYear: number | null;
  /** `null` = nothing else is known. */
  readonly travelDetails: TravelDetails | null;
  /** How difficult the post is to hand over, 1-5 (IAEA/TVA position factor); of the post, never of its holder. */
  readonly positionFactor: number | null;
  /** Said yes to learning a post from a master who leaves. */
  readonly isVolunteerApprentice: boolean;
}

/** Rows of people in service of the municipality: the ones who can retire, be paid and commute. */
export const isInService = ({ employmentKind }: RosterRow): boolean =>
  employmentKind !== 'hire' && employmentKind !== 'vacancy';
