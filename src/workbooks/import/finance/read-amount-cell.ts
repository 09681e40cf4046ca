import { Exact, wholeCents } from '../../../engine/exact.ts';
import { right, wrong, type CellReader } from '../cells/cell-reading.ts';

/**
 * How a sheet shows what an amount does to the balance. `plain`: no sign at all, such as a wage sum;
 * `by-side`: positive on both sides, so that lasten and baten decide; read here as lasten.
 */
export type AmountSign =
  'plain' | 'minus-is-nadeel' | 'plus-is-nadeel' | 'letter' | 'trailing-minus' | 'by-side';

interface AmountForm {
  /** Euros that one unit of the sheet stands for: 1 or 1,000. */
  readonly unitEuros: number;
  readonly sign: AmountSign;
}

const centsPerEuro = 100;

/** A hundred billion euros, more than all municipalities spend in a year. */
const mostCents = 1e13;

const comma =
  'een bedrag met een punt tussen duizendtallen (1.460) of een komma voor de centen (1,46); drie cijfers achter een komma kan beide zijn';

/** Decimal text without separators of thousands; `null` when it is no number, `undefined` when it could be two. */
function decimalText(digits: string): string | null | undefined {
  if (/^\d+$/.test(digits)) return digits;
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) {
    return digits.replaceAll('.', '').replace(',', '.');
  }
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return undefined;
  if (/^\d+,\d+$/.test(digits)) return digits.replace(',', '.');
  // As English programs write: 1,234,567 and 1,234.56 and 1234.5.
  if (/^[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})$/.test(digits)) return digits.replaceAll(',', '');
  return /^\d+\.\d+$/.test(digits) ? digits : null;
}

interface WrittenAmount {
  /** Without sign; decimal text. */
  readonly size: string;
  readonly isNegative: boolean;
  readonly letter: 'V' | 'N' | null;
}

/** Takes apart `-1.460`, `4.977-`, `1.460 -/-`, `(132)`, `N 132`, `132 V`, `€ 12,50` and `-`. */
function takeApart(written: string): WrittenAmount | null | undefined {
  let text = written.replaceAll(/[−–—]/g, '-').replaceAll(/€|\beuro?\b|[\s\u00a0\u202f]/gi, '');
  const letters = [
    ...text.matchAll(/^([vn])(?:\b|(?=[\d(+-]))|(?<=[\d)-])([vn])(?:oordeel|adeel)?$/gi),
  ].map(([, before, after]) => (before ?? after)!.toUpperCase() as 'V' | 'N');
  if (letters.length > 1) return null;
  const letter = letters[0] ?? null;
  text = text.replace(/^[vn]/i, '').replace(/[vn](?:oordeel|adeel)?$/i, '');
  if (/^-+$/.test(text) || /^-?,-+$/.test(text)) return { size: '0', isNegative: false, letter };
  // A price without cents: 132,-
  text = text.replace(/,-{1,2}$/, '');
  const minus = [/^(-\/-|-)/, /(-\/-|-)$/, /^\((?=.*\)$)/].filter((sign) => sign.test(text));
  if (minus.length > 1) return null;
  const digits = text
    .replace(/^(-\/-|-|\+)/, '')
    .replace(/(-\/-|-)$/, '')
    .replace(/^\((.*)\)$/, '$1');
  const size = decimalText(digits);
  return size == null ? size : { size, isNegative: minus.length === 1, letter };
}

/**
 * Reads an amount into whole cents, as an effect on the balance unless the sheet has plain amounts.
 * Rounded once, to the cent: cells with a formula hold more decimals.
 */
export function readAmountCell({ unitEuros, sign }: AmountForm): CellReader<number> {
  const centsOf = (size: string | number): number =>
    typeof size === 'number' && Number.isSafeInteger(size) && size < mostCents
      ? size * unitEuros * centsPerEuro
      : wholeCents(new Exact(size).times(unitEuros).times(centsPerEuro));
  const isPlusNadeel = sign === 'plus-is-nadeel' || sign === 'by-side';
  const read = (value: string | number): WrittenAmount | null | undefined =>
    typeof value === 'string'
      ? takeApart(value)
      : { size: String(Math.abs(value)), isNegative: value < 0, letter: null };

  return (value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return wrong();
    if (typeof value !== 'number' && typeof value !== 'string') return wrong();
    const amount = read(value);
    if (amount === undefined) return wrong(comma);
    if (amount === null) return wrong();
    const size = centsOf(typeof value === 'number' ? Math.abs(value) : amount.size);
    if (size > mostCents) return wrong('een bedrag van hooguit 100 miljard euro');
    if (size === 0) return right(0);
    const { isNegative, letter } = amount;
    if (sign === 'plain') {
      return isNegative || letter !== null ? wrong('een bedrag van 0 of meer') : right(size);
    }
    if (letter !== null) {
      return isNegative
        ? wrong('een bedrag met een V of N, of met een minteken; niet allebei')
        : right(letter === 'V' ? size : -size);
    }
    if (sign === 'letter') return wrong('een bedrag met een V (voordeel) of N (nadeel) erbij');
    return right(isNegative === isPlusNadeel ? size : -size);
  };
}
