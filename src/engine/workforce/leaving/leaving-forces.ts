import { monthOf, plusMonths, yearOf, type CalendarDate } from '../../calendar/calendar-date.ts';
import { parametersOn, type ParametersOnDay } from '../../parameters-on.ts';
import { valueOn, type Parameters, type ParameterUse } from '../../parameters.ts';
import type { Scenario } from '../../scenario.ts';
import { rateBetween, rateFrom } from './rate-at.ts';

/**
 * How strongly each cause pulls during a month, by what it depends on, worked out once for everybody. A
 * force is -ln(1 - chance) of a month, so that forces of causes that compete add up.
 */
export interface LeavingForces {
  /** `resignation[service * ageCount + age]`, in completed years; the last row holds for longer service. */
  readonly resignation: Float64Array;
  /** Years of service of the last row. */
  readonly lastService: number;
  /** By age. */
  readonly disability: Float64Array;
  /** `death[yearIndex * ageCount + age]`; year 0 is the calendar year of the reference date. */
  readonly death: Float64Array;
  /** Months of that first year before month 0. */
  readonly monthsBefore: number;
  /** Parameters used. */
  readonly basis: readonly ParameterUse[];
}

/** Ages are whole years from 0; nobody works at a higher one. */
export const ageCount = 121;
const monthsPerYear = 12;

/** Completed years in a number of months, from 0 up to `highest`: a place in the forces. */
export function yearsUpTo(highest: number, months: number): number {
  if (months < 0) return 0;
  const years = (months / monthsPerYear) | 0;
  return years > highest ? highest : years;
}

/**
 * The forces of resignation, disability and death in every month of a projection. A chance q per year is
 * 1 - (1-q)^(1/12) per month. Factors of the scenario multiply the chance of a year, up to 1.
 *
 * @throws ParameterUnknown when a chance is not known on the reference date
 * @see not law: parameters `workforce/resignation-...`, `workforce/disability-by-age`, `workforce/mortality-...`
 */
export function leavingForces(
  { referenceDate, workforce }: Pick<Scenario, 'referenceDate' | 'workforce'>,
  parameters: Parameters,
  monthCount: number,
): LeavingForces {
  const known = parametersOn(parameters, referenceDate);
  const lastYear = yearOf(plusMonths(referenceDate, Math.max(0, monthCount - 1)));
  const years = lastYear - yearOf(referenceDate) + 1;
  const { leavingFactors: factors } = workforce;

  const byService = known.valueOf('workforce/resignation-by-service');
  const lastService = Math.ceil(Math.max(0, ...Object.keys(byService).map(Number)));
  const ofService = perYear(rateFrom(byService), lastService + 1);
  const byAge = perYear(rateFrom(known.valueOf('workforce/resignation-age-factor')));
  const disability = perYear(rateFrom(known.valueOf('workforce/disability-by-age')));
  const { mortality, declinePerYear } = mortalityOf(known, parameters, referenceDate);
  return {
    resignation: forcesOf(
      byAge,
      ofService.map((chance) => factors.resignation * chance),
    ),
    lastService,
    disability: forcesOf(disability, Float64Array.of(factors.disability)),
    death: forcesOf(
      mortality,
      Float64Array.from({ length: years }, (_, year) => factors.death * declinePerYear ** year),
    ),
    monthsBefore: monthOf(referenceDate) - 1,
    basis: known.basis,
  };
}

/** Chance of death within a year by age, men and women mixed, in the year of the reference date. */
function mortalityOf(
  known: ParametersOnDay,
  parameters: Parameters,
  referenceDate: CalendarDate,
): { readonly mortality: Float64Array; readonly declinePerYear: number } {
  const men = perYear(rateBetween(known.valueOf('workforce/mortality-men')));
  const women = Number(known.valueOf('workforce/women-ratio'));
  const womenRatio = Number(known.valueOf('workforce/mortality-women-ratio'));
  const declinePerYear = 1 - Number(known.valueOf('workforce/mortality-improvement'));
  const atWork = Number(known.valueOf('workforce/healthy-worker-factor'));
  // The period of the value begins in the year that the table describes.
  const { validFrom } = valueOn(parameters['workforce/mortality-men'], referenceDate);
  const declineUntilNow = declinePerYear ** (yearOf(referenceDate) - yearOf(validFrom));
  const factor = declineUntilNow * atWork * (1 - women + women * womenRatio);
  return { mortality: men.map((chance) => chance * factor), declinePerYear };
}

/** A rate at every age, or other number of years, from 0. */
const perYear = (rateAt: (years: number) => number, count = ageCount): Float64Array =>
  Float64Array.from({ length: count }, (_, years) => rateAt(years));

/** Forces of a month: a row per factor, in which the chances of a year by age are multiplied by it. */
function forcesOf(chances: Float64Array, factors: Float64Array): Float64Array {
  const forces = new Float64Array(factors.length * ageCount);
  for (const [row, factor] of factors.entries()) {
    forces.set(
      chances.map((chance) => monthlyForce(factor * chance)),
      row * ageCount,
    );
  }
  return forces;
}

/** Force of a month behind a chance per year; without end when the chance is 1 (or more). */
const monthlyForce = (chancePerYear: number): number =>
  chancePerYear >= 1 ? Infinity : -Math.log1p(-chancePerYear) / monthsPerYear;
