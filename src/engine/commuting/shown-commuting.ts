import type {
  CommuterGroup,
  CommutingOutcome,
  GroupComparison,
  MobilityLine,
  SchemeOutcome,
} from './commuting-outcome.ts';

/** Commuting as it leaves the services and is stored: without what would tell something of a few persons. */

/** Taken together, as they are too small to be told apart; `key` is `null` then. */
interface MayBeTogether {
  readonly isTogether?: true;
}

/** What a group is paid; of small groups together. How it is split is `null` where few people have excess. */
export type ShownGroup = MayBeTogether &
  Omit<CommuterGroup, 'paidPeople' | 'untaxedCents' | 'excessCents' | 'homeWorkingExcessCents'> & {
    readonly untaxedCents: number | null;
    readonly excessCents: number | null;
    readonly homeWorkingExcessCents: number | null;
  };

/** A figure that would tell something of a few persons is `null`. */
export type ShownComparison = MayBeTogether &
  Pick<GroupComparison, 'grouping' | 'key' | 'people'> & {
    readonly [Figure in Exclude<keyof GroupComparison, 'grouping' | 'key' | 'people' | 'apart'>]:
      number | null;
  };

/** One scheme, with groups of which each may be told; of its years, what is of few people is rounded. */
export type ShownScheme = Omit<
  SchemeOutcome,
  'groups' | 'comparisons' | 'recalculations' | 'peopleBehind'
> & {
  readonly groups: readonly ShownGroup[];
  readonly comparisons: readonly ShownComparison[];
  /** `null` = too few to tell. */
  readonly recalculations: number | null;
  /** Some amounts of its years are rounded, as few people are behind them. */
  readonly isRounded?: true;
};

/** Small groups of a mode are taken together without fuel, small modes without mode. */
export type ShownMobility = Omit<MobilityLine, 'mode' | 'assumedFuelKm'> &
  MayBeTogether & {
    readonly mode: MobilityLine['mode'] | null;
    /** `null` = it would tell the km of a few persons. */
    readonly assumedFuelKm: number | null;
  };

/** The whole outcome, as it may be stored and told. */
export type ShownCommuting = Omit<
  CommutingOutcome,
  'current' | 'proposed' | 'alternatives' | 'mobility'
> & {
  readonly current: ShownScheme;
  readonly proposed: ShownScheme;
  readonly alternatives: readonly ShownScheme[];
  readonly mobility: readonly ShownMobility[];
};
