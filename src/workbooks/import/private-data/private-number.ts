import { bankAccountsIn } from './bank-account.ts';

/** Weights of the eleven test that every citizen service number passes, and one other number in eleven. */
const elevenTestWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Whether nine digits can be a citizen service number. */
export function passesElevenTest(digits: string): boolean {
  const sum = elevenTestWeights.reduce(
    (total, weight, index) => total + weight * Number(digits[index]),
    0,
  );
  return sum % 11 === 0 && sum !== 0;
}

/** Nine digits as people write a BSN: in one piece, `1234.56.782`, `123 456 782`. */
const nineDigits = String.raw`\d{9}|\d{4}[ .]\d{2}[ .]\d{3}|\d{3}([ .-])\d{3}\1\d{3}`;
const standingAlone = new RegExp(`(?<![\\p{L}\\d]|\\d[.,-])(?:${nineDigits})(?![\\p{L}\\d])`, 'gu');
const anywhere = new RegExp(`(?<!\\d)(?:${nineDigits})(?!\\d)`, 'g');
const label = String.raw`(?:\bbsn|\bsofi|burger ?service)[^\d]{0,25}`;
const labelled = new RegExp(`${label}(?:${nineDigits})(?!\\d)`, 'i');

/** What a text holds that looks private. */
export interface PrivateNumbers {
  readonly hasBankAccount: boolean;
  /** Says of itself to be a BSN, so that its digits prove nothing more. */
  readonly hasLabelledBsn: boolean;
  /** Numbers of nine digits, of which a BSN is one. */
  readonly nineDigitNumbers: readonly string[];
}

/** Shorter digits than any of these numbers; saves the search in nearly every cell. */
const mayHoldNumber = /\d{3}/;

/** The private numbers in a text; `null` when there is nothing like it. */
export function privateNumbersIn(text: string): PrivateNumbers | null {
  if (text.length < 9 || !mayHoldNumber.test(text)) return null;
  const found = {
    hasBankAccount: bankAccountsIn(text).length > 0,
    hasLabelledBsn: labelled.test(text),
    nineDigitNumbers: [...text.matchAll(standingAlone)].map(([number]) =>
      number.replaceAll(/\D/g, ''),
    ),
  };
  return found.hasBankAccount || found.hasLabelledBsn || found.nineDigitNumbers.length > 0
    ? found
    : null;
}

/** Dutch, stands in messages for what may not be repeated in them. */
const masked = '[nummer weggelaten]';

/** A text without what looks like a BSN or bank account, to be shown in a message. */
export function withoutPrivateNumbers(text: string): string {
  if (text.length < 9 || !mayHoldNumber.test(text)) return text;
  return bankAccountsIn(text)
    .reduce((shown, account) => shown.replaceAll(account, masked), text)
    .replaceAll(anywhere, masked);
}
