import type { CommutingSettings } from '../../engine/commuting/commuting-settings.ts';
import type { PairingSettings } from '../../engine/pairing/pairing-settings.ts';
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
  /** A fund of a budget year is for that year, unless the council decides otherwise. */
  carriesOver: false,
  /** Full overlap usually lasts one to three months in public bodies. */
  overlapMonths: [3],
  /** Up to the departure, and with all of the apprentice's hours. */
  monthsBeforeDeparture: [0],
  timeShares: [1],
  valuation: 'expected' as const satisfies PairingSettings['valuation'],
  /** Side by side with one. */
  apprenticesPerMaster: 1,
  /** A municipality that publishes its rule budgets a post without a person at step 9 (Purmerend 2026). */
  successorStep: 9,
  backfillRatio: 0.5,
  maximumScaleDistance: 2,
  /** In points of risk, of 1-25: only a plan that is clearly better overturns what was planned. */
  keepingPremium: 1,
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
  /** What the council sets aside for a better scheme in the outlook 2026-2029. */
  commutingBudget: {
    centsPerYear: 100_000_000,
    basis: 'extra' as const,
  } satisfies CommutingSettings['budget'],
  /** One rate at a time: what changes is the scheme, not the staff. */
  commutingHeadcount: 'constant' as const satisfies CommutingSettings['headcount'],
  /** Nothing is guessed unless somebody asks for it. */
  commutingMissing: 'not-paid' as const satisfies CommutingSettings['missing'],
  /** No published Dutch figure says how many drivers would cycle; zero is the safe one for a budget. */
  modeShift: 'zero' as const satisfies CommutingSettings['modeShift'],
  tightness: 'balanced' as const satisfies LabourMarketTightness,
};
