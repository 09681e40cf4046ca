import * as z from 'zod';
import type { PartialPension } from '../../../engine/retirement/retirement-settings.ts';
import { shareContract } from '../../number-contracts.ts';
import { ageYearsContract } from '../lever-contracts.ts';

export const partialPensionContract = z
  .strictObject({
    vanafLeeftijd: ageYearsContract('Vanaf deze leeftijd.', 62),
    deelname: shareContract.meta({
      description: 'Aandeel (0-1) van de mensen vanaf die leeftijd dat het doet.',
      example: 0.05,
    }),
    pensioendeel: shareContract.meta({
      description: 'Deel van de uren dat iemand opgeeft en als pensioen opneemt.',
      example: 0.2,
    }),
  })
  .meta({
    description: 'Een deel van het ABP-pensioen opnemen en minder werken; leeg = niet meegerekend.',
    example: { vanafLeeftijd: 62, deelname: 0.05, pensioendeel: 0.2 },
  });

type PartialPensionContract = z.output<typeof partialPensionContract>;

export const toPartialPension = (pension: PartialPensionContract): PartialPension => ({
  fromAgeYears: pension.vanafLeeftijd,
  takeUpRatio: pension.deelname,
  pensionRatio: pension.pensioendeel,
});

export const presentPartialPension = (pension: PartialPension): PartialPensionContract => ({
  vanafLeeftijd: pension.fromAgeYears,
  deelname: pension.takeUpRatio,
  pensioendeel: pension.pensionRatio,
});
