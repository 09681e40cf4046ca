import type { Problem } from '../problems.ts';
import type { BudgetLine } from './budget-line.ts';
import {
  isAllowedCombination,
  type AccountSide,
  type Iv3Classification,
} from './iv3-classification.ts';

/** Longer lists of codes are told by what is not in them. */
const readableCodes = 5;

/** 0.10, 0.11 en 0.9. */
const listed = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} en ${codes.at(-1)}`;

const otherSide = { lasten: 'baten', baten: 'lasten' } as const;

/** Where a category may stand, as a rule in words. */
function ruleOfCategory(
  { taakvelden, categories }: Iv3Classification,
  side: AccountSide,
  category: string,
): string {
  const forbidden = categories[side].get(category)?.forbiddenTaakvelden ?? new Set();
  const allowed = [...taakvelden.keys()].filter((taakveld) => !forbidden.has(taakveld));
  const subject = `categorie ${category} mag bij de ${side}`;
  if (allowed.length === 0) return `${subject} nergens staan`;
  return allowed.length <= readableCodes
    ? `${subject} alleen op ${listed(allowed)}`
    : `${subject} niet op ${listed([...taakvelden.keys()].filter((code) => forbidden.has(code)))}`;
}

/** Which categories a taakveld takes, where they are few; continues the rule of the category. */
function ruleOfTaakveld(
  classification: Iv3Classification,
  side: AccountSide,
  taakveld: string,
): string {
  const allowed = [...classification.categories[side].keys()].filter((category) =>
    isAllowedCombination(classification, side, taakveld, category),
  );
  return allowed.length > 0 && allowed.length <= readableCodes
    ? `; op taakveld ${taakveld} mag bij de ${side} alleen ${listed(allowed)}`
    : '';
}

/**
 * Why a category may not stand on a taakveld, on its side of the accounts, naming the rule that forbids it;
 * `null` when it may.
 *
 * @see CBS, Iv3 definition file for municipalities, `grijze_cellen`; `config/finance/iv3-gemeente.yaml`
 */
export function combinationProblem(
  classification: Iv3Classification,
  { side, taakveld, category }: Pick<BudgetLine, 'side' | 'taakveld' | 'category'>,
): Omit<Problem, 'place'> | null {
  if (!classification.taakvelden.has(taakveld)) {
    return {
      found: `taakveld ${taakveld}`,
      expected: 'een taakveld uit de Iv3-lijst; schrijf het als tekst (0.10 is niet 0.1)',
    };
  }
  if (!classification.categories[side].has(category)) {
    const isOnOther = classification.categories[otherSide[side]].has(category);
    return {
      found: isOnOther ? `categorie ${category} bij de ${side}` : `categorie ${category}`,
      expected: isOnOther
        ? `een categorie van de ${side}; ${category} bestaat alleen bij de ${otherSide[side]}`
        : 'een economische categorie uit de Iv3-lijst, zoals 1.1 of 3.8',
    };
  }
  if (isAllowedCombination(classification, side, taakveld, category)) return null;
  return {
    found: `categorie ${category} op taakveld ${taakveld} (${side})`,
    expected: `een combinatie die het CBS toestaat: ${ruleOfCategory(classification, side, category)}${ruleOfTaakveld(classification, side, taakveld)}`,
  };
}
