import * as z from 'zod';

/** The kinds of numbers that several contracts ask for, each with the message for a wrong one. */

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

const isWholeCents = (euros: number): boolean => /^\d+(\.\d{1,2})?$/.test(String(Math.abs(euros)));
const euroWords = 'bedrag in euro met hoogstens twee decimalen';

/** Euros as an amount of money: nothing smaller than a cent, and no minus sign. */
export const euroContract = atLeastZero('bedrag in euro', 2.45).refine(isWholeCents, euroWords);

/** The same, of something that is not for nothing. */
export const priceContract = z
  .number('bedrag in euro')
  .positive('bedrag in euro boven 0')
  .refine(isWholeCents, euroWords);

export const daysPerWeekContract = z
  .number('een aantal dagen per week')
  .min(0, 'een aantal dagen per week van 0 tot en met 7')
  .max(7, 'een aantal dagen per week van 0 tot en met 7')
  .meta({ description: 'Aantal dagen per week.', example: 3 });
