/** In euros: up to here a spreadsheet, which keeps fifteen digits, has every cent. */
export const largestAmount = 10 ** 12;
