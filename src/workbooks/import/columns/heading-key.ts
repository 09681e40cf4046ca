const withoutDiacritics = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '');

/**
 * A heading or coded value as it is compared: lower case, letters and digits only, without diacritics.
 * `Geb.-datum` and `GEB DATUM` are both `gebdatum`.
 */
export const headingKey = (text: string): string =>
  withoutDiacritics(text.toLowerCase()).replaceAll(/[^a-z0-9]/g, '');

/** A heading without what stands between brackets, which is often a unit: `Uren (36 = voltijd)`. */
export const withoutNote = (text: string): string => text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '');

/** The key of a heading without its note. */
export const headingKeyWithoutNote = (text: string): string => headingKey(withoutNote(text));

/** The words of a heading, in lower case with single spaces: `Nummer (BSN)` and `nummerBSN` are `nummer bsn`. */
export const headingWords = (text: string): string =>
  withoutDiacritics(text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase())
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
