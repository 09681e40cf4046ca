/** The two sides of the accounts; Iv3 has separate category lists for each. */
export type AccountSide = 'lasten' | 'baten';

/** A category with the taakvelden it may not be booked on. */
export interface Iv3Category {
  readonly name: string;
  readonly forbiddenTaakvelden: ReadonlySet<string>;
}

/** The Iv3 code lists of some budget years. Codes are text: `0.10` is not `0.1`. */
export interface Iv3Classification {
  readonly validFromYear: number;
  /** Inclusive: the last year that CBS published these lists for. */
  readonly validToYear: number;
  /** Name by code. */
  readonly taakvelden: ReadonlyMap<string, string>;
  readonly categories: Readonly<Record<AccountSide, ReadonlyMap<string, Iv3Category>>>;
}

/**
 * Whether a category may be booked on a taakveld, on that side of the accounts; unknown codes may not.
 *
 * @see CBS, Iv3 definition file for municipalities, `grijze_cellen`; `config/finance/iv3-gemeente.yaml`
 */
export function isAllowedCombination(
  { taakvelden, categories }: Iv3Classification,
  side: AccountSide,
  taakveld: string,
  category: string,
): boolean {
  const found = categories[side].get(category);
  return (
    taakvelden.has(taakveld) && found !== undefined && !found.forbiddenTaakvelden.has(taakveld)
  );
}
