import * as z from 'zod';
import type { TravelDaysRule } from '../../engine/commuting/commuting-scheme.ts';
import { toExact, toNumber } from '../json-numbers.ts';
import { orNone, withoutEmpty } from '../optional-fields.ts';

/** Longest possible year in days and weeks: more is a mistake of unit. */
const daysInLongestYear = 366;
const weeksInLongestYear = 53;

const daysContract = z
  .number('een aantal dagen per jaar')
  .positive('een aantal dagen per jaar boven 0')
  .max(daysInLongestYear, `hoogstens ${daysInLongestYear} dagen per jaar`);

export const travelDaysContract = z
  .strictObject({
    grondslag: z.enum(['vast', 'werkelijk'], 'vast of werkelijk').meta({
      description:
        'vast: referentiedagen x reisdagen per week / volle week; werkelijk: gewerkte weken x reisdagen per week.',
      example: 'vast',
    }),
    referentiedagen: orNone(daysContract).meta({
      description: 'Reisdagen per jaar bij een volle week; leeg = het fiscale maximum.',
      example: 214,
    }),
    minimumdagen: orNone(daysContract).meta({
      description:
        'Dagen die bij een volle week echt gereisd moeten zijn voor de vaste grondslag; leeg = het fiscale minimum.',
      example: 128,
    }),
    weken: orNone(
      z
        .number('een aantal weken per jaar')
        .positive('een aantal weken per jaar boven 0')
        .max(weeksInLongestYear, `hoogstens ${weeksInLongestYear} weken per jaar`),
    ).meta({
      description: 'Gewerkte weken per jaar; leeg = de aanname commuting/weeks-worked.',
      example: 42.8,
    }),
    afronding: z
      .enum(['geen', 'omlaag', 'omhoog'], 'geen, omlaag of omhoog')
      .default('geen')
      .meta({ description: 'Afronding van dagen per jaar.', example: 'geen' }),
  })
  .meta({
    description: 'Voor hoeveel dagen per jaar wordt vergoed.',
    example: { grondslag: 'vast', referentiedagen: 214 },
  });

type TravelDaysContract = z.output<typeof travelDaysContract>;

const basisByDutchName = { vast: 'fixed', werkelijk: 'actual' } as const;
const basisInDutch = { fixed: 'vast', actual: 'werkelijk' } as const;
const roundingByDutchName = { geen: 'none', omlaag: 'down', omhoog: 'up' } as const;
const roundingInDutch = { none: 'geen', down: 'omlaag', up: 'omhoog' } as const;

export const toTravelDaysRule = (days: TravelDaysContract): TravelDaysRule => ({
  basis: basisByDutchName[days.grondslag],
  referenceDays: days.referentiedagen,
  minimumDays: days.minimumdagen,
  weeksWorked: toExact(days.weken),
  rounding: roundingByDutchName[days.afronding],
});

export const presentTravelDaysRule = (
  rule: TravelDaysRule,
): z.input<typeof travelDaysContract> => ({
  grondslag: basisInDutch[rule.basis],
  ...withoutEmpty({
    referentiedagen: rule.referenceDays,
    minimumdagen: rule.minimumDays,
    weken: toNumber(rule.weeksWorked),
  }),
  afronding: roundingInDutch[rule.rounding],
});
