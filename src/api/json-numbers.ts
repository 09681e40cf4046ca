import type { ExactDecimal } from '../engine/parameters.ts';

/** Numbers of JSON as the engine has them, and back. */

type SameNullness<From, To> = From extends null ? null : To;

/** A JSON number as exact decimal text: the shortest text that reads back as that number. */
export const toExact = <Value extends number | null>(
  value: Value,
): SameNullness<Value, ExactDecimal> =>
  (value === null ? null : String(value)) as SameNullness<Value, ExactDecimal>;

/** Exact decimal text as a JSON number. */
export const toNumber = <Text extends ExactDecimal | null>(
  text: Text,
): SameNullness<Text, number> =>
  (text === null ? null : Number(text)) as SameNullness<Text, number>;

/** Euros of a contract as whole cents; exact, because `euroContract` allows two decimals at most. */
export const toCents = <Euros extends number | null>(euros: Euros): SameNullness<Euros, number> =>
  (euros === null ? null : Math.round(euros * 100)) as SameNullness<Euros, number>;

/** Whole cents as euros with two decimals. */
export const toEuros = <Cents extends number | null>(cents: Cents): SameNullness<Cents, number> =>
  (cents === null ? null : cents / 100) as SameNullness<Cents, number>;
