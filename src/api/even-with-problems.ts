/** Lets a check over several fields run when one of them is wrong by itself: all problems at once. */
export const evenWithProblems = {
  when: ({ value }: { readonly value: unknown }): boolean =>
    typeof value === 'object' && value !== null,
};

/** The same for a check over a list: what is not a list at all is told already. */
export const evenWithProblemsInList = {
  when: ({ value }: { readonly value: unknown }): boolean => Array.isArray(value),
};
