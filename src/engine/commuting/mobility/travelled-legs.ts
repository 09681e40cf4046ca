import type { Fuel, TravelMode } from '../../roster.ts';
import type { CommuteTrip } from '../commuter.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { hasFuel } from './mobility-terms.ts';

/** Km of one commuter by one mode in a year; a trip by train with a bicycle to the station is two legs. */
export interface TravelledLeg {
  readonly person: number;
  /** `null` = not known. */
  readonly mode: TravelMode | null;
  /** What the motor vehicle runs on; `null` = not known, or no motor vehicle of the commuter. */
  readonly fuel: Fuel | null;
  readonly kmPerYear: number;
}

type Staff = Pick<PreparedStaff, 'commuters' | 'rows' | 'personOf'>;

/**
 * How somebody really travels: as the roster says, also where a scheme pays nothing because something
 * that it needs is missing.
 */
function tripsAsTravelled({ commuters, rows }: Staff, index: number): readonly CommuteTrip[] {
  const { travelMode, travelDetails } = rows[index]!;
  const seasons = travelDetails?.season ? [travelDetails.season.mode] : [];
  const others = travelDetails?.secondTrip ? [travelDetails.secondTrip.mode] : [];
  const stated = [travelMode, ...seasons, ...others];
  return commuters[index]!.trips.map((trip, number) => {
    const mode = trip.mode ?? stated[number] ?? null;
    const access = mode === 'public-transport' ? (travelDetails?.stationAccess ?? null) : null;
    return { ...trip, mode, stationAccess: trip.stationAccess ?? access };
  });
}

/**
 * Km per year on the days really travelled, both ways.
 *
 * @param weeksWorked - per year
 * @see not law: multiplication
 */
export const kmPerYear = (
  { travelDaysPerWeek, yearShareRatio }: CommuteTrip,
  distanceKm: number,
  weeksWorked: number,
): number => 2 * distanceKm * travelDaysPerWeek * yearShareRatio * weeksWorked;

/**
 * All commuting of one commuter in a year, by mode: the trips with their seasons, and the way to the
 * station under its own mode. Days really travelled count, not those a scheme pays. Legs without km are
 * left out.
 *
 * @param index - of the commuter
 * @param weeksWorked - per year
 * @see not law: how a trip is read
 */
export function travelledLegs(staff: Staff, index: number, weeksWorked: number): TravelledLeg[] {
  const fuel = staff.rows[index]!.travelDetails?.fuel ?? null;
  const person = staff.personOf[index]!;
  return tripsAsTravelled(staff, index)
    .flatMap((trip) => {
      const { mode, distanceKm, stationAccess: access } = trip;
      const legs = [{ mode, km: distanceKm }];
      if (access !== null) legs.push({ mode: access.mode, km: access.distanceKm });
      return legs.map((leg) => ({
        person,
        mode: leg.mode,
        fuel: hasFuel(leg.mode) ? fuel : null,
        kmPerYear: kmPerYear(trip, leg.km, weeksWorked),
      }));
    })
    .filter((leg) => leg.kmPerYear > 0);
}
