/** How far people are with a pair. No calculation ever changes it. */
export type PairStatus = 'proposed' | 'discussed' | 'decided' | 'running' | 'finished';

/** One step on; as long as nobody has started also one step back, or all the way. */
const nextStatuses: Readonly<Record<PairStatus, readonly PairStatus[]>> = {
  proposed: ['discussed'],
  discussed: ['decided', 'proposed'],
  decided: ['running', 'discussed', 'proposed'],
  running: ['finished'],
  finished: [],
};

/**
 * What people may make of a pair with this status; empty = nothing any more.
 *
 * @see not law: the way of working of this service
 */
export const nextStatusesOf = (status: PairStatus): readonly PairStatus[] => nextStatuses[status];

/**
 * Whether a pair is agreed with the people it is about, so that a new plan must leave it as it is.
 *
 * @see not law: the way of working of this service
 */
export const isSettled = (status: PairStatus): boolean =>
  status === 'decided' || status === 'running' || status === 'finished';
