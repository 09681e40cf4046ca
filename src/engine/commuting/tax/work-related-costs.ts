import type { Decimal } from 'decimal.js';
import { wholeCents } from '../../exact.ts';
import type { RoomUse } from '../commuting-outcome.ts';

/** The work-related costs room (vrije ruimte) of a year: shares of the wage sum, and the levy beyond it. */
export interface WorkRelatedCostsTerms {
  readonly firstBracketLimitCents: number;
  readonly firstBracketRatio: Decimal;
  readonly aboveRatio: Decimal;
  readonly finalLevyRatio: Decimal;
}

/**
 * How much of the work-related costs room is there, used and left, and what the final levy over the excess
 * is that does not fit. What the organisation uses for other things goes first; a levy over that is not a
 * cost of commuting.
 *
 * @param wageSumCents - taxable wages of the whole organisation per year
 * @param usedCents - excess of commuting and home working that is designated
 * @see Wet op de loonbelasting 1964, art. 31a; `work-related-costs/...`
 */
export function useOfRoom(
  wageSumCents: number,
  otherUseCents: number,
  usedCents: number,
  terms: WorkRelatedCostsTerms,
): { readonly room: RoomUse; readonly finalLevyCents: number } {
  const { firstBracketLimitCents, firstBracketRatio, aboveRatio, finalLevyRatio } = terms;
  const first = Math.min(wageSumCents, firstBracketLimitCents);
  const roomCents = wholeCents(
    firstBracketRatio.times(first).plus(aboveRatio.times(wageSumCents - first)),
  );
  const leftCents = roomCents - otherUseCents - usedCents;
  const room = { roomCents, otherUseCents, usedCents, leftCents };
  return { room, finalLevyCents: finalLevyOver(room, finalLevyRatio) };
}

/**
 * The final levy of a calendar year over what of commuting does not fit in the room.
 *
 * @param finalLevyRatio - `work-related-costs/final-levy`
 * @see Wet op de loonbelasting 1964, art. 31a
 */
export function finalLevyOver(
  { roomCents, otherUseCents, usedCents }: Omit<RoomUse, 'leftCents'>,
  finalLevyRatio: Decimal,
): number {
  const freeCents = Math.max(0, roomCents - otherUseCents);
  return wholeCents(finalLevyRatio.times(Math.max(0, usedCents - freeCents)));
}
