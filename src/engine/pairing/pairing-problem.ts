/**
 * The choice itself, without dates or people: which apprentice follows which master, when, at what worth
 * and cost. Whole numbers only, so that sums are exact. The municipal plan and the plain instances
 * of `koppelen` are both brought to this form.
 */
export interface PairingProblem<Choice extends PairingChoice = PairingChoice> {
  /**
   * Whole units (cents) available: the fund per year (or up to and including a year, when it carries
   * over), then whatever else has a maximum, such as a programme in a year.
   */
  readonly budgets: readonly number[];
  /** How many masters an apprentice (or a kind of apprentices) can follow at one moment; 1 when absent. */
  readonly capacities: ReadonlyMap<string, number>;
  /** How many apprentices a master may take, over the whole time. */
  readonly apprenticesPerMaster: number;
  /** Pairs that must be in the plan, see `pairKeyOf`. */
  readonly requiredPairs: ReadonlySet<string>;
  /** In an order that does not depend on the order of the input. */
  readonly choices: readonly Choice[];
}

/** One way to form one pair. A plan has a pair at most once. */
export interface PairingChoice {
  readonly masterId: string;
  readonly apprenticeId: string;
  /** When it runs: from the start of this month up to, not including, that one; any count of months will do. */
  readonly startMonth: number;
  readonly endMonth: number;
  /** A master has at most one `first` choice; `further` ones are worth less. */
  readonly isFurther: boolean;
  /** Whole points. */
  readonly points: number;
  /** Whole units per budget; as long as the budgets. */
  readonly costs: readonly number[];
}

/** Choices made together, with what they are worth and cost in total. */
export interface PairingPlan<Choice extends PairingChoice = PairingChoice> {
  readonly chosen: readonly Choice[];
  readonly points: number;
  readonly spent: readonly number[];
}

/** Names a pair, whenever it runs. */
export const pairKeyOf = ({
  masterId,
  apprenticeId,
}: Pick<PairingChoice, 'masterId' | 'apprenticeId'>): string => `${masterId} ${apprenticeId}`;

/** Whole units that a choice costs over all periods. */
export const totalCost = ({ costs }: PairingChoice): number =>
  costs.reduce((sum, cost) => sum + cost, 0);

/** How many masters an apprentice can follow. */
export const capacityOf = (
  { capacities }: Pick<PairingProblem, 'capacities'>,
  apprenticeId: string,
): number => capacities.get(apprenticeId) ?? 1;

/** Choices with their totals, in the order of the problem. */
export function planOf<Choice extends PairingChoice>(
  { choices, budgets }: PairingProblem<Choice>,
  picked: readonly Choice[],
): PairingPlan<Choice> {
  const isPicked = new Set(picked);
  const chosen = choices.filter((choice) => isPicked.has(choice));
  return {
    chosen,
    points: chosen.reduce((sum, { points }) => sum + points, 0),
    spent: budgets.map((_, period) => chosen.reduce((sum, { costs }) => sum + costs[period]!, 0)),
  };
}
