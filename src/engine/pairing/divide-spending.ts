import type { PairingSettings } from './pairing-settings.ts';

/** Who pays what pairs cost, per budget year in cents. */
interface DividedSpending {
  readonly fromFundCentsByYear: readonly number[];
  readonly contributionCentsByYear: readonly number[];
  /** Of the fund, at the end of the year; what carries over is left until it is used. */
  readonly leftCentsByYear: readonly number[];
}

/**
 * Divides what is spent over the fund and the own contribution: the fund pays as much as it can, so that
 * as little as possible comes from other budgets. With carry-over it first keeps what later years cannot do
 * without. Whole cents; nothing is rounded.
 *
 * @param spentCentsByYear - within the limits of the scenario (`pairingLimits`)
 * @throws Error when it is not: a plan that nobody can pay is never published
 * @see not law: choices of the scenario
 */
export function divideSpending(
  spentCentsByYear: readonly number[],
  { fundCentsByYear, ownContributionCentsByYear, carriesOver }: PairingSettings,
): DividedSpending {
  const years = [...spentCentsByYear.keys()];
  /** What must be left of the fund at the end of each year, for what own contributions cannot pay later. */
  const keptForLater = years.map(() => 0);
  if (carriesOver) {
    for (const year of years.slice(1).toReversed()) {
      const beyondContribution = spentCentsByYear[year]! - ownContributionCentsByYear[year]!;
      const needed = Math.max(0, beyondContribution) + keptForLater[year]! - fundCentsByYear[year]!;
      keptForLater[year - 1] = Math.max(0, needed);
    }
  }

  const fromFundCentsByYear: number[] = [];
  const leftCentsByYear: number[] = [];
  for (const year of years) {
    const before = carriesOver ? (leftCentsByYear.at(-1) ?? 0) : 0;
    const available = before + fundCentsByYear[year]!;
    const paid = Math.min(spentCentsByYear[year]!, available - keptForLater[year]!);
    const contribution = spentCentsByYear[year]! - paid;
    if (paid < 0 || contribution > ownContributionCentsByYear[year]!) {
      throw new Error(`The plan costs more than fund and contribution allow in year ${year}.`);
    }
    fromFundCentsByYear.push(paid);
    leftCentsByYear.push(available - paid);
  }
  return {
    fromFundCentsByYear,
    contributionCentsByYear: years.map(
      (year) => spentCentsByYear[year]! - fromFundCentsByYear[year]!,
    ),
    leftCentsByYear,
  };
}
