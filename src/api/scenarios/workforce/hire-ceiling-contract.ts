import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { WorkforceSettings } from '../../../engine/workforce/workforce-settings.ts';
import { dayContract } from '../lever-contracts.ts';

export const hireCeilingContract = z.strictObject({
  vanaf: dayContract('Vanaf welke dag dit plafond geldt.', '2027-01-01'),
  fte: z
    .number('een aantal fte')
    .min(0, 'een aantal fte van 0 of meer')
    .meta({ description: 'Zoveel fte inhuur mag er samen hoogstens zijn.', example: 100 }),
});

type HireCeiling = WorkforceSettings['hireCeilings'][number];
type HireCeilingContract = z.output<typeof hireCeilingContract>;

export const toHireCeiling = ({ vanaf, fte }: HireCeilingContract): HireCeiling => ({
  from: vanaf as CalendarDate,
  fte,
});

export const presentHireCeiling = ({ from, fte }: HireCeiling): HireCeilingContract => ({
  vanaf: from,
  fte,
});
