import { firstDayOf, type CalendarDate } from '../../calendar/calendar-date.ts';
import type { BudgetLine } from '../budget-line.ts';
import type { BudgetTable } from '../budget-table.ts';
import type { LedgerField, LedgerProfile } from './ledger-profile.ts';

/** A value of a budget file: text as it is, a whole number, exact cents, a day, or nothing. */
export type LedgerValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'integer'; readonly number: number }
  | { readonly kind: 'cents'; readonly cents: number }
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | null;

/** What the lines come from. */
export interface LedgerSource {
  readonly scenarioName: string;
  /** SHA-256 of the outcome; stands where a line does not name its own. */
  readonly run: string;
}

const text = (content: string | null | undefined): LedgerValue =>
  content === null || content === undefined || content === ''
    ? null
    : { kind: 'text', text: content };

const cents = (amount: number): LedgerValue => ({ kind: 'cents', cents: amount });

/** Without the -0 that a minus in front of nothing gives. */
const negated = (amount: number): number => (amount === 0 ? 0 : -amount);

function signedCents(effectCents: number, line: BudgetLine, sign: LedgerProfile['sign']): number {
  if (sign === 'minus-is-nadeel') return effectCents;
  return sign === 'by-side' && line.side === 'baten' ? effectCents : negated(effectCents);
}

function runOf({ origin }: BudgetLine, run: string): string {
  return [origin.run ?? run, origin.figure].filter((part) => part !== null).join(' ');
}

type ValueOf = (
  line: BudgetLine,
  year: number,
  effectCents: number,
  profile: LedgerProfile,
  source: LedgerSource,
) => LedgerValue;

const valueOf: Readonly<Record<LedgerField, ValueOf>> = {
  year: (_, year) => ({ kind: 'integer', number: year }),
  period: (_line, _year, _effect, { period }) => text(period),
  date: (_, year) => ({ kind: 'day', day: firstDayOf(year) }),
  // Given out by the ledger or the council's clerk, after this file is made.
  changeNumber: () => null,
  number: ({ number }) => text(number),
  description: ({ description }) => text(description),
  programme: ({ programme }) => text(programme),
  taakveld: ({ taakveld }) => text(taakveld),
  category: ({ category }) => text(category),
  costCentre: ({ costCentre }) => text(costCentre),
  account: ({ taakveld, category }, _year, _effect, { accounts }) =>
    text(accounts[`${taakveld} ${category}`]),
  side: ({ side }, _year, _effect, { sideMarks }) => text(sideMarks[side]),
  structural: ({ isStructural }, _year, _effect, { structuralMarks }) =>
    text(isStructural ? structuralMarks.structural : structuralMarks.incidental),
  amount: (line, _, effectCents, { sign }) => cents(signedCents(effectCents, line, sign)),
  debit: (_line, _year, effectCents) => (effectCents < 0 ? cents(-effectCents) : null),
  credit: (_line, _year, effectCents) => (effectCents > 0 ? cents(effectCents) : null),
  scenario: (_line, _year, _effect, _profile, { scenarioName }) => text(scenarioName),
  run: (line, _year, _effect, _profile, { run }) => text(runOf(line, run)),
  explanation: ({ explanation }) => text(explanation),
};

/**
 * Which rows a ledger takes in for these budget lines: one per line and year of the table, in the columns
 * of its profile. Years without an amount have no row, and years after the table have none either.
 *
 * @param budget - effects on the balance in cents, negative = nadeel
 * @see not law: the layout of each ledger, with its source in `config/finance/ledger-profiles.yaml`
 */
export function* ledgerEntries(
  {
    rows,
    years,
  }: Pick<BudgetTable, 'years'> & {
    readonly rows: Iterable<{ readonly line: BudgetLine }>;
  },
  profile: LedgerProfile,
  source: LedgerSource,
): Generator<readonly LedgerValue[]> {
  for (const { line } of rows) {
    for (const [index, year] of years.entries()) {
      const effectCents = line.effectCentsByYear[index] ?? 0;
      if (effectCents === 0) continue;
      yield profile.columns.map(({ field }) =>
        valueOf[field](line, year, effectCents, profile, source),
      );
    }
  }
}
