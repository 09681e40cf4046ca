import { firstDayOf } from '../../calendar/calendar-date.ts';
import { parametersOn } from '../../parameters-on.ts';
import type { ParameterUse, RateTable } from '../../parameters.ts';
import type { Fuel, TravelMode } from '../../roster.ts';
import type { PreparedCommuting } from '../prepared-commuting.ts';

/** Kilograms of CO2 per km of a traveller. */
export interface EmissionPerKm {
  readonly tankToWheel: number;
  readonly wellToWheel: number;
}

/** What one km is travelled with: one fuel, or an assumed mix; `null` = without a fuel. */
interface FuelShare {
  readonly fuel: Fuel | null;
  /** (0-1] of the km. */
  readonly share: number;
  readonly isAssumed: boolean;
}

/** What travelling comes to in km and CO2, ready to compute with. */
export interface MobilityTerms {
  /** Per year, after leave. */
  readonly weeksWorked: number;
  /** Over which fuels a km by a mode is divided. */
  readonly fuelsOf: (mode: TravelMode | null, fuel: Fuel | null) => readonly FuelShare[];
  readonly emissionOf: (mode: TravelMode | null, fuel: Fuel | null) => EmissionPerKm;
  readonly basis: readonly ParameterUse[];
}

/** The modes that burn fuel, with the vehicle whose figures count. */
const vehicleOf: Readonly<Partial<Record<TravelMode, string>>> = {
  car: 'car',
  carpool: 'car',
  motorcycle: 'motorcycle',
  moped: 'moped',
};

/**
 * Whether a mode burns a fuel of the traveller's own.
 *
 * @see not law: how a mode is read
 */
export const hasFuel = (mode: TravelMode | null): boolean =>
  mode !== null && vehicleOf[mode] !== undefined;

const gramsPerKg = 1000;
const allFuels: readonly Fuel[] = ['petrol', 'diesel', 'hybrid', 'electric', 'gas'];
const withoutFuel: readonly FuelShare[] = [{ fuel: null, share: 1, isAssumed: false }];

/** Shares of the fuels of every vehicle. */
function assumedFuels(mix: RateTable): ReadonlyMap<string, readonly FuelShare[]> {
  return new Map(
    [...new Set(Object.values(vehicleOf))].map((vehicle) => [
      vehicle,
      allFuels
        .map((fuel) => ({ fuel, share: Number(mix[`${vehicle}/${fuel}`] ?? 0), isAssumed: true }))
        .filter(({ share }) => share > 0),
    ]),
  );
}

/**
 * Weeks worked, CO2 per km and the fuel mix of the first budget year.
 *
 * - Weeks worked are those of the scheme in force when it names them, else the assumption.
 * - Tank to wheel is what the WPM report asks: nothing for electric vehicles, bicycles and walking.
 * - Who shares a car travels passenger km; each emits its part of the car.
 * - A mode that is not known emits nothing here: its km stand apart, so that they are seen.
 *
 * @throws ParameterUnknown when one of the parameters has no value on 1 January
 * @see assumptions `commuting/emission-factors-tank-to-wheel`, `commuting/emission-factors-well-to-wheel`,
 *   `commuting/fuel-mix`, `commuting/carpool-occupancy`, `commuting/weeks-worked`; not law: the WPM report
 *   (Besluit activiteiten leefomgeving) computes CO2 itself from km
 */
export function mobilityTerms({
  firstYear,
  parameters,
  current,
}: Pick<PreparedCommuting, 'firstYear' | 'parameters' | 'current'>): MobilityTerms {
  const { valueOf, basis } = parametersOn(parameters, firstDayOf(firstYear));
  const { weeksWorked } = current.scheme.days;
  const tankToWheel = valueOf('commuting/emission-factors-tank-to-wheel');
  const wellToWheel = valueOf('commuting/emission-factors-well-to-wheel');
  const occupancy = Number(valueOf('commuting/carpool-occupancy'));
  const assumed = assumedFuels(valueOf('commuting/fuel-mix'));

  const fuelsOf = (mode: TravelMode | null, fuel: Fuel | null): readonly FuelShare[] => {
    const vehicle = mode === null ? undefined : vehicleOf[mode];
    if (vehicle === undefined) return withoutFuel;
    return fuel === null ? (assumed.get(vehicle) ?? []) : [{ fuel, share: 1, isAssumed: false }];
  };
  const kgPerKm = (factors: RateTable, mode: TravelMode, fuel: Fuel | null): number => {
    const vehicle = vehicleOf[mode];
    const key = vehicle === undefined ? mode : `${vehicle}/${fuel}`;
    const travellers = mode === 'carpool' ? occupancy : 1;
    return Number(factors[key] ?? 0) / gramsPerKg / travellers;
  };
  const mixed = (factors: RateTable, mode: TravelMode | null, fuel: Fuel | null): number =>
    mode === null
      ? 0
      : fuelsOf(mode, fuel).reduce(
          (sum, { fuel: one, share }) => sum + share * kgPerKm(factors, mode, one),
          0,
        );
  return {
    weeksWorked: Number(weeksWorked ?? valueOf('commuting/weeks-worked')),
    fuelsOf,
    emissionOf: (mode, fuel) => ({
      tankToWheel: mixed(tankToWheel, mode, fuel),
      wellToWheel: mixed(wellToWheel, mode, fuel),
    }),
    basis,
  };
}
