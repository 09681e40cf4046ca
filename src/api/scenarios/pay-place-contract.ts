import * as z from 'zod';

/** Where somebody is in the salary table of the cao Gemeenten: scales 1 to 18, 10A and 11A; steps 0 to 11. */

export const scaleContract = z
  .string('een schaal als tekst, tussen aanhalingstekens')
  .regex(/^([1-9]|1[0-8]|10A|11A)$/, 'een schaal van 1 tot en met 18, 10A of 11A')
  .meta({ description: 'Salarisschaal, als tekst.', example: '8' });

export const stepContract = z
  .int('een trede van 0 tot en met 11')
  .min(0, 'een trede van 0 tot en met 11')
  .max(11, 'een trede van 0 tot en met 11')
  .meta({ description: 'Trede (periodiek) in de schaal.', example: 0 });
