/**
 * Changes of one month: which flow and which stocks change (`none` = no such), and for which place or
 * hired person.
 */
export interface ChangeLog {
  flows: Int32Array;
  stocks: Int32Array;
  owners: Int32Array;
  count: number;
}

/** Room for changes at the start; doubled whenever it is not enough. */
const firstRoom = 1024;

/** A log with nothing in it. */
export const newChangeLog = (): ChangeLog => ({
  flows: new Int32Array(firstRoom),
  stocks: new Int32Array(firstRoom),
  owners: new Int32Array(firstRoom),
  count: 0,
});

/**
 * Writes down a change.
 *
 * @param stocks - see `change-kinds.ts`
 */
export function writeChange(log: ChangeLog, flow: number, stocks: number, owner: number): void {
  if (log.count === log.flows.length) {
    log.flows = doubled(log.flows);
    log.stocks = doubled(log.stocks);
    log.owners = doubled(log.owners);
  }
  log.flows[log.count] = flow;
  log.stocks[log.count] = stocks;
  log.owners[log.count] = owner;
  log.count += 1;
}

/** The same numbers with as much room again. */
export function doubled(numbers: Int32Array): Int32Array {
  const more = new Int32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}
