const withoutDiacritics = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '');

/**
 * A heading or coded value as it is compared: lower case, letters and digits only, without diacritics.
 * `Geb.-datum` and `GEB DATUM` are both `gebdatum`.
 */
export const headingKey = (text: string): string =>
  withoutDiacritics(text.toLowerCase()).replaceAll(/[^a-z0-9]/g, '');

/** The same without what stands between brackets, which is often a unit: `Uren (36 = voltijd)`. */
export const headingKeyWithoutNote = (text: string): string =>
  headingKey(text.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ''));
