import * as z from 'zod';
import type { ExactDecimal } from '../../engine/parameters.ts';

/** The kinds of numbers in a commuting scheme, each with the message for a wrong one. */

const atLeastZero = (what: string, example: number): z.ZodNumber =>
  z
    .number(what)
    .nonnegative(`${what} van 0 of meer`)
    .meta({ description: `Een ${what}.`, example });

export const kmContract = atLeastZero('afstand in km, enkele reis', 12.5);

export const rateContract = atLeastZero('tarief in euro per km', 0.23);

export const shareContract = z
  .number('een aandeel van 0 tot en met 1')
  .min(0, 'een aandeel van 0 tot en met 1')
  .max(1, 'een aandeel van 0 tot en met 1')
  .meta({ description: 'Aandeel van 0 tot en met 1.', example: 1 });

/** Euros as an amount of money: nothing smaller than a cent, and no minus sign. */
export const euroContract = atLeastZero('bedrag in euro', 2.45).refine(
  (euros) => /^\d+(\.\d{1,2})?$/.test(String(Math.abs(euros))),
  'bedrag in euro met hoogstens twee decimalen',
);

export const daysPerWeekContract = z
  .number('een aantal dagen per week')
  .min(0, 'een aantal dagen per week van 0 tot en met 7')
  .max(7, 'een aantal dagen per week van 0 tot en met 7')
  .meta({ description: 'Aantal dagen per week.', example: 3 });

/** A field that may be left out or left empty. */
export const orNone = <Contract extends z.ZodType>(
  contract: Contract,
): z.ZodDefault<z.ZodNullable<Contract>> =>
  contract.nullable().default(null as z.util.NoUndefined<z.output<z.ZodNullable<Contract>>>);

/** Lets a check over several fields run when one of them is wrong by itself: all problems at once. */
export const evenWithProblems = {
  when: ({ value }: { readonly value: unknown }): boolean =>
    typeof value === 'object' && value !== null,
};

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

/** Leaves out the fields that are null, as people write it. */
export const withoutEmpty = <Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], null> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], null>;
  };
