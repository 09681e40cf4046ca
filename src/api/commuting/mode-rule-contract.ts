import * as z from 'zod';
import type { ModeRule } from '../../engine/commuting/commuting-scheme.ts';
import { evenWithProblems, evenWithProblemsInList } from '../even-with-problems.ts';
import { travelClassByNumber, travelClassNumber } from '../../words/roster-words.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { kmContract, shareContract } from '../number-contracts.ts';
import { orNone, withoutEmpty } from '../optional-fields.ts';
import { amountCapFields, presentAmountCaps, toAmountCaps } from './amount-caps-contract.ts';
import { presentRatePerKm, ratePerKmContract, toRatePerKm } from './rate-contract.ts';
import { travelClassContract } from './travel-class-contract.ts';

/** Bands follow on each other from the door, and the last one has no end. */
function checkBands(bands: readonly { totKm: number | null }[], context: z.RefinementCtx): void {
  const last = bands.length - 1;
  const problemAt = (index: number, message: string) =>
    context.addIssue({ code: 'custom', path: [index, 'totKm'], message });
  bands.forEach((band, index) => {
    const end: unknown = band?.totKm ?? null;
    if (index === last) {
      if (end !== null) problemAt(index, 'geen grens: de laatste band is open');
      return;
    }
    if (end === null) {
      problemAt(index, 'een grens in km: alleen de laatste band is open');
      return;
    }
    const previousEnd: unknown = index === 0 ? 0 : (bands[index - 1]?.totKm ?? null);
    if (typeof end === 'number' && typeof previousEnd === 'number' && end <= previousEnd) {
      problemAt(index, `meer dan ${previousEnd} km: banden lopen op en overlappen niet`);
    }
  });
}

const bandsContract = z
  .array(
    z.strictObject({
      totKm: orNone(kmContract).meta({
        description: 'Tot en met deze afstand, enkele reis; leeg bij de laatste band.',
        example: 10,
      }),
      tarief: ratePerKmContract,
    }),
  )
  .min(1, 'minstens een band')
  .superRefine(checkBands, evenWithProblemsInList)
  .meta({
    description:
      'Aansluitende afstandsbanden, enkele reis: elke km krijgt het tarief van de band waarin hij ligt.',
    example: [{ totKm: 10, tarief: 0.23 }, { tarief: 0.1 }],
  });

const bareModeRule = z.strictObject({
  tarief: orNone(ratePerKmContract).meta({
    description:
      'Euro per km, of fiscaal-maximum: het onbelaste maximum van elk jaar. Een van tarief, banden en aandeel.',
    example: 0.23,
  }),
  banden: orNone(bandsContract),
  aandeel: orNone(shareContract).meta({
    description: 'Aandeel (0-1) van de werkelijke kosten van openbaar vervoer; alleen bij ov.',
    example: 1,
  }),
  klasse: orNone(travelClassContract).meta({
    description:
      'Klasse tot en met welke de kosten worden vergoed; leeg = de klasse die wordt gereisd. Alleen bij aandeel.',
    example: 2,
  }),
  drempelKm: orNone(kmContract).meta({
    description: 'Bij deze afstand of minder wordt niets vergoed.',
    example: 10,
  }),
  aftrekKm: orNone(kmContract).meta({
    description: 'De eerste km, die niet worden vergoed; niet bij aandeel.',
    example: 5,
  }),
  maximumKm: orNone(kmContract).meta({
    description: 'Kilometers boven deze afstand worden niet vergoed; niet bij aandeel.',
    example: 75,
  }),
  ...amountCapFields('voor dit vervoermiddel'),
});

type BareModeRule = z.output<typeof bareModeRule>;

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** One way of paying, and only the levers that go with it. */
function checkWayOfPaying(rule: BareModeRule, context: z.RefinementCtx): void {
  const ways = (['tarief', 'banden', 'aandeel'] as const).filter((way) => isGiven(rule[way]));
  if (ways.length !== 1) {
    context.addIssue({
      code: 'custom',
      message: `precies een van tarief, banden en aandeel${ways.length === 0 ? '' : `, niet ${ways.join(' en ')}`}`,
    });
  }
  if (!isGiven(rule.aandeel)) {
    if (isGiven(rule.klasse)) {
      const message = 'alleen bij een aandeel van de kosten: een km kost in elke klasse evenveel';
      context.addIssue({ code: 'custom', path: ['klasse'], message });
    }
    return;
  }
  for (const lever of ['aftrekKm', 'maximumKm'] as const) {
    if (isGiven(rule[lever])) {
      context.addIssue({
        code: 'custom',
        path: [lever],
        message: 'niet bij een aandeel van de kosten: een deel van een rit heeft geen eigen prijs',
      });
    }
  }
}

const describeMode = {
  description: 'Wat voor een vervoermiddel wordt vergoed.',
  example: { tarief: 0.23 },
};

export const publicTransportRuleContract = bareModeRule
  .superRefine(checkWayOfPaying, evenWithProblems)
  .meta({ id: 'VergoedingOv', ...describeMode, example: { aandeel: 1, maximumPerJaar: 2400 } });

export const modeRuleContract = bareModeRule
  .superRefine(checkWayOfPaying, evenWithProblems)
  .superRefine(({ aandeel }, context) => {
    if (isGiven(aandeel)) {
      context.addIssue({
        code: 'custom',
        path: ['aandeel'],
        message: 'alleen bij ov: van ander vervoer zijn geen werkelijke kosten bekend',
      });
    }
  }, evenWithProblems)
  .meta({ id: 'VergoedingVervoermiddel', ...describeMode });

export const toModeRule = (rule: BareModeRule): ModeRule => ({
  ratePerKm: rule.tarief === null ? null : toRatePerKm(rule.tarief),
  bands:
    rule.banden?.map(({ totKm, tarief }) => ({
      toKm: toExact(totKm),
      ratePerKm: toRatePerKm(tarief),
    })) ?? null,
  costShareRatio: toExact(rule.aandeel),
  travelClass: rule.klasse === null ? null : travelClassByNumber[rule.klasse],
  thresholdKm: toExact(rule.drempelKm),
  deductionKm: toExact(rule.aftrekKm),
  maximumKm: toExact(rule.maximumKm),
  caps: toAmountCaps(rule),
});

/** Only the levers that are used. */
export const presentModeRule = (rule: ModeRule): z.input<typeof bareModeRule> =>
  withoutEmpty({
    tarief: rule.ratePerKm === null ? null : presentRatePerKm(rule.ratePerKm),
    banden:
      rule.bands?.map(({ toKm, ratePerKm }) => ({
        ...withoutEmpty({ totKm: toNumber(toKm) }),
        tarief: presentRatePerKm(ratePerKm),
      })) ?? null,
    aandeel: toNumber(rule.costShareRatio),
    klasse: rule.travelClass === null ? null : travelClassNumber[rule.travelClass],
    drempelKm: toNumber(rule.thresholdKm),
    aftrekKm: toNumber(rule.deductionKm),
    maximumKm: toNumber(rule.maximumKm),
    ...presentAmountCaps(rule.caps),
  });
