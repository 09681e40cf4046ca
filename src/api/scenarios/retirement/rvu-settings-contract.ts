import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { RvuSettings } from '../../../engine/retirement/retirement-settings.ts';
import { toCents, toEuros } from '../../json-numbers.ts';
import { euroContract, shareContract } from '../../number-contracts.ts';
import { orNone } from '../../optional-fields.ts';
import { dayContract, familiesContract } from '../lever-contracts.ts';

export const rvuSettingsContract = z
  .strictObject({
    vanaf: dayContract('Eerste dag waarop iemand met RVU kan vertrekken.', '2026-01-01'),
    functies: z
      .array(z.string('een functie').min(1, 'een functie'))
      .default([])
      .meta({ description: 'Functies met zwaar werk; leeg = geen.', example: ['Havenmeester'] }),
    functiefamilies: familiesContract('Functiefamilies met zwaar werk; leeg = geen.'),
    deelname: shareContract.meta({
      description: 'Aandeel (0-1) van wie ervoor in aanmerking komt dat meedoet.',
      example: 0.3,
    }),
    maandenVoorAow: z
      .int('een heel aantal maanden')
      .min(1, 'minstens 1 maand')
      .meta({ description: 'Zoveel maanden voor de AOW vertrekt iemand.', example: 24 }),
    uitkeringPerMaand: orNone(euroContract).meta({
      description:
        'Uitkering per maand in euro bij een volledige werkweek; leeg = de drempelvrijstelling.',
      example: 2357,
    }),
  })
  .meta({
    description: 'Eerder stoppen met een RVU-uitkering, voor zwaar werk; leeg = niemand.',
    example: { vanaf: '2026-01-01', deelname: 0.3, maandenVoorAow: 24 },
  });

type RvuSettingsContract = z.output<typeof rvuSettingsContract>;

export const toRvuSettings = (rvu: RvuSettingsContract): RvuSettings => ({
  from: rvu.vanaf as CalendarDate,
  positions: rvu.functies,
  positionFamilies: rvu.functiefamilies,
  takeUpRatio: rvu.deelname,
  monthsBeforeAow: rvu.maandenVoorAow,
  benefitCentsPerMonth: toCents(rvu.uitkeringPerMaand),
});

export const presentRvuSettings = (rvu: RvuSettings): RvuSettingsContract => ({
  vanaf: rvu.from,
  functies: [...rvu.positions],
  functiefamilies: [...rvu.positionFamilies],
  deelname: rvu.takeUpRatio,
  maandenVoorAow: rvu.monthsBeforeAow,
  uitkeringPerMaand: toEuros(rvu.benefitCentsPerMonth),
});
