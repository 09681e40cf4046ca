import * as z from 'zod';
import type { ParameterUse } from '../../engine/parameters.ts';
import { toEuros } from './scheme-numbers.ts';

export const usedParameterContract = z
  .strictObject({
    id: z
      .string()
      .meta({ description: 'Vaste naam van de parameter.', example: 'commuting/untaxed-rate' }),
    waarde: z.number().meta({ description: 'De waarde; bedragen in euro.', example: 0.23 }),
    geldigVanaf: z.iso
      .date()
      .meta({ description: 'Eerste dag waarop de waarde geldt.', example: '2024-01-01' }),
    bron: z.string().meta({
      description: 'Wet en artikel, of uitgever en titel, met adres.',
      example: 'Wet op de loonbelasting 1964, art. 31a',
    }),
  })
  .meta({
    id: 'GebruikteReisparameter',
    description: 'Een wettelijke of aangenomen waarde die is gebruikt.',
  });

/** A dated value behind a commuting result; all of these are single numbers. */
export const presentUsedParameter = ({
  id,
  value,
  unit,
  validFrom,
  source,
}: ParameterUse): z.output<typeof usedParameterContract> => ({
  id,
  waarde: unit === 'euro-cent' ? toEuros(Number(value)) : Number(value),
  geldigVanaf: validFrom,
  bron: source,
});
