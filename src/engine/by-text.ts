/**
 * Order of texts by their characters, for `sort`: the same on every machine, unlike an order by language.
 *
 * @see not law: ordering
 */
export const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
