import type { RateTable } from '../../parameters.ts';
import type { TravelMode } from '../../roster.ts';
import type { PreparedStaff } from '../staff/prepared-staff.ts';
import { distanceBand } from '../staff/distance-band.ts';
import { type ShiftMode, shiftModesInOrder } from './shift-shares.ts';
import { kmPerYear } from './travelled-legs.ts';

/** A commuter who could travel by another mode, on the main trip. */
export interface CommuterInReach {
  readonly commuter: number;
  /** Index in `shiftModesInOrder` of the mode travelled now. */
  readonly own: number;
  /** Commuters by mode in the same distance band, in the order of `shiftModesInOrder`. */
  readonly counts: readonly number[];
  /** By mode whether it is in reach. */
  readonly canUse: readonly boolean[];
  /** Of the main trip, really travelled. */
  readonly kmPerYear: number;
  readonly travelDaysPerYear: number;
}

/** Which of the three a mode is; modes that are not listed do not respond. */
const shiftModeOf: Readonly<Partial<Record<TravelMode, ShiftMode>>> = {
  car: 'car',
  bicycle: 'bicycle',
  'e-bike': 'bicycle',
  'company-bike': 'bicycle',
  walking: 'walking',
};

/**
 * Whether a mode is one by which people cycle.
 *
 * @see not law: how a mode is read
 */
export const isCycling = (mode: TravelMode | null): boolean =>
  mode !== null && shiftModeOf[mode] === 'bicycle';

/**
 * Commuters whose main trip is by car, bicycle or on foot over a distance at which the bicycle competes,
 * each with how the others in its distance band travel. Walking is a choice up to its own distance, so
 * the first band falls apart there.
 *
 * @param reachKm - one way, for `bicycle` and `walking`
 * @param weeksWorked - per year
 * @see assumption `commuting/mode-shift-reach`
 */
export function commutersInReach(
  { commuters }: Pick<PreparedStaff, 'commuters'>,
  reachKm: RateTable,
  weeksWorked: number,
): CommuterInReach[] {
  const cyclingKm = Number(reachKm['bicycle'] ?? 0);
  const walkingKm = Number(reachKm['walking'] ?? 0);
  const countsByBand = new Map<string, number[]>();
  const found: CommuterInReach[] = [];
  commuters.forEach(({ trips: [main] }, commuter) => {
    const mode = main?.mode == null ? undefined : shiftModeOf[main.mode];
    if (main === undefined || mode === undefined) return;
    const { distanceKm } = main;
    const travelDaysPerYear = main.travelDaysPerWeek * main.yearShareRatio * weeksWorked;
    const canUse = [true, true, distanceKm <= walkingKm];
    const own = shiftModesInOrder.indexOf(mode);
    if (distanceKm > cyclingKm || travelDaysPerYear <= 0 || canUse[own] === false) return;
    const band = `${distanceBand(distanceKm)} ${distanceKm <= walkingKm}`;
    const counts = countsByBand.get(band) ?? [0, 0, 0];
    countsByBand.set(band, counts);
    counts[own] = counts[own]! + 1;
    const km = kmPerYear(main, distanceKm, weeksWorked);
    found.push({ commuter, own, counts, canUse, kmPerYear: km, travelDaysPerYear });
  });
  return found;
}
