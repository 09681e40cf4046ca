/**
 * The figures of some replications, as small as they can be kept until all are there. A chunk is made by
 * one worker and merged by another; replications are numbered over the whole run, so it does not matter
 * which chunk a replication is in.
 */
export interface SimulationChunk {
  readonly firstReplication: number;
  readonly replicationCount: number;
  /** `counts[column * replicationCount + replication]`: people, posts and parts of FTE (`partsPerFte`). */
  readonly counts: Int32Array;
  /** The same for money and savings, in thousandths of a cent (whole numbers, so sums are exact). */
  readonly amounts: Float64Array;
}
