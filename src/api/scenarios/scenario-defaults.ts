import type {
  LabourMarketTightness,
  LeavingFactors,
  PriceSettings,
  SimulationSettings,
} from '../../engine/workforce/workforce-settings.ts';

/**
 * What a scenario gets when it leaves a setting out. Choices for planning, none of them law; each can
 * be set in the scenario, and the workbook lists them.
 */
export const scenarioDefaults = {
  /** The year of the budget and three more, as the multi-year budget of a municipality has them. */
  yearCount: 4,
  horizonYears: 10,
  /** Or the horizon of the departures, when that is shorter. */
  leavesWithinYears: 5,
  /** Full overlap usually lasts one to three months in public bodies; see `learningMonths`. */
  overlapMonths: [3],
  /** IAEA/TVA: this year and the next 5, then 4, 3, 2 and 1 from the sixth year; scales unverified. */
  attritionFactors: [5, 5, 4, 3, 2, 1],
  /** IAEA/TVA "procedural": documented, training exists. */
  positionFactor: 2,
  /** IAEA/TVA: from here on "look ahead how the work will be done"; bands unverified. */
  minimumRisk: 10,
  /** Side by side, by position factor 1-5; an assumption. */
  learningMonths: [1, 3, 6, 9, 12],
  /** A municipality that publishes its rule budgets a post without a person at step 9 (Purmerend 2026). */
  successorStep: 9,
  backfillRatio: 0.5,
  maximumScaleDistance: 2,
  workforceHorizonYears: 10,
  /** A thousand replications tell the headcount of 1,300 people to within half a person. */
  simulation: {
    seed: 1,
    replications: 1000,
    maximumReplications: 4000,
    askedErrorPeople: null,
  } satisfies SimulationSettings,
  /** Today's prices, so that a rise in cost is a rise in people and pay steps. */
  prices: {
    kind: 'constant' as const,
    wageIndexRatio: 0,
    hireIndexRatio: 0,
  } satisfies PriceSettings,
  leavingFactors: { resignation: 1, disability: 1, death: 1 } satisfies LeavingFactors,
  tightness: 'balanced' as const satisfies LabourMarketTightness,
};
