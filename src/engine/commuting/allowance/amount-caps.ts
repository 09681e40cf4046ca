import type { Decimal } from 'decimal.js';
import { Exact } from '../../exact.ts';
import type { AmountCaps } from '../commuting-scheme.ts';

/** Highest amounts in exact cents; `null` = none. */
export interface CapTerms {
  readonly perDay: Decimal | null;
  readonly perMonth: Decimal | null;
  readonly perYear: Decimal | null;
}

/**
 * Caps made exact, after indexation.
 *
 * @param cents - makes an amount of the scheme exact
 * @see not law: the levers of local schemes
 */
export const capTerms = (caps: AmountCaps, cents: (amount: number) => Decimal): CapTerms => ({
  perDay: caps.centsPerDay === null ? null : cents(caps.centsPerDay),
  perMonth: caps.centsPerMonth === null ? null : cents(caps.centsPerMonth),
  perYear: caps.centsPerYear === null ? null : cents(caps.centsPerYear),
});

/**
 * An amount per year below the caps that hold for it. The cap per month is applied to the months of
 * the year in which is travelled so, all at once: a fixed allowance is the same every month, and
 * declared days may fall unevenly.
 *
 * @param days - paid travel days in the year
 * @param yearShare - share (0-1] of the year in which is travelled so
 * @see not law: the levers of local schemes
 */
export function capped(
  amount: Decimal,
  { perDay, perMonth, perYear }: CapTerms,
  days: Decimal,
  yearShare: Decimal,
): Decimal {
  const caps = [
    perDay?.times(days) ?? null,
    perMonth?.times(12).times(yearShare) ?? null,
    perYear,
  ].filter((cap) => cap !== null);
  return caps.length === 0 ? amount : Exact.min(amount, ...caps);
}
