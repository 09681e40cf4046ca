import type { Commuter, CommuteTrip } from '../../../src/engine/commuting/commuter.ts';
import type {
  AmountCaps,
  CommutingScheme,
  ModeRule,
  TravelDaysRule,
} from '../../../src/engine/commuting/commuting-scheme.ts';
import type { TravelMode } from '../../../src/engine/roster.ts';
import { aCommutingScheme, aModeRule, someCaps } from '../../builders/a-commuting-scheme.ts';

type RuleSketch = Partial<Omit<ModeRule, 'caps'>> & { readonly caps?: Partial<AmountCaps> };

/** A scheme of which a test names only what matters to it. */
export type SchemeSketch = Partial<Omit<CommutingScheme, 'days' | 'modes' | 'caps'>> & {
  readonly days?: Partial<TravelDaysRule>;
  readonly modes?: Partial<Record<TravelMode, RuleSketch>>;
  readonly caps?: Partial<AmountCaps>;
};

/** Fixed days as in the law, and nothing paid but what the sketch says. */
export const aScheme = ({
  days = {},
  modes = {},
  caps = {},
  ...more
}: SchemeSketch = {}): CommutingScheme => {
  const empty = aCommutingScheme({ modes: {}, homeWorkingCentsPerDay: null });
  return {
    ...empty,
    ...more,
    days: { ...empty.days, ...days },
    caps: someCaps(caps),
    modes: Object.fromEntries(
      Object.entries(modes).map(([mode, rule]) => [
        mode,
        aModeRule({ ...rule, caps: someCaps(rule.caps) }),
      ]),
    ),
  };
};

/** Ten km by car on every day of the week, all year. */
const aTrip = (trip: Partial<CommuteTrip> = {}): CommuteTrip => ({
  distanceKm: 10,
  mode: 'car',
  travelDaysPerWeek: 5,
  yearShareRatio: 1,
  publicTransportCentsPerYear: null,
  travelClass: 'second',
  stationAccess: null,
  ...trip,
});

/** Who makes these trips; without any, the one of `aTrip`. */
export const whoTravels = (
  trips: readonly Partial<CommuteTrip>[] = [{}],
  homeDaysPerWeek = 0,
): Commuter => ({ trips: trips.map(aTrip), homeDaysPerWeek });
