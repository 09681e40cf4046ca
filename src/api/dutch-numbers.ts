/** Numbers as they stand in a Dutch sentence. */

/** With at most one decimal, and a comma: `6,1`, `12`, `1.304`. Never `-0`. */
export const numberText = (value: number): string =>
  (Math.round(value * 10) / 10 + 0).toLocaleString('nl-NL', { maximumFractionDigits: 1 });

/** `1 persoon`, `2,4 personen`. */
export const countText = (value: number, one: string, more: string): string => {
  const text = numberText(value);
  return `${text} ${text === '1' ? one : more}`;
};

/** A share of 0-1 as whole percents: `92%`. */
export const percentText = (ratio: number): string => `${Math.round(ratio * 100)}%`;

/** Whole cents as an amount of money: `€ 3.412,50`. */
export const euroText = (cents: number): string =>
  `€ ${(cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
