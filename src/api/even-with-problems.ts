/** Lets a check over several fields run when one of them is wrong by itself: all problems at once. */
export const evenWithProblems = {
  when: ({ value }: { readonly value: unknown }): boolean =>
    typeof value === 'object' && value !== null,
};
