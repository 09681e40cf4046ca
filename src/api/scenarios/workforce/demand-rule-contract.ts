import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { DemandRule } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { orNone } from '../../optional-fields.ts';
import { checkPeriod, dayContract, familiesContract, growthContract } from '../lever-contracts.ts';

export const demandRuleContract = z
  .strictObject({
    functiefamilies: familiesContract('Voor welke functiefamilies; leeg = alle.'),
    vanaf: dayContract('Eerste dag van de groei of krimp.', '2027-01-01'),
    totEnMet: orNone(dayContract('', '2030-12-31')).meta({
      description: 'Laatste dag van de groei of krimp; leeg = tot het einde van de horizon.',
      example: '2030-12-31',
    }),
    groeiPerJaar: growthContract(
      'Groei van het aantal plaatsen per jaar; -0.02 is 2% krimp. Regels die samenvallen, worden vermenigvuldigd.',
      -0.02,
    ),
    reden: z
      .string('een reden')
      .min(1, 'een reden')
      .meta({ description: 'Waarom, zoals het wordt getoond.', example: 'Digitalisering' }),
  })
  .superRefine(checkPeriod, evenWithProblems);

type DemandRuleContract = z.output<typeof demandRuleContract>;

export const toDemandRule = (rule: DemandRuleContract): DemandRule => ({
  positionFamilies: rule.functiefamilies,
  from: rule.vanaf as CalendarDate,
  to: rule.totEnMet as CalendarDate | null,
  growthPerYearRatio: rule.groeiPerJaar,
  reason: rule.reden,
});

export const presentDemandRule = (rule: DemandRule): DemandRuleContract => ({
  functiefamilies: [...rule.positionFamilies],
  vanaf: rule.from,
  totEnMet: rule.to,
  groeiPerJaar: rule.growthPerYearRatio,
  reden: rule.reason,
});
