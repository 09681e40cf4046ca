import type { CohortIntake } from '../../src/engine/workforce/cohorts/cohort-model.ts';

/** So many people join a group at the end of each step. */
export const joins = (people: number, growthPerStepRatio = 0): CohortIntake => ({
  kind: 'joiners',
  people,
  growthPerStepRatio,
});

/** A group is held at so many people. */
export const holds = (people: number, growthPerStepRatio = 0): CohortIntake => ({
  kind: 'target-stock',
  people,
  growthPerStepRatio,
});
