import * as z from 'zod';
import type { IndexationRule } from '../../engine/commuting/commuting-scheme.ts';
import { toExact, toNumber } from '../json-numbers.ts';

/** More than a doubling a year is a percentage that was meant as a ratio. */
const rise = 'een stijging per jaar als verhouding van 0 tot en met 1, zoals 0.02 voor 2%';

export const indexationRuleContract = z
  .strictObject({
    perJaar: z
      .number(rise)
      .min(0, rise)
      .max(1, rise)
      .meta({ description: 'Stijging per jaar; 0.02 is 2%.', example: 0.02 }),
    basisjaar: z
      .int('een jaartal')
      .min(2000, 'een jaartal vanaf 2000')
      .max(2100, 'een jaartal tot en met 2100')
      .meta({
        description: 'Laatste jaar waarin de bedragen zijn zoals ze er staan.',
        example: 2026,
      }),
  })
  .meta({
    id: 'Indexering',
    description:
      'Stijging van de eigen tarieven en bedragen van de regeling; fiscaal-maximum volgt de wet.',
    example: { perJaar: 0.02, basisjaar: 2026 },
  });

export const toIndexationRule = (
  rule: z.output<typeof indexationRuleContract>,
): IndexationRule => ({
  ratioPerYear: toExact(rule.perJaar),
  baseYear: rule.basisjaar,
});

export const presentIndexationRule = (
  rule: IndexationRule,
): z.input<typeof indexationRuleContract> => ({
  perJaar: toNumber(rule.ratioPerYear),
  basisjaar: rule.baseYear,
});
