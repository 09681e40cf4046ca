import * as z from 'zod';
import type { ParameterUse } from '../../engine/parameters.ts';
import { toEuros } from '../json-numbers.ts';
import { datedFields } from '../parameters/parameter-contract.ts';

/** A used value in the short form that the calculator `reiskosten` is bound to; outcomes use `parameterUseContract`. */
export const caseParameterContract = z
  .strictObject({
    id: z
      .string()
      .meta({ description: 'Vaste naam van de parameter.', example: 'commuting/untaxed-rate' }),
    waarde: z.number().meta({ description: 'De waarde; bedragen in euro.', example: 0.23 }),
    geldigVanaf: datedFields.geldigVanaf,
    bron: datedFields.bron,
  })
  .meta({
    id: 'GebruikteReisparameter',
    description: 'Een wettelijke of aangenomen waarde die is gebruikt.',
  });

/** A dated value behind a commuting result; all of these are single numbers. */
export const presentCaseParameter = ({
  id,
  value,
  unit,
  validFrom,
  source,
}: ParameterUse): z.output<typeof caseParameterContract> => ({
  id,
  waarde: unit === 'euro-cent' ? toEuros(Number(value)) : Number(value),
  geldigVanaf: validFrom,
  bron: source,
});
