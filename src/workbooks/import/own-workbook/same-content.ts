import { textOfCell, type CellValue } from '../cells/cell-value.ts';
import type { CellContent } from './read-cells.ts';

/** Programs write 15 to 17 digits of a number, and 20 decimals; what differs behind the twelfth is no change. */
const tolerance = 1e-12;

const numberOf = (value: CellValue): number | null => {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && 'serial' in value ? value.serial : null;
};

/** Whatever a program does to line breaks and hard spaces of a text. */
const plainText = (text: string): string => text.replaceAll(/\s+/g, ' ');

function isSameValue(one: CellValue, other: CellValue): boolean {
  const [first, second] = [numberOf(one), numberOf(other)];
  if (first !== null && second !== null) {
    const scale = Math.max(1, Math.abs(first), Math.abs(second));
    return Math.abs(first - second) <= tolerance * scale;
  }
  if (typeof one === 'string' && typeof other === 'string') {
    return plainText(one) === plainText(other);
  }
  return one === other;
}

/** Whether two cells are the same: the same formula, whatever it gives, or the same constant. */
export function isSameContent(original: CellContent, returned: CellContent): boolean {
  if (original.formula !== null || returned.formula !== null) {
    if (original.formula === null || returned.formula === null) return false;
    return original.formula.canonical() === returned.formula.canonical();
  }
  return (
    original.value !== undefined &&
    returned.value !== undefined &&
    isSameValue(original.value, returned.value)
  );
}

/** Longest formula that is repeated in a message. */
const longestShown = 120;

/** What stands in a cell, in Dutch; `null` for nothing. */
export function describeContent({ value, formula }: CellContent): string | null {
  if (formula !== null) return `de formule =${formula.text.slice(0, longestShown)}`;
  return value === undefined ? null : textOfCell(value);
}
