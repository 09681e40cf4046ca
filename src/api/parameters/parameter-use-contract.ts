import * as z from 'zod';
import type { ParameterUse } from '../../engine/parameters.ts';
import { statusInDutch, unitInDutch } from './parameter-contract.ts';

/** A value that a result rests on, published beside that result. */
export const parameterUseContract = z
  .strictObject({
    id: z
      .string()
      .meta({ description: 'Vaste naam van de parameter.', example: 'aow/pension-age' }),
    titel: z.string().meta({ description: 'Naam voor mensen.', example: 'AOW-leeftijd' }),
    waarde: z.string().meta({
      description: 'De waarde als tekst, in de eenheid; "tabel" als het er meer zijn.',
      example: '804',
    }),
    eenheid: z
      .enum(unitInDutch)
      .meta({ description: 'Eenheid van de waarde.', example: 'maanden' }),
    geldigVanaf: z.iso
      .date()
      .meta({ description: 'Eerste dag waarop de waarde geldt.', example: '2027-01-01' }),
    geldigTot: z.iso.date().nullable().meta({
      description: 'Laatste dag waarop de waarde geldt; leeg = tot nader order.',
      example: '2027-12-31',
    }),
    status: z.enum(statusInDutch).meta({
      description: 'Of de waarde vaststaat, is aangekondigd of is aangenomen.',
      example: 'vastgesteld',
    }),
    bewijs: z.string().meta({
      description:
        'Hoe zeker de waarde is: V officiële tekst, P afgeleide bron, D afgeleid, A aanname, U niet geverifieerd; "-old" = oude bron.',
      example: 'V',
    }),
    bron: z.string().meta({
      description: 'Wet en artikel, of uitgever en titel, met adres.',
      example: 'Algemene Ouderdomswet, art. 7a',
    }),
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
