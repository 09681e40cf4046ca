import type { CellValue } from '../cells/cell-value.ts';

/** Weights of the eleven test that every citizen service number passes, and one other number in eleven. */
const elevenTestWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function passesElevenTest(digits: string): boolean {
  const sum = elevenTestWeights.reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  return sum % 11 === 0 && sum !== 0;
}

/** What private number a cell may hold, as shown to users; `null` when it looks like none. */
export function privateNumber(value: CellValue): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replaceAll(/[ .]/g, '');
  if (/^\d{9}$/.test(text)) return passesElevenTest(text) ? 'burgerservicenummers' : null;
  return /^[A-Z]{2}\d{2}[A-Z]{4}\d{10}$/i.test(text) ? 'bankrekeningnummers' : null;
}
