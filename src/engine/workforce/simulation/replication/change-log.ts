/** Changes in the order in which they happened: their kind with the month, and the place or hired person. */
export interface ChangeLog {
  words: Int32Array;
  owners: Int32Array;
  count: number;
}

/** Room for changes at the start; doubled whenever it is not enough. */
const firstRoom = 16384;

/** A month takes so many bits of the word of a change; what is left is the kind. */
export const bitsOfMonth = 16;

/** A log with nothing in it. */
export const newChangeLog = (): ChangeLog => ({
  words: new Int32Array(firstRoom),
  owners: new Int32Array(firstRoom),
  count: 0,
});

/**
 * Writes down a change.
 *
 * @param kind - see `change-kinds.ts`
 */
export function writeChange(log: ChangeLog, kind: number, owner: number, month: number): void {
  if (log.count === log.words.length) {
    log.words = doubled(log.words);
    log.owners = doubled(log.owners);
  }
  log.words[log.count] = (kind << bitsOfMonth) | month;
  log.owners[log.count] = owner;
  log.count += 1;
}

/** The same numbers with as much room again. */
export function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
