/** Fewer people than these are not told apart. */
export interface CommutingThresholds {
  /** Groups and counts, within the organisation. */
  readonly smallestGroup: number;
  /** Behind an amount: what is handed on shows the same amounts, so its threshold holds everywhere. */
  readonly fewestPaid: number;
}
