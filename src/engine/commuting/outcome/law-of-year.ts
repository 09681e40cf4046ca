import { firstDayOf } from '../../calendar/calendar-date.ts';
import type { DatedParameter, Parameters } from '../../parameters.ts';

/** What a part of the calculation may ask for; a family too many only costs a year that is computed twice. */
const families = {
  pay: ['commuting/'],
  tax: ['commuting/', 'income-tax/', 'premiums/', 'work-related-costs/'],
} as const;

/** What is paid, or what is taxed of it. */
export type LawPart = keyof typeof families;

/** Numbers of the laws that were seen, by their values, and by year. */
interface SeenLaws {
  readonly byValues: Map<string, number>;
  readonly byYear: Map<number, number>;
}

const seenLaws: Record<LawPart, WeakMap<Parameters, SeenLaws>> = {
  pay: new WeakMap(),
  tax: new WeakMap(),
};

/**
 * A number that two years share when every parameter that a part of commuting may ask for has the same value
 * on 1 January: then a scheme comes to the same amounts in both. Remembered per parameter set, as every rate
 * that somebody tries asks again.
 *
 * @see not law: saving work
 */
export function lawOfYear(parameters: Parameters, year: number, part: LawPart): number {
  const seen = seenLaws[part].get(parameters) ?? { byValues: new Map(), byYear: new Map() };
  seenLaws[part].set(parameters, seen);
  const known = seen.byYear.get(year);
  if (known !== undefined) return known;
  const values = JSON.stringify(valuesOn(parameters, year, part));
  const law = seen.byValues.get(values) ?? seen.byValues.size;
  seen.byValues.set(values, law);
  seen.byYear.set(year, law);
  return law;
}

function valuesOn(parameters: Parameters, year: number, part: LawPart): readonly unknown[] {
  const day = firstDayOf(year);
  return (Object.values(parameters) as readonly DatedParameter<unknown>[])
    .filter(({ id }) => families[part].some((family) => id.startsWith(family)))
    .map(
      ({ values }) =>
        values.find(
          ({ validFrom, validTo }) => validFrom <= day && (validTo === 'open' || day <= validTo),
        )?.value,
    );
}
