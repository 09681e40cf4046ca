import { InvalidInput } from '../../problems.ts';
import type { BudgetWarning } from '../budget-table.ts';
import type { Iv3Classification } from '../iv3-classification.ts';

/** The code lists that a book year is checked against. */
export interface Iv3ListOfYear {
  readonly classification: Iv3Classification;
  /** Last year that CBS published these lists for, when the book year is a later one; otherwise `null`. */
  readonly carriedOnFrom: number | null;
}

/**
 * The Iv3 lists of a book year: those of CBS, or after the last of them that one, on the assumption that
 * nothing changes.
 *
 * @param classifications - by year
 * @param yearsUnchanged - gives parameter `iv3/years-unchanged`; asked only where it is needed
 * @throws InvalidInput before the first list, and where the assumption ends
 * @see CBS, Iv3 definition file for municipalities; `config/finance/iv3-gemeente.yaml`
 */
export function iv3ListOfYear(
  classifications: readonly Iv3Classification[],
  year: number,
  yearsUnchanged: () => number,
): Iv3ListOfYear {
  const published = classifications.find(
    ({ validFromYear, validToYear }) => validFromYear <= year && year <= validToYear,
  );
  if (published) return { classification: published, carriedOnFrom: null };
  const last = classifications.at(-1);
  if (last && year > last.validToYear && year <= last.validToYear + yearsUnchanged()) {
    return { classification: last, carriedOnFrom: last.validToYear };
  }
  throw new InvalidInput([
    {
      place: 'boekjaar',
      found: String(year),
      expected: `een jaar waarvan de Iv3-lijst bekend is (${classifications[0]?.validFromYear} tot en met ${last?.validToYear}) of waarvoor de laatste lijst wordt aangenomen (aanname iv3/years-unchanged)`,
    },
  ]);
}

/** That a book year has no list of its own yet, in words; empty when it has. */
export function iv3ListWarnings(
  { carriedOnFrom }: Iv3ListOfYear,
  year: number,
): readonly BudgetWarning[] {
  if (carriedOnFrom === null) return [];
  const text = `Van boekjaar ${year} is geen Iv3-lijst bekend; aangenomen is dat die van ${carriedOnFrom} blijft gelden. Controleer de codes zodra het CBS de lijst van ${year} publiceert.`;
  return [{ place: `Iv3-lijst van ${year}`, text }];
}
