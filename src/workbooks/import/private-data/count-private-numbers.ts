import type { CellValue } from '../cells/cell-value.ts';
import { passesElevenTest, privateNumbersIn } from './private-number.ts';

/** How many private numbers passed by, in one column or one part of a file. */
export interface PrivateNumberCount {
  readonly bankAccounts: number;
  readonly labelledBsns: number;
  /** Different numbers of nine digits; the same cost centre in a hundred rows proves nothing. */
  readonly nineDigitNumbers: number;
  /** Those of them that pass the eleven test. */
  readonly passing: number;
}

export interface PrivateNumberCounter {
  /** @param labelBefore - text in the cell to the left, as in a form: `BSN` | 123456782 */
  readonly add: (value: CellValue, labelBefore?: CellValue) => void;
  readonly count: () => PrivateNumberCount;
}

/** Enough to judge a column by; more would only take memory. */
const mostNumbers = 5000;
const bsnLabel = /\bbsn|\bsofi|burger ?service/i;

/** Counts private numbers while values pass by. */
export function privateNumberCounter(): PrivateNumberCounter {
  const different = new Set<string>();
  let bankAccounts = 0;
  let labelledBsns = 0;
  let passing = 0;
  return {
    add: (value, labelBefore) => {
      if (typeof value !== 'string' && typeof value !== 'number') return;
      const found = privateNumbersIn(String(value));
      if (found === null) return;
      if (found.hasBankAccount) bankAccounts += 1;
      const isLabelled =
        typeof labelBefore === 'string' &&
        bsnLabel.test(labelBefore) &&
        found.nineDigitNumbers.length > 0;
      if (found.hasLabelledBsn || isLabelled) labelledBsns += 1;
      for (const number of found.nineDigitNumbers) {
        if (different.has(number) || different.size >= mostNumbers) continue;
        different.add(number);
        if (passesElevenTest(number)) passing += 1;
      }
    },
    count: () => ({ bankAccounts, labelledBsns, nineDigitNumbers: different.size, passing }),
  };
}

/** Of the numbers of nine digits, those that pass the eleven test without being a BSN. */
const passingByChance = 1 / 11;

/** Chance that at least `passing` of `numbers` pass the eleven test while none is a BSN (binomial). */
function chanceOf(passing: number, numbers: number): number {
  let exactly = (1 - passingByChance) ** numbers;
  let fewer = 0;
  for (let count = 0; count < passing; count += 1) {
    fewer += exactly;
    exactly *= ((numbers - count) / (count + 1)) * (passingByChance / (1 - passingByChance));
  }
  return Math.max(0, 1 - fewer);
}

/**
 * Below which chance numbers are taken for BSNs. Where codes of nine digits belong (personnel numbers,
 * cost centres, telephones): 5 of 5, 9 of 15, 12 of 30, 166 of 1,300 (12.8%; chance alone gives 9%), and
 * fewer than one honest column in 100,000 is refused. Elsewhere they are strange, so that 3 of 3, 4 of 5,
 * 5 of 8 or 20 of 100 do: fewer than one honest column in 1,000.
 */
const leastChance = { amongCodes: 1e-5, elsewhere: 1e-3 };

/** What the numbers are, as shown to users: one account or labelled BSN is enough, others are weighed. */
export function heldNumbers(
  { bankAccounts, labelledBsns, nineDigitNumbers, passing }: PrivateNumberCount,
  where: keyof typeof leastChance,
): string[] {
  const areBsns =
    labelledBsns > 0 || (passing > 0 && chanceOf(passing, nineDigitNumbers) < leastChance[where]);
  return [
    ...(areBsns ? ['burgerservicenummers'] : []),
    ...(bankAccounts > 0 ? ['bankrekeningnummers'] : []),
  ];
}
