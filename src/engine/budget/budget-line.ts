/**
 * One line of the budget table. Amounts are effects on the balance of the municipality, in cents:
 * negative = nadeel (costs more), positive = voordeel. How that is shown is up to the table profile.
 */
export interface BudgetLine {
  /** As the council knows it; not unique, a number may stand on several rows. */
  readonly number: string;
  readonly description: string;
  readonly programme: string;
  readonly taakveld: string;
  /** Economic category of Iv3, as text. */
  readonly category: string;
  readonly isStructural: boolean;
  /** Effect per budget year, in cents; as long as the scenario has years. */
  readonly effectCentsByYear: readonly number[];
  /** What made the amount: a person, or one of the calculations. */
  readonly origin: 'manual' | 'retirement' | 'pairing' | 'commuting';
  readonly explanation: string;
}

/** A line that is entered, not computed. */
export type ManualBudgetLine = Omit<BudgetLine, 'origin'>;
