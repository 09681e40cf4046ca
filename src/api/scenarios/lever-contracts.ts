import * as z from 'zod';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';

/** The fields that several levers of a scenario have, each with the message for a wrong one. */

export const dayContract = (description: string, example: CalendarDate) =>
  z.iso.date('een bestaande dag als jjjj-mm-dd').meta({ description, example });

export const familiesContract = (description: string, example: readonly string[] = ['Ruimte']) =>
  z
    .array(z.string('een functiefamilie').min(1, 'een functiefamilie'))
    .default([])
    .meta({ description, example: [...example] });

/** More than a doubling a year is a percentage that was meant as a ratio; -1 would leave nothing. */
export const growthContract = (description: string, example: number) =>
  z
    .number('een groei per jaar als verhouding, zoals 0.03 voor 3%')
    .gt(-1, 'een groei per jaar boven -1; -0.02 is 2% krimp')
    .max(1, 'een groei per jaar van hoogstens 1; 0.03 is 3%')
    .meta({ description, example });

const longestHorizon = 40;

/** How many years a projection looks ahead. */
export const horizonContract = (years: number) =>
  z
    .int('een heel aantal jaren')
    .min(1, 'minstens 1 jaar')
    .max(longestHorizon, `hoogstens ${longestHorizon} jaar`)
    .default(years)
    .meta({ description: 'Zoveel jaar na de peildatum wordt vooruitgekeken.', example: 10 });

export const ageYearsContract = (description: string, example: number) =>
  z
    .int('een leeftijd in hele jaren')
    .min(16, 'een leeftijd van 16 jaar of ouder')
    .max(75, 'een leeftijd van hoogstens 75 jaar')
    .meta({ description, example });

/** A period does not end before it begins. */
export function checkPeriod(
  { vanaf, totEnMet }: { readonly vanaf: unknown; readonly totEnMet: unknown },
  context: z.RefinementCtx,
): void {
  if (typeof vanaf !== 'string' || typeof totEnMet !== 'string' || vanaf <= totEnMet) return;
  const message = `${vanaf} (vanaf) of later`;
  context.addIssue({ code: 'custom', path: ['totEnMet'], message });
}

/** Rules of which the last in force counts stand in the order of their days. */
export const checkOrder =
  (isSameDayAllowed: boolean) =>
  (rules: readonly unknown[], context: z.RefinementCtx): void => {
    const days = rules.map((rule) => (rule as { readonly vanaf?: unknown } | null)?.vanaf);
    days.forEach((day, index) => {
      const earlier = days[index - 1];
      if (typeof day !== 'string' || typeof earlier !== 'string') return;
      if (isSameDayAllowed ? day >= earlier : day > earlier) return;
      const message = isSameDayAllowed
        ? `${earlier} of later: de regels staan op volgorde van dag`
        : `een dag na ${earlier}: de regels staan op volgorde van dag`;
      context.addIssue({ code: 'custom', path: [index, 'vanaf'], message });
    });
  };
