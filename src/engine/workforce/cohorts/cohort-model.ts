/** Groups of people who move between groups and leave, step by step; a step is one period. */
export interface CohortModel {
  readonly stepCount: number;
  readonly groups: readonly CohortGroup[];
  /** Share of the people in a group (first name) who are in a group (second name) one step later; absent = 0. */
  readonly transitions: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface CohortGroup {
  readonly name: string;
  /** People at the start. */
  readonly stock: number;
  readonly intake: CohortIntake;
}

/** Joiners at the end of each step, or the stock to hold (joiners then follow). */
export interface CohortIntake {
  readonly kind: 'joiners' | 'target-stock';
  /** In the first step. */
  readonly people: number;
  /** Growth of that number in each later step: 0.02 = 2% more than in the step before, -1 = none. */
  readonly growthPerStepRatio: number;
}

/** Figures per group. */
export type PerGroup = Readonly<Record<string, number>>;

/** What is expected of a step, or of every step in the long run. */
export interface CohortFigures {
  /** Expected people at the end of the step, joiners included. */
  readonly stocks: PerGroup;
  /** Expected people who left the organisation during the step, by the group they were in. */
  readonly leavers: PerGroup;
  /** People who joined at the end of the step; negative = more than the target can hold. */
  readonly joiners: PerGroup;
}

/** What is expected of one step. */
export interface CohortStep extends CohortFigures {
  /** Counted from 1. */
  readonly step: number;
}

/** What is expected for somebody who enters a group. */
export interface ExpectedCareer {
  /** Steps in the organisation, the one of entering included. */
  readonly totalSteps: number;
  /** The same, divided over the groups they will be in; 0 = never gets there. */
  readonly stepsInGroup: PerGroup;
  /** Chance that the group they leave the organisation from is this one. */
  readonly leavesFrom: PerGroup;
}

/** The expected course of a cohort model. */
export interface CohortProjection {
  readonly steps: readonly CohortStep[];
  /** Per group; `null` when they may end up in a group that nobody ever leaves, so that no number exists. */
  readonly careers: Readonly<Record<string, ExpectedCareer | null>>;
  /** Chance that somebody who enters a group (first name) is ever in a group (second name). */
  readonly reachRatios: Readonly<Record<string, PerGroup>>;
  /** What every step comes to in the end; `null` when that does not exist. */
  readonly longRun: CohortFigures | null;
}
