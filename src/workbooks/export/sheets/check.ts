import type { CellContent } from '../cells.ts';

/** Two figures from different places; `margin` is how far the first may be from the second. */
export interface Check {
  readonly title: string;
  readonly about: string;
  readonly found: CellContent;
  readonly expected: CellContent;
  readonly foundValue: number;
  readonly expectedValue: number;
  readonly margin: number;
  /** `at-most`: the first may be lower by any amount. */
  readonly kind: 'equal' | 'at-most';
}
