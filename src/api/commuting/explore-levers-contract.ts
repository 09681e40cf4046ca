import * as z from 'zod';
import type {
  FrontierMeasure,
  LeverRange,
} from '../../engine/commuting/questions/explore-levers.ts';
import { modeShiftInDutch } from '../../words/commuting-words.ts';
import { evenWithProblems } from '../even-with-problems.ts';
import { toExact } from '../json-numbers.ts';
import { orNone } from '../optional-fields.ts';
import { askedSchemeFields, checkAskedScheme } from './asked-scheme-contract.ts';
import { hiddenNoteContract, indicativeLabel } from './commuting-contract.ts';
import { checkLever, checkLeverValue, leverFields, toLever } from './lever-contract.ts';

export const measureInDutch = {
  losers: 'achteruitgang',
  co2: 'co2',
} as const satisfies Record<FrontierMeasure, string>;

export const measureInEnglish = { achteruitgang: 'losers', co2: 'co2' } as const;

/** So many evaluations are well within a second for a municipality. */
const fewestPoints = 40;
const mostPoints = 200;

const end = (description: string, example: number) =>
  orNone(z.number('een getal van 0 of meer').nonnegative('een getal van 0 of meer')).meta({
    description,
    example,
  });

const rangeContract = z
  .strictObject({
    ...leverFields,
    vanaf: end('Laagste waarde; leeg = 0.', 0.1),
    tot: end('Hoogste waarde; leeg = twee keer wat de regeling heeft.', 0.3),
  })
  .superRefine((range, context) => {
    checkLever(range, context);
    checkLeverValue(range.soort, range.vanaf, context, ['vanaf']);
    checkLeverValue(range.soort, range.tot, context, ['tot']);
    if (typeof range.vanaf === 'number' && typeof range.tot === 'number') {
      if (range.tot <= range.vanaf) {
        context.addIssue({ code: 'custom', path: ['tot'], message: 'meer dan vanaf' });
      }
    }
  }, evenWithProblems);

export const toLeverRange = (range: z.output<typeof rangeContract>): LeverRange => ({
  lever: toLever(range),
  from: toExact(range.vanaf),
  to: toExact(range.tot),
});

export const exploreLeversContract = z
  .strictObject({
    ...askedSchemeFields,
    eersteKnop: rangeContract.meta({
      description: 'De eerste knop, met de waarden waartussen wordt verkend.',
      example: { soort: 'tarief', vervoer: ['fiets'], vanaf: 0, tot: 0.3 },
    }),
    tweedeKnop: rangeContract.meta({
      description: 'De tweede knop, met de waarden waartussen wordt verkend.',
      example: { soort: 'tarief', vervoer: ['auto'], vanaf: 0, tot: 0.23 },
    }),
    tegen: z
      .enum(measureInDutch, Object.values(measureInDutch).join(' of '))
      .default(measureInDutch.losers)
      .meta({
        description:
          'Waartegen de kosten worden afgezet: hoeveel mensen erop achteruitgaan, of de uitstoot.',
        example: 'achteruitgang',
      }),
    punten: z
      .int('een heel aantal')
      .min(fewestPoints, `minstens ${fewestPoints}`)
      .max(mostPoints, `hoogstens ${mostPoints}`)
      .default(fewestPoints)
      .meta({ description: 'Hoeveel combinaties er minstens worden doorgerekend.', example: 40 }),
    gedrag: z
      .enum(modeShiftInDutch, Object.values(modeShiftInDutch).join(', '))
      .default(modeShiftInDutch.mid)
      .meta({
        description: `Hoe sterk automobilisten reageren; ${indicativeLabel}.`,
        example: 'midden',
      }),
  })
  .superRefine(checkAskedScheme, evenWithProblems);

const pointContract = z
  .strictObject({
    eersteWaarde: z.number().meta({ description: 'Waarde van de eerste knop.', example: 0.2 }),
    tweedeWaarde: z.number().meta({ description: 'Waarde van de tweede knop.', example: 0.1 }),
    totaal: z.number().meta({
      description: 'Wat het jaar kost als niemand anders gaat reizen.',
      example: 1_300_000,
    }),
    meerkosten: z.number().meta({ description: 'Meer dan nu.', example: 900_000 }),
    gaatErOpAchteruit: z.int().nullable().meta({
      description: 'Aantal personen dat minder krijgt dan nu; leeg = te weinig om te tonen.',
      example: 40,
    }),
    totaalBijGedrag: z.number().meta({
      description: `Wat het jaar kost bij het aangenomen gedrag; ${indicativeLabel}.`,
      example: 1_320_000,
    }),
    co2TankTotWiel: z.number().meta({
      description: `Kilogram CO2 per jaar uit de uitlaat bij dat gedrag; ${indicativeLabel}.`,
      example: 410_000,
    }),
    opDeGrens: z.boolean().meta({
      description: 'Of geen andere combinatie op beide even goed is en op een van de twee beter.',
      example: true,
    }),
  })
  .meta({ id: 'VerkendPunt', description: 'Een combinatie van twee waarden.' });

export const exploredLeversContract = z
  .strictObject({
    regeling: z.string().meta({ description: 'Naam van de regeling.', example: 'voorstel 2026' }),
    jaar: z.int().meta({ description: 'Het eerste volle jaar van de regeling.', example: 2027 }),
    tegen: z.enum(measureInDutch).meta({
      description: 'Waartegen de kosten zijn afgezet.',
      example: 'achteruitgang',
    }),
    gedrag: z
      .enum(modeShiftInDutch)
      .meta({ description: 'Hoe sterk automobilisten reageren.', example: 'midden' }),
    punten: z
      .array(pointContract)
      .meta({ description: 'Elke combinatie, op de eerste en dan de tweede waarde.', example: [] }),
    toelichting: hiddenNoteContract,
  })
  .meta({ id: 'VerkendeKnoppen', description: 'Wat combinaties van twee waarden kosten en doen.' });
