import type { AccountSide } from './iv3-classification.ts';

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
  /** Of the municipality's own ledger; `null` = not given. */
  readonly costCentre: string | null;
  /** Where it is booked; a saving is a positive effect on the side of the lasten. */
  readonly side: AccountSide;
  readonly isStructural: boolean;
  /** Effect per budget year, in cents; as long as the scenario has years. */
  readonly effectCentsByYear: readonly number[];
  /** Effect in each year after the last of the table, in cents. */
  readonly laterCentsPerYear: number;
  readonly origin: LineOrigin;
  readonly explanation: string;
}

/** What made the amounts of a line: a person, or a figure of one of the calculations. */
export interface LineOrigin {
  readonly kind: 'manual' | 'retirement' | 'workforce' | 'pairing' | 'commuting' | 'reserve';
  /** Name of the figure in the outcome; `null` when entered by hand. */
  readonly figure: string | null;
  /** SHA-256 of the outcome it was taken from; `null` when entered by hand, or not known. */
  readonly run: string | null;
}

/** A line that is entered, not computed. */
export type ManualBudgetLine = Omit<BudgetLine, 'origin' | 'isStructural'> & {
  /** `null` = the local rule decides. */
  readonly isStructural: boolean | null;
};
