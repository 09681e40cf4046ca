import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { TraineeCohort } from '../../../engine/workforce/workforce-settings.ts';
import { dayContract, familiesContract } from '../lever-contracts.ts';
import { scaleContract, stepContract } from '../pay-place-contract.ts';

export const traineeCohortContract = z.strictObject({
  startdatum: dayContract('Op welke dag deze groep trainees begint.', '2026-09-01'),
  aantal: z
    .int('een heel aantal')
    .min(1, 'minstens 1')
    .max(1000, 'hoogstens 1000')
    .meta({ description: 'Aantal trainees.', example: 10 }),
  schaal: scaleContract,
  trede: stepContract,
  functiefamilies: familiesContract(
    'Functiefamilies waarin zij daarna een plaats kunnen krijgen; leeg = alle.',
  ),
});

type TraineeCohortContract = z.output<typeof traineeCohortContract>;

export const toTraineeCohort = (cohort: TraineeCohortContract): TraineeCohort => ({
  startDate: cohort.startdatum as CalendarDate,
  count: cohort.aantal,
  scale: cohort.schaal,
  step: cohort.trede,
  positionFamilies: cohort.functiefamilies,
});

export const presentTraineeCohort = (cohort: TraineeCohort): TraineeCohortContract => ({
  startdatum: cohort.startDate,
  aantal: cohort.count,
  schaal: cohort.scale,
  trede: cohort.step,
  functiefamilies: [...cohort.positionFamilies],
});
