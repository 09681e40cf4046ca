import type { StoredDifference, StoredRowDifference } from '../../data/finance-file.ts';
import {
  type FinanceField,
  type FinanceKind,
  type FinanceRow,
  type FinanceText,
} from '../../engine/finance-row.ts';
import { financeRowKey, financeRowLabel } from '../../workbooks/import/finance/finance-row-key.ts';
import { financeTotals } from './finance-totals.ts';

/** Rows that are listed of each kind of change; a person reads no more. */
const mostListed = 100;

function groupByKey(kind: FinanceKind, rows: readonly FinanceRow[]): Map<string, FinanceRow[]> {
  const groups = new Map<string, FinanceRow[]>();
  for (const row of rows) {
    const key = financeRowKey(kind, row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

const isSameRecord = (
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): boolean => {
  const fields = Object.keys(a);
  return fields.length === Object.keys(b).length && fields.every((field) => a[field] === b[field]);
};

const isSame = (a: FinanceRow, b: FinanceRow): boolean =>
  isSameRecord(a.texts, b.texts) && isSameRecord(a.numbers, b.numbers);

const inOneOrder = ({ texts, numbers }: FinanceRow): string =>
  JSON.stringify(Object.entries({ ...texts, ...numbers }).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Takes out of both lists what stands in both, once for once. */
function withoutSame(
  before: readonly FinanceRow[],
  after: readonly FinanceRow[],
): { readonly before: readonly FinanceRow[]; readonly after: readonly FinanceRow[] } {
  const [old, current] = [before[0], after[0]];
  if (old === undefined || current === undefined) return { before, after };
  // Nearly always one of each.
  if (before.length === 1 && after.length === 1) {
    return isSame(old, current) ? { before: [], after: [] } : { before, after };
  }
  const left = new Map<string, number>();
  const isTaken = (text: string): boolean => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  };
  for (const row of before) left.set(inOneOrder(row), (left.get(inOneOrder(row)) ?? 0) + 1);
  return {
    after: after.filter((row) => {
      const text = inOneOrder(row);
      return (left.get(text) ?? 0) === 0 || !isTaken(text);
    }),
    // What is left was not taken.
    before: before.filter((row) => isTaken(inOneOrder(row))),
  };
}

const cellsOf = (row: FinanceRow | null): ReadonlyMap<FinanceField, number | string> =>
  new Map(
    row === null
      ? []
      : ([...Object.entries(row.texts), ...Object.entries(row.numbers)] as [
          FinanceField | FinanceText,
          number | string,
        ][]),
  );

function rowDifference(
  kind: FinanceKind,
  before: FinanceRow | null,
  after: FinanceRow | null,
): StoredRowDifference {
  const row = (after ?? before)!;
  const [old, current] = [cellsOf(before), cellsOf(after)];
  const fields = [...new Set([...old.keys(), ...current.keys()])];
  return {
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    rowNumber: row.rowNumber,
    label: financeRowLabel(kind, row),
    values: fields
      .filter((field) => old.get(field) !== current.get(field))
      .map((field) => ({
        field,
        before: old.get(field) ?? null,
        after: current.get(field) ?? null,
      })),
  };
}

/**
 * What the rows of a file change in those that came before: which rows came, went and changed, and what
 * that does to the totals. Rows are the same by their key; where a key repeats, equal rows first, then in
 * the order of the files.
 *
 * @param comparedNumber - number of the import that `before` is from; 0 = none
 */
export function compareFinanceRows(
  kind: FinanceKind,
  before: readonly FinanceRow[],
  after: readonly FinanceRow[],
  comparedNumber: number,
): StoredDifference {
  const [oldGroups, newGroups] = [groupByKey(kind, before), groupByKey(kind, after)];
  const counts = { added: 0, removed: 0, changed: 0 };
  const rows: StoredRowDifference[] = [];
  let sameCount = 0;
  for (const key of new Set([...newGroups.keys(), ...oldGroups.keys()])) {
    const group = withoutSame(oldGroups.get(key) ?? [], newGroups.get(key) ?? []);
    sameCount += (newGroups.get(key)?.length ?? 0) - group.after.length;
    const length = Math.max(group.before.length, group.after.length);
    for (let at = 0; at < length; at += 1) {
      const [old = null, current = null] = [group.before[at], group.after[at]];
      const change = old === null ? 'added' : current === null ? 'removed' : 'changed';
      counts[change] += 1;
      if (counts[change] <= mostListed) rows.push(rowDifference(kind, old, current));
    }
  }
  const [oldTotals, newTotals] = [financeTotals(before), financeTotals(after)];
  return {
    comparedNumber,
    addedCount: counts.added,
    removedCount: counts.removed,
    changedCount: counts.changed,
    sameCount,
    totals: [...new Set([...oldTotals.keys(), ...newTotals.keys()])].sort().map((field) => ({
      field,
      before: oldTotals.get(field) ?? 0,
      after: newTotals.get(field) ?? 0,
    })),
    rows,
    unlistedCount: counts.added + counts.removed + counts.changed - rows.length,
  };
}
