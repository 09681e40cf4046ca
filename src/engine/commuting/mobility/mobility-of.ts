import type { Fuel, TravelMode } from '../../roster.ts';
import type { MobilityLine } from '../commuting-outcome.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';
import { mobilityTerms } from './mobility-terms.ts';
import { travelledLegs } from './travelled-legs.ts';

/** A line that is being added up. */
interface Sums {
  readonly mode: TravelMode | null;
  readonly fuel: Fuel | null;
  readonly people: Set<number>;
  km: number;
}

/** In the order of the WPM report: motor vehicles, public transport, then what emits nothing. */
const modeOrder: readonly (TravelMode | null)[] = [
  'car',
  'carpool',
  'motorcycle',
  'moped',
  'public-transport',
  'shared-transport',
  'e-bike',
  'bicycle',
  'company-bike',
  'walking',
  null,
];
const fuelOrder: readonly (Fuel | null)[] = ['petrol', 'diesel', 'hybrid', 'gas', 'electric', null];

const inOrder = (a: Sums, b: Sums): number =>
  modeOrder.indexOf(a.mode) - modeOrder.indexOf(b.mode) ||
  fuelOrder.indexOf(a.fuel) - fuelOrder.indexOf(b.fuel);

/** Adds up by mode and stated fuel; who does not state one is in a line without fuel. */
function sumsByLine(prepared: PreparedCommuting, weeksWorked: number): Sums[] {
  const lines = new Map<string, Sums>();
  for (let index = 0; index < prepared.commuters.length; index += 1) {
    for (const { mode, fuel, person, kmPerYear } of travelledLegs(prepared, index, weeksWorked)) {
      const key = `${mode} ${fuel}`;
      const line = lines.get(key) ?? { mode, fuel, people: new Set(), km: 0 };
      lines.set(key, line);
      line.people.add(person);
      line.km += kmPerYear;
    }
  }
  return [...lines.values()];
}

/**
 * Km of commuting per year by mode and fuel of the staff of the reference date, and the CO2 of it: the
 * commuting half of the WPM report (business travel is not in a roster).
 *
 * - On the days really travelled: weeks worked x travel days, both ways, not the days that a scheme pays.
 * - Passenger km of the employee, as WPM asks; of who shares a car the vehicle makes fewer.
 * - Motor vehicles whose fuel is not known are a line of their own, with the CO2 of the assumed mix and
 *   what the mix makes of it; small groups are judged by the people of that line, so it is divided
 *   (`withAssumedFuels`) only when it is shown.
 *
 * @returns lines with km, in a fixed order; km and kilograms whole, each rounded once
 * @throws ParameterUnknown when an assumption has no value in the first budget year
 * @see `mobilityTerms` for the assumptions; not law: the WPM report (Besluit activiteiten leefomgeving)
 */
export function mobilityOf(prepared: PreparedCommuting): MobilityLine[] {
  const { weeksWorked, fuelsOf, emissionOf } = mobilityTerms(prepared);
  const figures = (km: number, mode: TravelMode | null, fuel: Fuel | null) => {
    const { tankToWheel, wellToWheel } = emissionOf(mode, fuel);
    return {
      kmPerYear: Math.round(km),
      tankToWheelKg: Math.round(km * tankToWheel),
      wellToWheelKg: Math.round(km * wellToWheel),
    };
  };
  return sumsByLine(prepared, weeksWorked)
    .sort(inOrder)
    .map(({ mode, fuel, people, km }) => {
      const assumed = fuelsOf(mode, fuel).flatMap(({ fuel: one, share, isAssumed }) =>
        isAssumed && one !== null ? [{ fuel: one, ...figures(km * share, mode, one) }] : [],
      );
      return {
        mode: mode ?? 'unknown',
        fuel,
        people: people.size,
        ...figures(km, mode, fuel),
        assumedFuelKm: assumed.length === 0 ? 0 : Math.round(km),
        assumedFuels: assumed,
      };
    });
}
