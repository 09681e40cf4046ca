import { euros } from '../euros.ts';
import type { ComparedAmounts } from './compare-budgets.ts';

/** How an amount is called, by its sign: `nadeel` and `voordeel`, or of a difference `nadeliger` and `voordeliger`. */
export interface AmountWords {
  readonly negative: string;
  readonly positive: string;
}

interface Stretch {
  readonly cents: number;
  readonly firstYear: number;
  /** `null` = from the first year on, for ever. */
  readonly lastYear: number | null;
}

/** Years in a row with the same amount, as one; what stays the same after the last year has no end. */
function stretchesOf(
  years: readonly number[],
  { centsByYear, laterCents }: ComparedAmounts,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, year] of years.entries()) {
    const cents = centsByYear[index]!;
    const previous = stretches.at(-1);
    if (previous?.cents === cents)
      stretches[stretches.length - 1] = { ...previous, lastYear: year };
    else stretches.push({ cents, firstYear: year, lastYear: year });
  }
  const last = stretches.at(-1)!;
  if (last.cents === laterCents) stretches[stretches.length - 1] = { ...last, lastYear: null };
  else stretches.push({ cents: laterCents, firstYear: years.at(-1)! + 1, lastYear: null });
  return stretches.filter(({ cents }) => cents !== 0);
}

function inWords({ cents, firstYear, lastYear }: Stretch, words: AmountWords): string {
  const amount = `${euros(Math.abs(cents))} ${cents < 0 ? words.negative : words.positive}`;
  if (lastYear === null) return `vanaf ${firstYear} elk jaar ${amount}`;
  if (lastYear === firstYear) return `in ${firstYear} ${amount}`;
  return `van ${firstYear} tot en met ${lastYear} elk jaar ${amount}`;
}

/**
 * Amounts over years as Dutch that continues a sentence: `in 2027 € 1.000,00 nadeel, vanaf 2028 elk jaar
 * € 500,00 voordeel`. Years with the same amount are taken together, years without one are left out.
 *
 * @returns `null` when every amount is 0
 * @see not law: wording
 */
export function amountsInWords(
  years: readonly number[],
  amounts: ComparedAmounts,
  words: AmountWords,
): string | null {
  const stretches = stretchesOf(years, amounts);
  return stretches.length === 0
    ? null
    : stretches.map((stretch) => inWords(stretch, words)).join(', ');
}
