import type { ModeShiftOutcome } from '../../engine/commuting/commuting-outcome.ts';
import type { CommutingBudget } from '../../engine/commuting/commuting-settings.ts';
import type {
  Sensitivity,
  SensitivityEnd,
} from '../../engine/commuting/questions/test-sensitivity.ts';

/** What the first full year of a scheme is told to cost more than it does, as few people are behind a part. */
export interface Rounding {
  readonly totalCents: number;
  readonly extraCents: number;
}

/** In whole hundreds of euros, upwards; in cents. */
const stepCents = 10_000;

const upwards = (cents: number): number => Math.ceil(cents / stepCents) * stepCents;

/** What a scheme comes to when travellers respond, rounded as its year is. */
export const roundedShift = (
  shift: ModeShiftOutcome,
  { totalCents }: Rounding,
): ModeShiftOutcome => ({
  ...shift,
  totalCents: shift.totalCents + totalCents,
});

/**
 * How sure a cost is, where the cost itself is rounded as few people are behind a part of it: an end is a
 * multiple of the exact cost, so from a difference to the cent the part would follow all the same.
 */
export function roundedSensitivity(
  sensitivity: Sensitivity,
  rounding: Rounding,
  basis: CommutingBudget['basis'],
): Sensitivity {
  if (rounding.totalCents === 0 && rounding.extraCents === 0) return sensitivity;
  // Where an assumption changes nothing, what is told does not change either.
  const told = (exact: SensitivityEnd, field: 'totalCents' | 'extraCents'): number => {
    const cents = exact[field] + rounding[field];
    return exact[field] === sensitivity[field] ? cents : upwards(cents);
  };
  const end = (exact: SensitivityEnd): SensitivityEnd => ({
    ...exact,
    totalCents: told(exact, 'totalCents'),
    extraCents: told(exact, 'extraCents'),
  });
  const bars = sensitivity.bars.map((bar) => {
    const [low, high] = [end(bar.low), end(bar.high)];
    const [one, other] =
      basis === 'extra' ? [low.extraCents, high.extraCents] : [low.totalCents, high.totalCents];
    return { ...bar, low, high, spreadCents: Math.abs(other - one) };
  });
  return {
    ...sensitivity,
    totalCents: sensitivity.totalCents + rounding.totalCents,
    extraCents: sensitivity.extraCents + rounding.extraCents,
    bars: bars.toSorted((a, b) => b.spreadCents - a.spreadCents),
  };
}
