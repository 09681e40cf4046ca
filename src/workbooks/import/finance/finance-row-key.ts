import type { FinanceKind, FinanceRow, FinanceText } from '../../../engine/finance-row.ts';
import { financeSheets } from './finance-sheets.ts';

/** Between two parts of a key: in no cell. */
const separator = '\u0000';

/** Which row it is: the same in the next file of the same source, whatever its amounts have become. */
export const financeRowKey = (kind: FinanceKind, { texts, numbers }: FinanceRow): string =>
  [
    ...financeSheets[kind].key.map((field) => texts[field as FinanceText] ?? ''),
    numbers.year ?? '',
    numbers.period ?? '',
    numbers.step ?? '',
  ].join(separator);

/** A row as people call it: what its key says, without what is empty. */
export const financeRowLabel = (kind: FinanceKind, row: FinanceRow): string =>
  financeRowKey(kind, row)
    .split(separator)
    .filter((part) => part !== '')
    .join(', ');
