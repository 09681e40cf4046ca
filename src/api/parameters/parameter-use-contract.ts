import * as z from 'zod';
import type { ParameterUse } from '../../engine/parameters.ts';
import { datedFields, statusInDutch, unitInDutch } from './parameter-contract.ts';

/** A value that a result rests on, published beside that result. */
export const parameterUseContract = z
  .strictObject({
    id: z
      .string()
      .meta({ description: 'Vaste naam van de parameter.', example: 'commuting/untaxed-rate' }),
    titel: z
      .string()
      .meta({ description: 'Naam voor mensen.', example: 'Onbelaste kilometervergoeding' }),
    waarde: z.string().meta({
      description:
        'De waarde als tekst, in de eenheid; van een reeks elke sleutel met zijn waarde ("0: 0.05; 3: 0.04"); "tabel" als het er te veel zijn.',
      example: '0.23',
    }),
    eenheid: z
      .enum(unitInDutch)
      .meta({ description: 'Eenheid van de waarde.', example: 'euro per km' }),
    ...datedFields,
    aanname: z.string().nullable().meta({
      description: 'De aanname die de waarde levert; leeg bij wet en afspraak.',
      example: 'cbs-2026',
    }),
  })
  .meta({
    id: 'GebruikteWaarde',
    description: 'Een wettelijke, afgesproken of aangenomen waarde waarop de uitkomst rust.',
  });

export const presentParameterUse = (use: ParameterUse): z.output<typeof parameterUseContract> => ({
  id: use.id,
  titel: use.title,
  waarde: use.value,
  eenheid: unitInDutch[use.unit],
  geldigVanaf: use.validFrom,
  geldigTot: use.validTo === 'open' ? null : use.validTo,
  status: statusInDutch[use.status],
  bewijs: use.evidence,
  bron: use.source,
  aanname: use.assumptionId ?? null,
});
