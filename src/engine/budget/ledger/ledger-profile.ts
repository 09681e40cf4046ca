/** What a column of a budget file can hold. */
export const ledgerFields = [
  'year',
  'period',
  'date',
  'changeNumber',
  'number',
  'description',
  'programme',
  'taakveld',
  'category',
  'costCentre',
  'account',
  'side',
  'structural',
  'amount',
  'debit',
  'credit',
  'scenario',
  'run',
  'explanation',
] as const;
/** What a column of a budget file can hold. */
export type LedgerField = (typeof ledgerFields)[number];

/** The layout that one ledger takes in; `config/finance/ledger-profiles.yaml`. */
export interface LedgerProfile {
  readonly id: string;
  /** In Dutch. */
  readonly title: string;
  /** In this order, under these headings. */
  readonly columns: readonly { readonly heading: string; readonly field: LedgerField }[];
  readonly decimalMark: ',' | '.';
  readonly dateForm: 'dd-mm-jjjj' | 'jjjj-mm-dd' | 'jjjjmmdd';
  /** `by-side`: cost and income both positive, a saving or less income negative. */
  readonly sign: 'by-side' | 'minus-is-nadeel' | 'plus-is-nadeel';
  readonly sideMarks: { readonly lasten: string; readonly baten: string };
  readonly structuralMarks: { readonly structural: string; readonly incidental: string };
  /** Period of an amount for a whole year. */
  readonly period: string;
  /** Account of the ledger by `taakveld category`; a pair that is not listed stays empty. */
  readonly accounts: Readonly<Record<string, string>>;
  /** What the source leaves open and we chose, in Dutch. */
  readonly assumed: readonly string[];
  readonly source: string | null;
  readonly checkedOn: string;
  readonly evidence: string;
}
