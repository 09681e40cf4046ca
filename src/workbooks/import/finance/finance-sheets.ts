import type { FinanceKind, FinanceMeasure } from '../../../engine/finance-row.ts';
import type { FinanceColumnField } from './finance-columns.ts';

/** One kind of finance sheet: which columns it has, and what makes a row. */
export interface FinanceSheet {
  readonly columns: readonly FinanceColumnField[];
  readonly required: readonly FinanceColumnField[];
  /** Of each group at least one column, and in each row at least one filled cell. */
  readonly oneOf: readonly (readonly FinanceColumnField[])[];
  /** What the number in the heading of a measure is: `Loonsom 2027`, `Trede 3`. */
  readonly seriesOf: 'year' | 'step' | null;
  /** The measure of which the number alone is a heading: `2027`. */
  readonly bareSeries: FinanceMeasure | null;
  /** Columns that together say which row it is; the year, period and step count too. */
  readonly key: readonly FinanceColumnField[];
  /** Whether two rows with the same key are a mistake; bookings may well repeat. */
  readonly isKeyUnique: boolean;
  /** Amounts are effects on the balance, read with the sign of the sheet. */
  readonly hasEffects: boolean;
  /** A row is about a year: of its column, of its own cell, or of the whole file. */
  readonly needsYear: boolean;
  readonly fewestHeadings: number;
}

/** The five kinds. */
export const financeSheets: Readonly<Record<FinanceKind, FinanceSheet>> = {
  'wage-budget': {
    columns: [
      'team',
      'programme',
      'taakveld',
      'costCentre',
      'year',
      'budgetedFte',
      'wageSumCents',
      'hireCents',
    ],
    required: ['team'],
    oneOf: [['wageSumCents', 'budgetedFte']],
    seriesOf: 'year',
    bareSeries: null,
    key: ['team', 'programme', 'taakveld', 'costCentre'],
    isKeyUnique: true,
    hasEffects: false,
    needsYear: true,
    fewestHeadings: 2,
  },
  'salary-table': {
    columns: ['scale', 'step', 'monthlyCents', 'validFrom'],
    required: ['scale'],
    oneOf: [['monthlyCents']],
    seriesOf: 'step',
    bareSeries: 'monthlyCents',
    key: ['scale', 'validFrom'],
    isKeyUnique: true,
    hasEffects: false,
    needsYear: false,
    fewestHeadings: 3,
  },
  'hire-contracts': {
    columns: [
      'contractNumber',
      'position',
      'team',
      'programme',
      'taakveld',
      'costCentre',
      'hireKind',
      'startDate',
      'endDate',
      'hoursPerWeek',
      'hourlyCents',
      'totalCents',
    ],
    required: ['position'],
    oneOf: [['hourlyCents', 'totalCents']],
    seriesOf: null,
    bareSeries: null,
    key: ['contractNumber', 'position', 'team', 'startDate'],
    isKeyUnique: true,
    hasEffects: false,
    needsYear: false,
    fewestHeadings: 2,
  },
  'budget-lines': {
    columns: [
      'number',
      'description',
      'programme',
      'taakveld',
      'category',
      'costCentre',
      'side',
      'duration',
      'year',
      'amountCents',
      'laterCents',
      'advantage',
      'explanation',
    ],
    required: ['description'],
    oneOf: [['amountCents']],
    seriesOf: 'year',
    bareSeries: 'amountCents',
    key: ['number', 'description', 'programme', 'taakveld', 'category', 'costCentre', 'side'],
    isKeyUnique: false,
    hasEffects: true,
    needsYear: true,
    fewestHeadings: 3,
  },
  actuals: {
    columns: [
      'ledgerAccount',
      'description',
      'programme',
      'team',
      'taakveld',
      'category',
      'costCentre',
      'side',
      'year',
      'period',
      'amountCents',
      'advantage',
    ],
    required: [],
    oneOf: [['amountCents'], ['ledgerAccount', 'costCentre', 'taakveld', 'programme']],
    seriesOf: 'year',
    bareSeries: 'amountCents',
    key: [
      'ledgerAccount',
      'description',
      'programme',
      'team',
      'taakveld',
      'category',
      'costCentre',
      'side',
    ],
    isKeyUnique: false,
    hasEffects: true,
    needsYear: true,
    fewestHeadings: 2,
  },
};
