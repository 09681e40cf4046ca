import type { PairingOption } from '../build-options.ts';

/** A fund to plan with. */
export interface FundLevel {
  /** Times the fund of the scenario; `null` = as much as anybody could spend. */
  readonly factor: number | null;
  readonly centsByYear: readonly number[];
}

/** Nothing, parts and multiples of the fund of a scenario: questions to ask, not assumptions. */
const factors = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2];

/**
 * The funds of which the plans are compared, each at least as large as the one before in every year; the
 * last one is never short. Parts of a cent are left out. Not law.
 */
export function fundLevels(
  fundCentsByYear: readonly number[],
  options: readonly PairingOption[],
): FundLevel[] {
  const largest = Math.max(...factors);
  return [
    ...factors.map((factor) => ({
      factor,
      centsByYear: fundCentsByYear.map((cents) => Math.floor(cents * factor)),
    })),
    {
      factor: null,
      centsByYear: fundCentsByYear.map((cents, year) =>
        options.reduce(
          (sum, { costCentsByYear }) => sum + costCentsByYear[year]!,
          Math.floor(cents * largest),
        ),
      ),
    },
  ];
}
