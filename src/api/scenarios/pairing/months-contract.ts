import * as z from 'zod';

/** A pair runs a year at most. */
export const longestOverlapMonths = 12;

export const monthsContract = (least: number, most: number) =>
  z
    .int('een heel aantal maanden')
    .min(least, `minstens ${least} ${least === 1 ? 'maand' : 'maanden'}`)
    .max(most, `hoogstens ${most} maanden`)
    .meta({ description: 'Aantal maanden.', example: 3 });
