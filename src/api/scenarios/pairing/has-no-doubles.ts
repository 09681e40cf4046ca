/** Whether a list from outside names nothing twice; what `keyOf` cannot read counts as different. */
export function hasNoDoubles<Item>(
  values: readonly Item[],
  keyOf: (value: Item) => unknown = (value) => value,
): boolean {
  const keys = values.map(keyOf).filter((key) => key !== undefined);
  return new Set(keys).size === keys.length;
}
