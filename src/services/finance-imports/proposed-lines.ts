import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import type { ManualBudgetLine } from '../../engine/budget/budget-line.ts';
import { seriesOf, type FinanceRow } from '../../engine/finance-row.ts';
import { InvalidInput, type Problem } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';
import { financeRowKey } from '../../workbooks/import/finance/finance-row-key.ts';

/** What a line gets for a code that the file does not have; `null` = nothing, then it is asked for. */
export interface MissingCodes {
  readonly programme: string | null;
  readonly taakveld: string | null;
  readonly category: string | null;
  /** Of salaries and tariffs. */
  readonly validFrom: CalendarDate | null;
}

/** Lines that are entered one by one; a whole ledger is no table of new policy. */
const mostLines = 2000;

/** Problems that are listed; the others are the same. */
export const mostProblems = 50;

const noNumber = '-';

/** Rows of one line: a file may hold one row per year. */
function linesOf(rows: readonly FinanceRow[]): (readonly FinanceRow[])[] {
  const lines = new Map<string, FinanceRow[]>();
  for (const row of rows) {
    const { year, ...numbers } = row.numbers;
    const key =
      year === undefined
        ? String(row.rowNumber)
        : financeRowKey('budget-lines', { ...row, numbers });
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [row]);
    else line.push(row);
  }
  return [...lines.values()];
}

/**
 * Imported budget lines as lines of a scenario, for its budget years. A line without a word about later
 * years goes on as in the last year, unless it is incidental.
 *
 * @throws InvalidInput when a line has no taakveld, category or programme and none is given for it, or
 *   when there are too many lines
 */
export function proposedLines(
  rows: readonly FinanceRow[],
  { firstYear, yearCount }: Pick<Scenario, 'firstYear' | 'yearCount'>,
  missing: MissingCodes,
): ManualBudgetLine[] {
  const lines = linesOf(rows);
  if (lines.length > mostLines) {
    throw new InvalidInput([
      {
        place: 'import',
        found: `${lines.length} regels`,
        expected: `hooguit ${mostLines} regels voor een tabel Nieuw beleid`,
      },
    ]);
  }
  const problems: Problem[] = [];
  const proposed = lines.map((line): ManualBudgetLine => {
    const { texts, rowNumber } = line[0]!;
    const codeOf = (field: 'programme' | 'taakveld' | 'category', name: string): string => {
      const code = texts[field] ?? missing[field];
      if (code !== null) return code;
      const expected = `een ${name} in het bestand, of een ${name} voor regels zonder`;
      problems.push({ place: `rij ${rowNumber}`, found: null, expected });
      return '';
    };
    const centsByYear = new Map<number | null, number>();
    let laterCents: number | null = null;
    for (const row of line) {
      for (const { index, value } of seriesOf(row, 'amountCents')) {
        centsByYear.set(index, (centsByYear.get(index) ?? 0) + value);
      }
      const later = row.numbers.laterCents;
      if (later !== undefined) laterCents = (laterCents ?? 0) + later;
    }
    const effectCentsByYear = Array.from(
      { length: yearCount },
      (_, at) => centsByYear.get(firstYear + at) ?? 0,
    );
    const isIncidental = texts.duration === 'incidental';
    return {
      number: texts.number ?? noNumber,
      description: texts.description ?? '',
      programme: codeOf('programme', 'programma'),
      taakveld: codeOf('taakveld', 'taakveld'),
      category: codeOf('category', 'categorie'),
      costCentre: texts.costCentre ?? null,
      side: texts.side === 'baten' ? 'baten' : 'lasten',
      isStructural: texts.duration === undefined ? null : !isIncidental,
      effectCentsByYear,
      laterCentsPerYear: laterCents ?? (isIncidental ? 0 : (effectCentsByYear.at(-1) ?? 0)),
      explanation: texts.explanation ?? '',
    };
  });
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, mostProblems));
  return proposed;
}
