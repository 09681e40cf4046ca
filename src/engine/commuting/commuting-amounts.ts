import type { CommutingAmounts } from './commuting-outcome.ts';

/**
 * Sum of amounts of cents, field by field. Parts that are paid apart are rounded apart, so a total is
 * the sum of what is paid and not a rounding of its own.
 *
 * @see not law: addition
 */
export const sumAmounts = (parts: readonly CommutingAmounts[]): CommutingAmounts =>
  parts.reduce<CommutingAmounts>(
    (sum, part) => ({
      commutingCents: sum.commutingCents + part.commutingCents,
      untaxedCents: sum.untaxedCents + part.untaxedCents,
      excessCents: sum.excessCents + part.excessCents,
      homeWorkingCents: sum.homeWorkingCents + part.homeWorkingCents,
      homeWorkingExcessCents: sum.homeWorkingExcessCents + part.homeWorkingExcessCents,
    }),
    {
      commutingCents: 0,
      untaxedCents: 0,
      excessCents: 0,
      homeWorkingCents: 0,
      homeWorkingExcessCents: 0,
    },
  );

/**
 * What somebody gets in all: commuting and home working, in cents.
 *
 * @see not law: addition
 */
export const receivedCents = ({ commutingCents, homeWorkingCents }: CommutingAmounts): number =>
  commutingCents + homeWorkingCents;
