import * as fc from 'fast-check';
import type { Commuter, CommuteTrip } from '../../../src/engine/commuting/commuter.ts';

/** Modes that random schemes pay, one that they do not, and none. */
const mode = fc.constantFrom(
  'car' as const,
  'carpool' as const,
  'company-bike' as const,
  'public-transport' as const,
  'public-transport' as const,
  'walking' as const,
  null,
);

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null, freq: 3 });

const tenths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 10 }).map((count) => count / 10);

const halves = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 2 }).map((count) => count / 2);

/** A trip of the whole year: distances in tenths of a km and half kilometres, days in halves. */
export const randomTrip: fc.Arbitrary<CommuteTrip> = fc.record({
  distanceKm: fc.oneof(tenths(120), halves(60)),
  mode,
  travelDaysPerWeek: halves(4),
  yearShareRatio: fc.constant(1),
  publicTransportCentsPerYear: orNull(fc.integer({ min: 0, max: 600_000 })),
  travelClass: fc.constantFrom('first' as const, 'second' as const, 'second' as const),
  stationAccess: orNull(
    fc.record({
      mode: fc.constantFrom('bicycle' as const, 'car' as const, 'company-bike' as const),
      distanceKm: tenths(6),
    }),
  ),
});

/** The same days by another mode in some weeks of the year. */
function inSeasons(trip: CommuteTrip, other: CommuteTrip['mode'], weeks: number): CommuteTrip[] {
  const share = weeks / 52;
  return [
    { ...trip, yearShareRatio: share, mode: other },
    { ...trip, yearShareRatio: 1 - share },
  ];
}

/** One trip, and sometimes a season or a second trip; at most a week of days. */
export const randomCommuter: fc.Arbitrary<Commuter> = fc
  .record({
    trip: randomTrip,
    season: orNull(fc.record({ other: mode, weeks: fc.constantFrom(1, 13, 17, 26, 39, 51) })),
    second: orNull(randomTrip.map((trip) => ({ ...trip, travelDaysPerWeek: 1.5 }))),
    homeDaysPerWeek: halves(1),
  })
  .map(({ trip, season, second, homeDaysPerWeek }) => ({
    homeDaysPerWeek,
    trips: [
      ...(season === null ? [trip] : inSeasons(trip, season.other, season.weeks)),
      ...(second === null ? [] : [second]),
    ],
  }));
