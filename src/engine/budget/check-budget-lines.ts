import type { Problem } from '../problems.ts';
import type { BudgetLine } from './budget-line.ts';
import { combinationProblem } from './combination-problem.ts';
import type { Iv3Classification } from './iv3-classification.ts';

/**
 * What is wrong with budget lines: all problems of all lines, empty when there are none.
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
    const amounts = [...line.effectCentsByYear, line.laterCentsPerYear];
    if (!amounts.every((cents) => Number.isSafeInteger(cents))) {
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
