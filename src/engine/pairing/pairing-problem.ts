/**
 * The choice itself, without dates or people: which apprentice follows which master, at what worth
 * and cost. Whole numbers only, so that sums are exact. The municipal plan and the plain instances
 * of `koppelen` are both brought to this form.
 */
export interface PairingProblem<Choice extends PairingChoice = PairingChoice> {
  /** Whole units (cents) available per period. */
  readonly budgets: readonly number[];
  /** How many masters an apprentice (or a kind of apprentices) can follow; 1 when absent. */
  readonly capacities: ReadonlyMap<string, number>;
  /** In an order that does not depend on the order of the input. */
  readonly choices: readonly Choice[];
}

/** One way to form one pair. */
export interface PairingChoice {
  readonly masterId: string;
  readonly apprenticeId: string;
  /** Whole points. */
  readonly points: number;
  /** Whole units per period; as long as the budgets. */
  readonly costs: readonly number[];
}

/** Choices made together, with what they are worth and cost in total. */
export interface PairingPlan<Choice extends PairingChoice = PairingChoice> {
  readonly chosen: readonly Choice[];
  readonly points: number;
  readonly spent: readonly number[];
}

/** Whole units that a choice costs over all periods. */
export const totalCost = ({ costs }: PairingChoice): number =>
  costs.reduce((sum, cost) => sum + cost, 0);

/** How many masters an apprentice can follow. */
export const capacityOf = ({ capacities }: PairingProblem, apprenticeId: string): number =>
  capacities.get(apprenticeId) ?? 1;

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
