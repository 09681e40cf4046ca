import * as z from 'zod';
import type { GenerationPact } from '../../../engine/retirement/retirement-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { shareContract } from '../../number-contracts.ts';
import { ageYearsContract } from '../lever-contracts.ts';

export const generationPactContract = z
  .strictObject({
    instapleeftijd: ageYearsContract('Vanaf deze leeftijd kan iemand meedoen.', 60),
    deelname: shareContract.meta({
      description: 'Aandeel (0-1) van de mensen vanaf die leeftijd dat meedoet.',
      example: 0.2,
    }),
    werk: shareContract.meta({ description: 'Deel van de uren dat blijft.', example: 0.8 }),
    loon: shareContract.meta({ description: 'Deel van het loon dat blijft.', example: 0.9 }),
    pensioen: shareContract.meta({
      description: 'Deel van de pensioenopbouw dat blijft.',
      example: 1,
    }),
  })
  .superRefine(({ werk, loon, pensioen }, context) => {
    // Comparing what is not a number gives false: that problem is told already.
    if (loon < werk) {
      const message = `minstens het deel van de uren (werk: ${werk})`;
      context.addIssue({ code: 'custom', path: ['loon'], message });
    }
    if (pensioen < loon) {
      const message = `minstens het deel van het loon (loon: ${loon})`;
      context.addIssue({ code: 'custom', path: ['pensioen'], message });
    }
  }, evenWithProblems);

type GenerationPactContract = z.output<typeof generationPactContract>;

export const toGenerationPact = (pact: GenerationPactContract): GenerationPact => ({
  entryAgeYears: pact.instapleeftijd,
  takeUpRatio: pact.deelname,
  workRatio: pact.werk,
  payRatio: pact.loon,
  pensionRatio: pact.pensioen,
});

export const presentGenerationPact = (pact: GenerationPact): GenerationPactContract => ({
  instapleeftijd: pact.entryAgeYears,
  deelname: pact.takeUpRatio,
  werk: pact.workRatio,
  loon: pact.payRatio,
  pensioen: pact.pensionRatio,
});
