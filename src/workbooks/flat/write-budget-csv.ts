import type { LedgerValue } from '../../engine/budget/ledger/ledger-entries.ts';
import type { LedgerProfile } from '../../engine/budget/ledger/ledger-profile.ts';

/** Tells Excel that the text is UTF-8. */
const byteOrderMark = '\uFEFF';
const separator = ';';
const lineEnd = '\r\n';

/** Text keeps every character, also a first = + - or @: a ledger must get what was entered. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Euros with two decimals, from whole cents and without a float in between. */
function eurosInText(cents: number, decimalMark: string): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}${decimalMark}${digits.slice(-2)}`;
}

/** A day as the ledger writes it. */
function dayInText(day: string, form: LedgerProfile['dateForm']): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'dd-mm-jjjj') return `${date}-${month}-${year}`;
  return [year, month, date].join(form === 'jjjjmmdd' ? '' : '-');
}

function fieldText(value: LedgerValue, { decimalMark, dateForm }: LedgerProfile): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'text':
      return quoted(value.text);
    case 'integer':
      return String(value.number);
    case 'day':
      return dayInText(value.day, dateForm);
    case 'cents':
      break;
  }
  return eurosInText(value.cents, decimalMark);
}

/** The budget file of a ledger as csv: UTF-8 with a byte order mark, `;` and CRLF, text in quotes. */
export function writeBudgetCsv(
  profile: LedgerProfile,
  entries: Iterable<readonly LedgerValue[]>,
): Uint8Array {
  const lines = [profile.columns.map(({ heading }) => heading).join(separator)];
  for (const entry of entries) {
    lines.push(entry.map((value) => fieldText(value, profile)).join(separator));
  }
  return Buffer.from(`${byteOrderMark}${lines.join(lineEnd)}${lineEnd}`, 'utf8');
}
