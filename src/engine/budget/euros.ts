/** Made once: making one takes longer than writing an amount. */
const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 });

/**
 * An amount in the text of a budget: 123456 cents is `€ 1.234,56`.
 *
 * @param cents - whole cents
 * @see not law: wording
 */
export const euros = (cents: number): string => `€ ${twoDecimals.format(cents / 100)}`;
