import type { CommuteTrip } from '../../../src/engine/commuting/commute-trip.ts';
import type {
  CommutingScheme,
  ModeRule,
  TravelDaysRule,
} from '../../../src/engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../../src/engine/roster.ts';
import { aCommutingScheme, aModeRule } from '../../builders/a-commuting-scheme.ts';

/** A scheme of which a test names only what matters to it. */
export type SchemeSketch = Partial<Omit<CommutingScheme, 'days' | 'modes'>> & {
  readonly days?: Partial<TravelDaysRule>;
  readonly modes?: Partial<Record<TravelMode, Partial<ModeRule>>>;
};

/** Fixed days as in the law, and nothing paid but what the sketch says. */
export const aScheme = ({ days = {}, modes = {}, ...more }: SchemeSketch = {}): CommutingScheme => {
  const empty = aCommutingScheme({ modes: {}, homeWorkingCentsPerDay: null });
  return {
    ...empty,
    ...more,
    days: { ...empty.days, ...days },
    modes: Object.fromEntries(Object.entries(modes).map(([mode, rule]) => [mode, aModeRule(rule)])),
  };
};

export const aTrip = (trip: Partial<CommuteTrip> = {}): CommuteTrip => ({
  distanceKm: 10,
  mode: 'car',
  travelDaysPerWeek: 5,
  homeDaysPerWeek: 0,
  publicTransportCentsPerYear: null,
  ...trip,
});
