import * as z from 'zod';
import { assumptionInDutch } from '../../words/commuting-lever-words.ts';
import { modeShiftInDutch } from '../../words/commuting-words.ts';
import { parameterUseContract } from '../parameters/parameter-use-contract.ts';
import { roundingNoteContract } from './commuting-contract.ts';

const endContract = (description: string) =>
  z
    .strictObject({
      factor: z.number().nullable().meta({
        description: 'Waarmee de aanname is vermenigvuldigd; leeg bij gedrag.',
        example: 0.9,
      }),
      gedrag: z.enum(modeShiftInDutch).nullable().meta({
        description: 'Hoe sterk automobilisten reageren; leeg bij de andere aannames.',
        example: null,
      }),
      totaal: z.number().meta({ description: 'Alles wat het jaar dan kost.', example: 1_250_000 }),
      meerkosten: z.number().meta({ description: 'Meer dan nu.', example: 850_000 }),
    })
    .meta({ description, example: { factor: 0.9, gedrag: null, totaal: 1e6, meerkosten: 8e5 } });

export const schemeSensitivityContract = z
  .strictObject({
    regeling: z.string().meta({ description: 'Naam van de regeling.', example: 'voorstel 2026' }),
    jaar: z.int().meta({ description: 'Het eerste volle jaar van de regeling.', example: 2027 }),
    totaal: z.number().meta({ description: 'Alles wat het jaar kost.', example: 1_300_000 }),
    meerkosten: z.number().meta({ description: 'Meer dan nu.', example: 900_000 }),
    aannames: z
      .array(
        z
          .strictObject({
            aanname: z
              .enum(assumptionInDutch)
              .meta({ description: 'Wat er anders kan uitvallen.', example: 'afstand' }),
            laag: endContract('Aan de lage kant.'),
            hoog: endContract('Aan de hoge kant.'),
            spreiding: z.number().meta({
              description: 'Verschil tussen beide, van wat voor het budget telt.',
              example: 120_000,
            }),
          })
          .meta({ id: 'GevoeligheidVanAanname', description: 'Wat een aanname uitmaakt.' }),
      )
      .meta({ description: 'De aanname die het meest uitmaakt eerst.', example: [] }),
    toelichting: roundingNoteContract,
    grondslag: z
      .array(parameterUseContract)
      .meta({ description: 'De aangenomen bandbreedtes.', example: [] }),
  })
  .meta({
    id: 'GevoeligheidVanRegeling',
    description: 'Hoeveel de kosten schuiven als een aanname anders uitvalt, een tegelijk.',
  });
