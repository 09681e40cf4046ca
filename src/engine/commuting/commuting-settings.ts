import type { CommutingScheme } from './commuting-scheme.ts';

/** What a scenario says about commuting: the schemes that are compared, and with what is compared. */
export interface CommutingSettings {
  /** The scheme in force; its cost is in the budget already. */
  readonly current: CommutingScheme;
  /** The scheme proposed: its extra cost lands in the budget table. */
  readonly proposed: CommutingScheme;
  /** Further schemes to lay beside them. */
  readonly alternatives: readonly CommutingScheme[];
  /** Years that are computed, from the first budget year on; at least those of the budget table. */
  readonly horizonYears: number;
  readonly budget: CommutingBudget;
  /** Whether cost follows the number of employees of the projection, or the staff stays as it is. */
  readonly headcount: 'constant' | 'projection';
  /** What is done with rows without a distance or mode. */
  readonly missing: 'not-paid' | 'average';
  /** Other use of the work-related costs room, in cents per year. */
  readonly otherRoomUseCents: number;
  /** Response of car drivers to a better rate for the bicycle; `zero` for budget decisions. */
  readonly modeShift: ModeShiftBand;
}

/** How much may be spent, and of what. */
export interface CommutingBudget {
  readonly centsPerYear: number;
  /** `extra` = what the proposal costs more than the current scheme; `total` = all it costs. */
  readonly basis: 'extra' | 'total';
}

/** Labelled assumptions, no forecasts. */
export type ModeShiftBand = 'zero' | 'low' | 'mid' | 'high';

/** Number of employees as a ratio of that of the reference date, per year. */
export interface HeadcountCourse {
  readonly byYear: Readonly<Record<number, number>>;
}
