import type { BudgetLine } from '../../../engine/budget/budget-line.ts';
import type {
  BudgetColumn,
  BudgetTable,
  TableProfile,
} from '../../../engine/budget/budget-table.ts';
import { widthFor } from '../lay-out-sheet.ts';
import { codeContent } from './write-new-policy-exact.ts';

/** A column that is not an amount. */
interface LineColumn {
  readonly heading: string;
  readonly content: (line: BudgetLine) => string | number | null;
  /** Narrowest and widest. */
  readonly widths: readonly [number, number];
}

const lineColumns: Readonly<Record<Exclude<BudgetColumn, 'years' | 'later'>, LineColumn>> = {
  number: { heading: 'Nr.', content: ({ number }) => codeContent(number), widths: [6, 10] },
  description: {
    heading: 'Omschrijving',
    content: ({ description }) => description,
    widths: [34, 60],
  },
  programme: {
    heading: 'Programma',
    content: ({ programme }) => codeContent(programme),
    widths: [12, 36],
  },
  side: { heading: 'Lasten of baten', content: ({ side }) => side, widths: [10, 10] },
  structural: {
    heading: 'S/I',
    content: ({ isStructural }) => (isStructural ? 'S' : 'I'),
    widths: [6, 6],
  },
  taakveld: { heading: 'Taakveld', content: ({ taakveld }) => taakveld, widths: [10, 10] },
  category: { heading: 'Categorie', content: ({ category }) => category, widths: [10, 10] },
  costCentre: {
    heading: 'Kostenplaats',
    content: ({ costCentre }) => costCentre,
    widths: [12, 24],
  },
};

/** A column of the printed table: of the line, or the amount of a year; behind the last: of each later year. */
export type PrintedColumn = LineColumn | { readonly heading: string; readonly yearIndex: number };

/** The columns of a table in the order of its profile; the later years come after the last year. */
export function printedColumns({ profile, years }: BudgetTable): readonly PrintedColumn[] {
  return profile.columns.flatMap((column): readonly PrintedColumn[] => {
    if (column === 'years') {
      return years.map((year, yearIndex) => ({ heading: String(year), yearIndex }));
    }
    if (column === 'later') {
      return [{ heading: `Na ${years.at(-1)}`, yearIndex: years.length }];
    }
    return [lineColumns[column]];
  });
}

/** The column of the first year on 'Nieuw beleid', counted from 1. */
export const firstPrintedYear = ({ columns }: TableProfile): number =>
  columns.slice(0, columns.indexOf('years')).length + 1;

/** Width of a printed column. */
export const widthOfColumn = (column: PrintedColumn, { rows }: BudgetTable): number =>
  'yearIndex' in column
    ? 13
    : widthFor(
        rows.map(({ line }) => String(column.content(line) ?? '')),
        ...column.widths,
      );
