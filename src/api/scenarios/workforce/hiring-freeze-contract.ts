import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { HiringFreeze } from '../../../engine/workforce/workforce-settings.ts';
import { evenWithProblems } from '../../even-with-problems.ts';
import { checkPeriod, dayContract, familiesContract } from '../lever-contracts.ts';

export const hiringFreezeContract = z
  .strictObject({
    vanaf: dayContract('Eerste dag van de vacaturestop.', '2027-01-01'),
    totEnMet: dayContract('Laatste dag van de vacaturestop.', '2027-12-31'),
    uitgezonderd: familiesContract('Functiefamilies waarvoor dit niet geldt; leeg = geen.'),
  })
  .superRefine(checkPeriod, evenWithProblems);

type HiringFreezeContract = z.output<typeof hiringFreezeContract>;

export const toHiringFreeze = (freeze: HiringFreezeContract): HiringFreeze => ({
  from: freeze.vanaf as CalendarDate,
  to: freeze.totEnMet as CalendarDate,
  exceptFamilies: freeze.uitgezonderd,
});

export const presentHiringFreeze = (freeze: HiringFreeze): HiringFreezeContract => ({
  vanaf: freeze.from,
  totEnMet: freeze.to,
  uitgezonderd: [...freeze.exceptFamilies],
});
