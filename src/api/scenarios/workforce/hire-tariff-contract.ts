import * as z from 'zod';
import type { CalendarDate } from '../../../engine/calendar/calendar-date.ts';
import type { HireTariff } from '../../../engine/pay/hire-tariff.ts';
import { hireInDutch, hireInEnglish } from '../../../words/roster-words.ts';
import { evenWithProblemsInList } from '../../even-with-problems.ts';
import { toCents, toEuros } from '../../json-numbers.ts';
import { priceContract } from '../../number-contracts.ts';
import { orNone } from '../../optional-fields.ts';
import { dayContract, familiesContract } from '../lever-contracts.ts';

const hireTariffContract = z.strictObject({
  vanaf: dayContract('Vanaf welke dag dit tarief geldt.', '2027-01-01'),
  soort: orNone(z.enum(hireInDutch, 'zzp, detachering, uitzend of payroll')).meta({
    description: 'Voor welke soort inhuur; leeg = alle.',
    example: 'zzp',
  }),
  functiefamilies: familiesContract('Voor welke functiefamilies; leeg = alle.'),
  uurtarief: priceContract.meta({ description: 'Euro per uur, zonder btw.', example: 95 }),
});

type HireTariffContract = z.output<typeof hireTariffContract>;

/** Of what one tariff holds for, no other says something else from the same day. */
function checkOverlap(tariffs: readonly unknown[], context: z.RefinementCtx): void {
  const groupsOf = (tariff: unknown): string[] => {
    if (typeof tariff !== 'object' || tariff === null) return [];
    const { vanaf, soort, functiefamilies } = tariff as Partial<HireTariffContract>;
    const families = Array.isArray(functiefamilies) ? functiefamilies : [];
    return [...new Set(families.length === 0 ? [''] : families)].map((family) =>
      JSON.stringify([vanaf, soort ?? null, family]),
    );
  };
  const firstWith = new Map<string, number>();
  tariffs.forEach((tariff, index) => {
    const groups = groupsOf(tariff);
    const other = groups.flatMap((group) => firstWith.get(group) ?? [])[0];
    for (const group of groups) if (!firstWith.has(group)) firstWith.set(group, index);
    if (other === undefined) return;
    const message = `één tarief per soort, functiefamilie en dag; plaats ${other + 1} geeft er al een`;
    context.addIssue({ code: 'custom', path: [index], message });
  });
}

export const hireTariffsContract = z
  .array(hireTariffContract)
  .superRefine(checkOverlap, evenWithProblemsInList)
  .default([])
  .meta({
    description:
      'Eigen uurtarieven van inhuur, in plaats van de aannames over tarief en opslag. Een tarief voor een functiefamilie gaat voor op een voor een soort inhuur; waarvoor er geen is, volgt de aannames.',
    example: [{ vanaf: '2027-01-01', soort: 'zzp', uurtarief: 95 }],
  });

export const toHireTariff = (tariff: HireTariffContract): HireTariff => ({
  validFrom: tariff.vanaf as CalendarDate,
  kind: tariff.soort === null ? null : hireInEnglish[tariff.soort],
  positionFamilies: tariff.functiefamilies,
  hourlyCents: toCents(tariff.uurtarief),
});

export const presentHireTariff = (tariff: HireTariff): HireTariffContract => ({
  vanaf: tariff.validFrom,
  soort: tariff.kind === null ? null : hireInDutch[tariff.kind],
  functiefamilies: [...tariff.positionFamilies],
  uurtarief: toEuros(tariff.hourlyCents),
});
