import type { TableProfile } from '../../engine/budget/budget-table.ts';

/** Positive and negative amounts as a profile signs them; a plus that means nadeel is in the number already. */
const signed: Readonly<Record<TableProfile['sign'], readonly [string, string]>> = {
  'minus-is-nadeel': ['#,##0', '-#,##0'],
  'plus-is-nadeel': ['#,##0', '-#,##0'],
  letter: ['#,##0" V"', '#,##0" N"'],
  'trailing-minus': ['#,##0', '#,##0"-"'],
};

/** Number format of a rounded amount, that shows what `text` says: the cell holds a number all the same. */
export function amountFormat(sign: TableProfile['sign'], text: string): string {
  const [positive, negative] = signed[sign];
  const zero = text === '0' ? '0' : '"-"';
  // Room to the right as in `format.amount`.
  return [positive, negative, zero, '@'].map((part) => `${part}_w`).join(';');
}
