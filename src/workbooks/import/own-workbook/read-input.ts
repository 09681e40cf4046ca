import type { Problem } from '../../../engine/problems.ts';
import type { InputUnit, WorkbookInput } from '../../inputs/workbook-inputs.ts';
import { describeContent } from './same-content.ts';
import type { CellContent } from './read-cells.ts';

/** All that a program shows of a number; typing 12,3% stores 0.123 with an error behind it. */
const shownDigits = 15;

export const asShown = (value: number): number => Number(value.toPrecision(shownDigits));

/** Amounts of money in whole cents; rates and shares may have more decimals. */
const isInCents: Readonly<Record<InputUnit, boolean>> = {
  euro: true,
  'euro-per-day': true,
  'euro-per-km': false,
  share: false,
  'percentage-per-year': false,
};

const inDutch = (value: number): string =>
  value.toLocaleString('nl-NL', { maximumFractionDigits: 10 });

function expectedNumber({ lowest, highest, unit }: WorkbookInput): string {
  const range = [
    ...(lowest === null ? [] : [`vanaf ${inDutch(lowest)}`]),
    ...(highest === null ? [] : [`tot en met ${inDutch(highest)}`]),
  ];
  const kind = isInCents[unit] ? 'een bedrag met hooguit twee decimalen' : 'een getal';
  return [kind, ...range].join(' ');
}

const isWhole = (cents: number): boolean => Number.isSafeInteger(cents);

/** The number that a reader typed into an input, or what is wrong with it. */
export function readInput(
  input: WorkbookInput,
  content: CellContent | undefined,
): number | Pick<Problem, 'found' | 'expected'> {
  const expected = expectedNumber(input);
  if (content === undefined) return { found: null, expected };
  const found = describeContent(content);
  if (content.formula !== null) {
    return { found, expected: `${expected}, zonder formule: plak de uitkomst als waarde` };
  }
  const { value } = content;
  if (typeof value === 'string') return { found: `de tekst "${found ?? ''}"`, expected };
  if (typeof value !== 'number' || !Number.isFinite(value)) return { found, expected };
  const number = asShown(value);
  const { lowest, highest, unit } = input;
  const isWithin = (lowest === null || number >= lowest) && (highest === null || number <= highest);
  const isFineEnough = !isInCents[unit] || isWhole(asShown(number * 100));
  return isWithin && isFineEnough ? number : { found, expected };
}
