import type { AccountSide } from '../iv3-classification.ts';
import type { BudgetLine } from '../budget-line.ts';
import type { BudgetTable } from '../budget-table.ts';
import { alignLines } from './align-lines.ts';

/** Effects on the balance in cents, negative = nadeel: per compared year, and in each year after those. */
export interface ComparedAmounts {
  readonly centsByYear: readonly number[];
  readonly laterCents: number;
}

/** A line as one of the tables has it. */
export interface ComparedEntry extends ComparedAmounts {
  /** Usually one; several that nothing tells apart count as one. */
  readonly lines: readonly [BudgetLine, ...BudgetLine[]];
}

/** One line over all tables. */
export interface ComparedLine {
  readonly number: string;
  readonly programme: string;
  readonly taakveld: string;
  readonly category: string;
  readonly side: AccountSide;
  /** In the order of the tables; `null` where a table does not have the line. */
  readonly byTable: readonly (ComparedEntry | null)[];
}

/** Budget tables beside each other, line by line. */
export interface BudgetComparison {
  readonly years: readonly number[];
  readonly lines: readonly ComparedLine[];
  /** Totals, in the order of the tables. */
  readonly totals: readonly ComparedAmounts[];
}

/** What a comparison needs of a table. */
export type TableToCompare = Pick<BudgetTable, 'years'> & {
  readonly rows: readonly Pick<BudgetTable['rows'][number], 'line'>[];
};

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/** From the latest first year to the latest last year: years that every table says something about. */
function comparedYears(tables: readonly TableToCompare[]): readonly number[] {
  const first = Math.max(...tables.map(({ years }) => years[0]!));
  const last = Math.max(...tables.map(({ years }) => years.at(-1)!));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** After the last year of its own table a line has its amount for later years. */
function amountsOf(
  lines: readonly BudgetLine[],
  { years: ownYears }: TableToCompare,
  years: readonly number[],
): ComparedAmounts {
  const inYear = (year: number): number =>
    sum(
      lines.map(
        ({ effectCentsByYear, laterCentsPerYear }) =>
          effectCentsByYear[ownYears.indexOf(year)] ?? laterCentsPerYear,
      ),
    );
  return {
    centsByYear: years.map(inYear),
    laterCents: sum(lines.map(({ laterCentsPerYear }) => laterCentsPerYear)),
  };
}

/**
 * What several budget tables say of the same line, and what they come to. Compared are the years from the
 * first that all tables have to the last that one of them has: beyond its own last year a table says what
 * it says of later years. The same whatever the order of the lines.
 *
 * @param tables - at least one, each with one year or more
 * @see not law: bookkeeping
 */
export function compareBudgets(tables: readonly TableToCompare[]): BudgetComparison {
  const years = comparedYears(tables);
  const linesByTable = tables.map(({ rows }) => rows.map(({ line }) => line));
  return {
    years,
    lines: alignLines(linesByTable).map((aligned): ComparedLine => {
      const { number, programme, taakveld, category, side } = aligned.flat()[0]!;
      const byTable = aligned.map(([first, ...others], table): ComparedEntry | null =>
        first === undefined
          ? null
          : {
              lines: [first, ...others],
              ...amountsOf([first, ...others], tables[table]!, years),
            },
      );
      return { number, programme, taakveld, category, side, byTable };
    }),
    totals: tables.map((table, index) => amountsOf(linesByTable[index]!, table, years)),
  };
}
