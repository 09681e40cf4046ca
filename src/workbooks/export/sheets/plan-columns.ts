/** Columns of the tables on the sheet of the pairs; all of them have their years under each other. */
export const planColumns = { posts: 2, planned: 3, months: 4, risk: 5, firstYear: 6 } as const;
