import type { Commuter, CommuteTrip } from '../commuter.ts';
import { hasCompanyBike } from './has-company-bike.ts';
import { stationAccessKm } from './station-access-pay.ts';
import { travelDaysPerWeek } from './travel-days-per-week.ts';
import type { TripKind } from './trip-pay.ts';

/**
 * Commuters as columns of numbers, made once per staff: all that a scheme does not change. Trips of
 * one commuter lie together.
 */
export interface PackedCommuters {
  /** As they came, for the exact way. */
  readonly commuters: readonly Commuter[];
  /** Different numbers of days a week that occur, of travel or at home. */
  readonly daysPerWeek: readonly number[];
  /** Different kinds of trips that occur. */
  readonly kinds: readonly TripKind[];

  // By commuter.
  /** Index of the first trip; one longer than the commuters, so that the next one ends the trips. */
  readonly firstTrip: Int32Array;
  /** Indices in `daysPerWeek`. */
  readonly travelDays: Int32Array;
  readonly homeDays: Int32Array;
  /** Decimals of the longest distance in km, by text; 255 = too many to say anything. */
  readonly kmDecimals: Uint8Array;
  /** What the shares of days are whole fractions of; 0 = of nothing that is small. */
  readonly dayParts: Float64Array;
  readonly hasCompanyBike: Uint8Array;

  // By trip.
  /** Index in `kinds`. */
  readonly kind: Int32Array;
  readonly distanceKm: Float64Array;
  readonly accessKm: Float64Array;
  /** The part of it that is own transport. */
  readonly ownAccessKm: Float64Array;
  /** Share (0-1] of the year. */
  readonly yearShare: Float64Array;
  /** Share (0-1] of the days of the commuter. */
  readonly dayShare: Float64Array;
  /** Cents per year; 0 = none known. */
  readonly cost: Float64Array;
}

/** More decimals in a distance than this are not looked for: 10 cm. */
const mostDecimals = 4;
const manyDecimals = 255;

/** Decimals of the text that a number prints as: a correctly rounded quotient is that same number. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1) {
    const scale = 10 ** decimals;
    if (Math.round(value * scale) / scale === value) return decimals;
  }
  return manyDecimals;
}

/**
 * All days of a commuter are whole multiples of the days of the year through this: one trip has them
 * all, and of several each has its tenths of a day through the tenths of a week. A season is a
 * fraction like 17/52, which has no exact decimal.
 */
function dayPartsOf(trips: readonly CommuteTrip[], perWeek: number): number {
  const isInTenths = trips.every(
    ({ travelDaysPerWeek: days, yearShareRatio }) => yearShareRatio === 1 && decimalsOf(days) <= 1,
  );
  if (!isInTenths) return 0;
  return trips.length <= 1 ? 1 : Math.round(perWeek * 10);
}

/** Numbers things as they are met first. */
function numbering<Thing>(keyOf: (thing: Thing) => unknown) {
  const numbers = new Map<unknown, number>();
  const met: Thing[] = [];
  const numberOf = (thing: Thing): number => {
    const key = keyOf(thing);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, met.length);
    return met.push(thing) - 1;
  };
  return { met, numberOf };
}

/**
 * Commuters made ready for `payCommuters`. Linear in their trips, in time and memory: about 100 bytes
 * a trip.
 *
 * @see not law: a lay-out of data
 */
export function packCommuters(commuters: readonly Commuter[]): PackedCommuters {
  const days = numbering<number>((count) => count);
  const kinds = numbering<TripKind>(
    ({ mode, travelClass, travelDaysPerWeek: count }) => `${mode} ${travelClass} ${count}`,
  );
  const tripCount = commuters.reduce((sum, { trips }) => sum + trips.length, 0);
  const packed = {
    commuters,
    daysPerWeek: days.met,
    kinds: kinds.met,
    firstTrip: new Int32Array(commuters.length + 1),
    travelDays: new Int32Array(commuters.length),
    homeDays: new Int32Array(commuters.length),
    kmDecimals: new Uint8Array(commuters.length),
    dayParts: new Float64Array(commuters.length),
    hasCompanyBike: new Uint8Array(commuters.length),
    kind: new Int32Array(tripCount),
    distanceKm: new Float64Array(tripCount),
    accessKm: new Float64Array(tripCount),
    ownAccessKm: new Float64Array(tripCount),
    yearShare: new Float64Array(tripCount),
    dayShare: new Float64Array(tripCount),
    cost: new Float64Array(tripCount),
  };

  let next = 0;
  commuters.forEach(({ trips, homeDaysPerWeek }, index) => {
    const perWeek = travelDaysPerWeek(trips);
    packed.travelDays[index] = days.numberOf(perWeek);
    packed.homeDays[index] = days.numberOf(homeDaysPerWeek);
    packed.dayParts[index] = dayPartsOf(trips, perWeek);
    packed.hasCompanyBike[index] = hasCompanyBike(trips) ? 1 : 0;
    for (const trip of trips) {
      const access = stationAccessKm(trip);
      packed.kmDecimals[index] = Math.max(
        packed.kmDecimals[index] ?? 0,
        decimalsOf(trip.distanceKm),
        decimalsOf(access.km),
      );
      packed.kind[next] = kinds.numberOf(trip);
      packed.distanceKm[next] = trip.distanceKm;
      packed.accessKm[next] = access.km;
      packed.ownAccessKm[next] = access.ownKm;
      packed.yearShare[next] = trip.yearShareRatio;
      packed.dayShare[next] =
        perWeek === 0 ? 0 : (trip.travelDaysPerWeek * trip.yearShareRatio) / perWeek;
      packed.cost[next] = trip.publicTransportCentsPerYear ?? 0;
      next += 1;
    }
    packed.firstTrip[index + 1] = next;
  });
  return packed;
}
