/** Columns of the tables on the sheet of the pairs; all of them have their years under each other. */
export const planColumns = {
  posts: 2,
  planned: 3,
  pairs: 4,
  months: 5,
  risk: 6,
  firstYear: 7,
} as const;
