/** From here on an amount rounds to a whole euro. */
const halfEuroCents = 50;

/** Whole cents as whole euros in a sentence: `€ 1.304`. Never a minus sign: the words say more or less. */
export const wholeEuros = (cents: number): string =>
  cents !== 0 && Math.abs(cents) < halfEuroCents
    ? 'minder dan € 1'
    : `€ ${Math.round(Math.abs(cents) / 100).toLocaleString('nl-NL')}`;

/** `€ 900 meer dan nu`, `€ 900 minder dan nu`, `evenveel als nu`. */
export const comparedWithNow = (cents: number): string => {
  if (cents === 0) return 'evenveel als nu';
  return `${wholeEuros(cents)} ${cents > 0 ? 'meer' : 'minder'} dan nu`;
};
