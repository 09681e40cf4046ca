/**
 * The answer for each item, worked out once for items that are the same object: months that share their
 * rates share their answer.
 *
 * @see not law: saving work
 */
export function oncePer<Item, Answer>(
  items: readonly Item[],
  answerFor: (item: Item) => Answer,
): Answer[] {
  const known = new Map<Item, Answer>();
  return items.map((item) => {
    const answer = known.get(item) ?? answerFor(item);
    known.set(item, answer);
    return answer;
  });
}
