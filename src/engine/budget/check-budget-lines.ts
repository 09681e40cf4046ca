import type { Problem } from '../problems.ts';
import type { BudgetLine } from './budget-line.ts';
import { isAllowedCombination, type Iv3Classification } from './iv3-classification.ts';

/** Why a category may not stand on a taakveld; `null` when it may, on either side of the accounts. */
function combinationProblem(
  classification: Iv3Classification,
  { taakveld, category }: BudgetLine,
): Omit<Problem, 'place'> | null {
  const sides = (['lasten', 'baten'] as const).filter((side) =>
    classification.categories[side].has(category),
  );
  if (!classification.taakvelden.has(taakveld)) {
    return {
      found: `taakveld ${taakveld}`,
      expected: 'een taakveld uit de Iv3-lijst; schrijf het als tekst (0.10 is niet 0.1)',
    };
  }
  if (sides.length === 0) {
    return {
      found: `categorie ${category}`,
      expected: 'een economische categorie uit de Iv3-lijst, zoals 1.1 of 3.8',
    };
  }
  if (sides.some((side) => isAllowedCombination(classification, side, taakveld, category))) {
    return null;
  }
  return {
    found: `categorie ${category} op taakveld ${taakveld}`,
    expected:
      'een combinatie die het CBS toestaat; dekking uit een reserve is altijd een aparte regel op taakveld 0.10, categorie 7.1',
  };
}

/**
 * What is wrong with budget lines: all problems of all lines, empty when there are none. A line says
 * nothing about lasten or baten, so a combination passes when either side of the accounts allows it.
 *
 * @param yearCount - years in the table; every line needs an amount for each, in whole cents
 * @see CBS, Iv3 definition file for municipalities; `config/finance/iv3-gemeente.yaml`
 */
export function checkBudgetLines(
  lines: readonly BudgetLine[],
  yearCount: number,
  classification: Iv3Classification,
): readonly Problem[] {
  return lines.flatMap((line): Problem[] => {
    const place = `begrotingsregel ${line.number} (${line.description})`;
    const problems: Problem[] = [];
    if (line.programme.trim() === '') {
      problems.push({ place: `${place}, programma`, found: null, expected: 'een programma' });
    }
    if (line.effectCentsByYear.length !== yearCount) {
      problems.push({
        place: `${place}, bedragen`,
        found: `${line.effectCentsByYear.length} bedragen`,
        expected: `${yearCount} bedragen, een voor elk jaar van de begroting`,
      });
    }
    if (!line.effectCentsByYear.every((cents) => Number.isSafeInteger(cents))) {
      problems.push({
        place: `${place}, bedragen`,
        found: 'een bedrag met delen van een cent',
        expected: 'bedragen in hele centen',
      });
    }
    const combination = combinationProblem(classification, line);
    if (combination) problems.push({ place: `${place}, taakveld en categorie`, ...combination });
    return problems;
  });
}
