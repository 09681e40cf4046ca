/** The sheets of finance that can be taken in. */
export type FinanceKind =
  'wage-budget' | 'salary-table' | 'hire-contracts' | 'budget-lines' | 'actuals';

/** Columns of a finance sheet that hold words, codes and days. */
export type FinanceText =
  | 'number'
  | 'description'
  | 'programme'
  | 'team'
  | 'taakveld'
  | 'category'
  | 'costCentre'
  | 'ledgerAccount'
  | 'side'
  | 'duration'
  | 'explanation'
  | 'scale'
  | 'validFrom'
  | 'contractNumber'
  | 'position'
  | 'hireKind'
  | 'startDate'
  | 'endDate';

/** Amounts of a finance sheet in whole cents, and FTE; each can stand once per year or step. */
export type FinanceMeasure =
  | 'amountCents'
  | 'laterCents'
  | 'wageSumCents'
  | 'hireCents'
  | 'budgetedFte'
  | 'monthlyCents'
  | 'hourlyCents'
  | 'totalCents'
  | 'hoursPerWeek';

/** What numbers a row: the year or period it is about, or the step of a scale. */
export type FinanceIndex = 'year' | 'period' | 'step';

/** What a column of a finance sheet can hold; `amountCents:2027` is the amount of 2027. */
export type FinanceField =
  FinanceText | FinanceMeasure | FinanceIndex | `${FinanceMeasure}:${number}` | 'advantage';

/** One row of a finance sheet as it was read. A cell that was empty has no entry. */
export interface FinanceRow {
  readonly rowNumber: number;
  /** Days as `YYYY-MM-DD`; `side` is lasten or baten, `duration` structural or incidental. */
  readonly texts: Readonly<Partial<Record<FinanceText, string>>>;
  /** Whole cents, FTE, hours and years. Amounts of budget lines and actuals are effects: negative = nadeel. */
  readonly numbers: Readonly<Partial<Record<FinanceField, number>>>;
}

/** What a row says about one measure, by the year or step of its column, else by its own year or step. */
export function seriesOf(
  { numbers }: FinanceRow,
  measure: FinanceMeasure,
): readonly { readonly index: number | null; readonly value: number }[] {
  return Object.entries(numbers).flatMap(([field, value]) => {
    const [base, index] = field.split(':');
    if (base !== measure || value === undefined) return [];
    return [
      {
        index: index === undefined ? (numbers.year ?? numbers.step ?? null) : Number(index),
        value,
      },
    ];
  });
}
