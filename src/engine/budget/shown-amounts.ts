import type { ShownAmounts, TableProfile } from './budget-table.ts';

const minus = '-';
const nil = { dash: '-', zero: '0' } as const;

/** 1000 as 1.000: Dutch tables have a point between the thousands. */
const grouped = (units: number): string =>
  String(Math.abs(units)).replaceAll(/\B(?=(\d{3})+$)/g, '.');

function signed(units: number, sign: TableProfile['sign']): string {
  const size = grouped(units);
  if (sign === 'letter') return `${size} ${units < 0 ? 'N' : 'V'}`;
  if (units > 0) return size;
  return sign === 'trailing-minus' ? `${size}${minus}` : `${minus}${size}`;
}

/**
 * How amounts print in the table of a municipality.
 *
 * @param units - per year and, last, for each later year: whole units with the sign of the profile
 * @param cents - the exact amounts of those years; they tell a 0 that is still to change from a line that ended
 * @see not law: `config/finance/table-profiles.yaml`
 */
export function shownAmounts(
  units: readonly number[],
  cents: readonly number[],
  { sign, nil: nilAs }: Pick<TableProfile, 'sign' | 'nil'>,
): ShownAmounts {
  const textOf = (amount: number, index: number): string => {
    if (amount !== 0) return signed(amount, sign);
    if (nilAs !== 'as-entered') return nil[nilAs];
    return cents.slice(index).every((left) => left === 0) ? nil.dash : nil.zero;
  };
  const texts = units.map(textOf);
  return {
    shownByYear: units.slice(0, -1),
    textByYear: texts.slice(0, -1),
    shownLater: units.at(-1) ?? 0,
    textLater: texts.at(-1) ?? nil.zero,
  };
}
