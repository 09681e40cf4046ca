import * as z from 'zod';
import type { CompanyBikeRule } from '../../engine/commuting/commuting-scheme.ts';
import { toCents, toEuros } from '../json-numbers.ts';
import { euroContract } from '../number-contracts.ts';

export const companyBikeRuleContract = z
  .strictObject({
    adviesprijs: euroContract.meta({
      description: 'Prijs van de fiets waarvan elk jaar een deel als loon telt, in euro.',
      example: 2000,
    }),
    kostenPerJaar: euroContract.meta({
      description: 'Wat de fiets de werkgever per jaar kost, zoals lease en verzekering, in euro.',
      example: 600,
    }),
    eigenBijdragePerJaar: euroContract
      .default(0)
      .meta({ description: 'Wat de medewerker per jaar zelf betaalt, in euro.', example: 120 }),
  })
  .meta({
    id: 'FietsVanDeZaak',
    description:
      'Een fiets van de werkgever, voor wie reist met fiets-van-de-zaak. Kilometers ermee kunnen niet onbelast worden vergoed.',
    example: { adviesprijs: 2000, kostenPerJaar: 600 },
  });

export const toCompanyBikeRule = (
  rule: z.output<typeof companyBikeRuleContract>,
): CompanyBikeRule => ({
  priceCents: toCents(rule.adviesprijs),
  costCentsPerYear: toCents(rule.kostenPerJaar),
  contributionCentsPerYear: toCents(rule.eigenBijdragePerJaar),
});

export const presentCompanyBikeRule = (
  rule: CompanyBikeRule,
): z.input<typeof companyBikeRuleContract> => ({
  adviesprijs: toEuros(rule.priceCents),
  kostenPerJaar: toEuros(rule.costCentsPerYear),
  eigenBijdragePerJaar: toEuros(rule.contributionCentsPerYear),
});
