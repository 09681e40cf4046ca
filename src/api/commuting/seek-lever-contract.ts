import * as z from 'zod';
import type { SeekResult, SeekTarget } from '../../engine/commuting/questions/seek-lever.ts';
import { budgetBasisInDutch, budgetBasisInEnglish } from '../../words/commuting-words.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { toCents } from '../json-numbers.ts';
import { orNone } from '../optional-fields.ts';
import { askedSchemeFields, checkAskedScheme } from './asked-scheme-contract.ts';
import { roundingNoteContract } from './commuting-contract.ts';
import { checkLever, leverFields } from './lever-contract.ts';

export const seekResultInDutch = {
  met: 'gehaald',
  between: 'tussen-twee-waarden',
  'always-above': 'altijd-erboven',
  'always-below': 'altijd-eronder',
  'no-effect': 'geen-invloed',
} as const satisfies Record<SeekResult, string>;

const wholeCents = 'een bedrag in euro met hoogstens twee decimalen';

const targetContract = z.strictObject({
  bedrag: z
    .number(wholeCents)
    .refine((euros) => /^-?\d+(\.\d{1,2})?$/.test(String(euros)), wholeCents)
    .meta({ description: 'Euro per jaar.', example: 1_000_000 }),
  soort: z
    .enum(budgetBasisInDutch, Object.values(budgetBasisInDutch).join(' of '))
    .default(budgetBasisInDutch.extra)
    .meta({
      description: 'Of het bedrag voor de meerkosten is of voor het totaal.',
      example: 'meerkosten',
    }),
});

export const seekLeverContract = z
  .strictObject({
    ...askedSchemeFields,
    knop: z
      .strictObject(leverFields)
      .superRefine((lever, context) => checkLever(lever, context), evenWithProblems)
      .meta({
        description: 'Wat er wordt gezocht.',
        example: { soort: 'tarief', vervoer: ['fiets', 'e-fiets'] },
      }),
    doel: orNone(targetContract).meta({
      description: 'Waar een jaar op uit moet komen; leeg = het budget van het scenario.',
      example: { bedrag: 1_000_000, soort: 'meerkosten' },
    }),
    jaar: orNone(z.int('een jaar')).meta({
      description: 'Het jaar waarin het doel geldt; leeg = het eerste volle jaar van de regeling.',
      example: 2027,
    }),
  })
  .superRefine(checkAskedScheme, evenWithProblems);

export const toSeekTarget = (target: z.output<typeof targetContract> | null): SeekTarget | null =>
  target === null
    ? null
    : { cents: toCents(target.bedrag), basis: budgetBasisInEnglish[target.soort] };

const settingContract = (description: string) =>
  z
    .strictObject({
      waarde: z.number().meta({ description: 'De waarde van de knop.', example: 0.2137 }),
      totaal: z.number().meta({ description: 'Alles wat het jaar kost.', example: 1_400_000 }),
      meerkosten: z.number().meta({ description: 'Meer dan nu.', example: 1_000_000 }),
      bovenDoel: z
        .number()
        .meta({ description: 'Boven het doel; negatief = eronder.', example: 0 }),
    })
    .nullable()
    .meta({ description, example: null });

export const foundLeverContract = z
  .strictObject({
    resultaat: z.enum(seekResultInDutch).meta({
      description:
        'gehaald: tot op de cent; tussen-twee-waarden: geen waarde komt er precies op uit; altijd-erboven en altijd-eronder: binnen het bereik van deze knop niet te halen; geen-invloed: deze knop verandert niets.',
      example: 'gehaald',
    }),
    zin: z.string().meta({
      description: 'Het antwoord in gewone taal; eerst de waarde om af te spreken.',
      example:
        'Spreek een tarief van € 0,21 per km voor de fiets af: dan blijft in 2027 € 816,06 over.',
    }),
    regeling: z.string().meta({ description: 'Naam van de regeling.', example: 'voorstel 2026' }),
    knop: z.strictObject(leverFields).meta({
      description: 'Wat er is gezocht.',
      example: { soort: 'tarief', vervoer: ['fiets'] },
    }),
    jaar: z.int().meta({ description: 'Het jaar waarin het doel geldt.', example: 2027 }),
    doel: targetContract.meta({
      description: 'Waar het jaar op uit moest komen.',
      example: { bedrag: 1_000_000, soort: 'meerkosten' },
    }),
    gehaald: settingContract('De waarde die het doel tot op de cent haalt; leeg = er is geen.'),
    eronder: settingContract('De dichtstbijzijnde waarde die niet meer kost dan het doel.'),
    erboven: settingContract('De dichtstbijzijnde waarde die niet minder kost dan het doel.'),
    praktisch: settingContract(
      'De ronde waarde die het dichtst bij de gevonden ligt en niet meer kost, om af te spreken.',
    ),
    toelichting: roundingNoteContract,
  })
  .meta({ id: 'GevondenKnop', description: 'Bij welke waarde een jaar op een doel uitkomt.' });
