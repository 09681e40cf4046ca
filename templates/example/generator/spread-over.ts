/**
 * Gives every item one of the values, so that the values come out exactly as given while high
 * scores tend to get high values: sort both and pair them by rank. Stratified on purpose: an example
 * of 1,300 people then meets its calibration without luck.
 *
 * @param valueAt - the value at a share (0-1) of the distribution; never falls
 */
export function spreadOver<Item, Value>(
  items: readonly Item[],
  scoreOf: (item: Item) => number,
  valueAt: (share: number) => Value,
): Map<Item, Value> {
  const ordered = items
    .map((item) => ({ item, score: scoreOf(item) }))
    .sort((left, right) => left.score - right.score);
  return new Map(
    ordered.map(({ item }, rank) => [item, valueAt((rank + 0.5) / ordered.length)] as const),
  );
}
