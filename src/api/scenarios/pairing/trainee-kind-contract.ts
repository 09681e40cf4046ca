import * as z from 'zod';
import type { TraineeKind } from '../../../engine/pairing/pairing-settings.ts';
import { scaleContract, stepContract } from '../pay-place-contract.ts';

export const traineeKindContract = z.strictObject({
  naam: z
    .string('een naam')
    .min(1, 'een naam')
    .meta({ description: 'Naam van de soort trainee.', example: 'Trainee ruimte en techniek' }),
  functiefamilies: z
    .array(z.string('een functiefamilie').min(1, 'een functiefamilie'))
    .default([])
    .meta({
      description: 'Functiefamilies waarin deze trainees kunnen leren; leeg = alle.',
      example: ['Ruimte', 'Techniek en beheer'],
    }),
  aantal: z
    .int('een heel aantal')
    .min(1, 'minstens 1')
    .max(1000, 'hoogstens 1000')
    .meta({ description: 'Aantal plaatsen.', example: 4 }),
  schaal: scaleContract,
  trede: stepContract,
});

type TraineeKindContract = z.output<typeof traineeKindContract>;

export const toTraineeKind = (kind: TraineeKindContract): TraineeKind => ({
  name: kind.naam,
  positionFamilies: kind.functiefamilies,
  count: kind.aantal,
  scale: kind.schaal,
  step: kind.trede,
});

export const presentTraineeKind = (kind: TraineeKind): TraineeKindContract => ({
  naam: kind.name,
  functiefamilies: [...kind.positionFamilies],
  aantal: kind.count,
  schaal: kind.scale,
  trede: kind.step,
});
