import type * as z from 'zod';
import type {
  GenerationPactOutcome,
  PartialPensionYear,
  RvuOutcome,
} from '../../engine/retirement/retirement-outcome.ts';
import { toEuros } from '../json-numbers.ts';
import { hundredths } from '../workforce/published-numbers.ts';
import type {
  generationPactOutcomeContract,
  partialPensionOutcomeContract,
  rvuOutcomeContract,
} from './early-leave-contract.ts';

export const presentRvu = (rvu: RvuOutcome | null): z.output<typeof rvuOutcomeContract> =>
  rvu === null
    ? null
    : {
        gerechtigden: rvu.entitledPeople,
        jaren: rvu.years.map(({ year, expectedLeavers, benefitCents, levyCents }) => ({
          jaar: year,
          verwachteVertrekken: hundredths(expectedLeavers),
          uitkering: toEuros(benefitCents),
          heffing: toEuros(levyCents),
        })),
        uitkeringDaarna: toEuros(rvu.laterBenefitCents),
        heffingDaarna: toEuros(rvu.laterLevyCents),
      };

export const presentGenerationPacts = (
  pacts: readonly GenerationPactOutcome[],
): z.output<typeof generationPactOutcomeContract> =>
  pacts.map(({ name, years, rowsWithoutPay }) => ({
    variant: name,
    jaren: years.map((year) => ({
      ...presentParticipation(year),
      meerkosten: toEuros(year.extraCents),
      vrijval: toEuros(year.releasedCents),
    })),
    zonderLoon: rowsWithoutPay.length,
  }));

export const presentPartialPension = (
  years: readonly PartialPensionYear[] | null,
): z.output<typeof partialPensionOutcomeContract> =>
  years === null ? null : years.map(presentParticipation);

const presentParticipation = ({ year, expectedParticipants, freedFte }: PartialPensionYear) => ({
  jaar: year,
  verwachteDeelnemers: hundredths(expectedParticipants),
  vrijgespeeldeFte: hundredths(freedFte),
});
