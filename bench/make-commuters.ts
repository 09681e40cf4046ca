import type { Commuter, CommuteTrip } from '../src/engine/commuting/commuter.ts';
import { personKey, purposeAndOccurrence, uniformOf } from '../src/engine/random/keyed-draw.ts';

const leaving = purposeAndOccurrence('leaving', 0);

/** Modes by the share of commuters that travel so; an assumption that only has to be lifelike. */
const modes = [
  { mode: 'car', upTo: 0.5 },
  { mode: 'bicycle', upTo: 0.75 },
  { mode: 'e-bike', upTo: 0.85 },
  { mode: 'public-transport', upTo: 0.96 },
  { mode: 'walking', upTo: 1 },
] as const;

/** Distances of facts on Overijssel: mean 17.6 km, 60% within 15 km. */
const logMean = 2.471;
const logDeviation = 0.891;

/** Somebody with one trip; one in twelve has a second mode or a season besides. */
function makeCommuter(seed: number, index: number): Commuter {
  const { key0, key1 } = personKey(seed, `"${index}"`);
  let draws = 0;
  const draw = (): number => uniformOf(key0, key1, (draws += 1), leaving);
  const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
  const among = draw();
  const mode = modes.find(({ upTo }) => among <= upTo)?.mode ?? 'walking';
  const travelDays = 1 + Math.floor(draw() * 8) / 2;
  const isByTrain = mode === 'public-transport';
  const trip: CommuteTrip = {
    distanceKm: Math.round(Math.exp(logMean + logDeviation * normal) * 10) / 10,
    mode,
    travelDaysPerWeek: travelDays,
    yearShareRatio: 1,
    publicTransportCentsPerYear: isByTrain ? Math.round(50_000 + draw() * 300_000) : null,
    travelClass: draw() < 0.05 ? 'first' : 'second',
    stationAccess:
      isByTrain && draw() < 0.5
        ? { mode: 'bicycle', distanceKm: Math.round(draw() * 50) / 10 }
        : null,
  };
  const more = draw();
  const trips: readonly CommuteTrip[] =
    more < 0.04
      ? [
          { ...trip, yearShareRatio: 30 / 52 },
          { ...trip, yearShareRatio: 1 - 30 / 52, mode: 'car' },
        ]
      : more < 0.08
        ? [trip, { ...trip, mode: 'car', travelDaysPerWeek: 1 }]
        : [trip];
  return { trips, homeDaysPerWeek: Math.floor(draw() * 3) };
}

/** So many commuters, the same every time for a seed. */
export const makeCommuters = (count: number, seed: number): Commuter[] =>
  Array.from({ length: count }, (_, index) => makeCommuter(seed, index));
