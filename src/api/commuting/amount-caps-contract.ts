import type * as z from 'zod';
import type { AmountCaps } from '../../engine/commuting/commuting-scheme.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';
import { orNone } from '../optional-fields.ts';

/** The fields of the highest amounts, of one mode or of a whole scheme. */
export const amountCapFields = (whatFor: string) => ({
  maximumPerDag: orNone(euroContract).meta({
    description: `Hoogste bedrag per reisdag, heen en terug, ${whatFor}, in euro.`,
    example: 15,
  }),
  maximumPerMaand: orNone(euroContract).meta({
    description: `Hoogste bedrag per maand ${whatFor}, in euro; over het jaar twaalf keer zoveel.`,
    example: 250,
  }),
  maximumPerJaar: orNone(euroContract).meta({
    description: `Hoogste bedrag per jaar ${whatFor}, in euro.`,
    example: 2400,
  }),
});

type CapFields = {
  readonly [Field in keyof ReturnType<typeof amountCapFields>]: z.output<
    ReturnType<typeof amountCapFields>[Field]
  >;
};

export const toAmountCaps = (fields: CapFields): AmountCaps => ({
  centsPerDay: toCents(fields.maximumPerDag),
  centsPerMonth: toCents(fields.maximumPerMaand),
  centsPerYear: toCents(fields.maximumPerJaar),
});

export const presentAmountCaps = (caps: AmountCaps): CapFields => ({
  maximumPerDag: toEuros(caps.centsPerDay),
  maximumPerMaand: toEuros(caps.centsPerMonth),
  maximumPerJaar: toEuros(caps.centsPerYear),
});
