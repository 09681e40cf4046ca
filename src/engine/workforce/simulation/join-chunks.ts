import type { SimulationChunk } from './simulation-chunk.ts';
import type { SimulationModel } from './simulation-model.ts';

/** The figures of a whole run, column by column. */
export interface JoinedChunks {
  readonly replicationCount: number;
  /** A column of counts or amounts over all replications; the array is used again by the next call. */
  readonly countsOf: (column: number) => Float64Array;
  readonly amountsOf: (column: number) => Float64Array;
}

/**
 * Puts chunks behind each other in the order of their replications, whoever made them and in whatever order
 * they came in.
 *
 * @throws RangeError when replications are missing or there twice, or a chunk is of another model
 * @see not law: storage
 */
export function joinChunks(
  { columns }: Pick<SimulationModel, 'columns'>,
  chunks: readonly SimulationChunk[],
): JoinedChunks {
  const ordered = chunks.toSorted((a, b) => a.firstReplication - b.firstReplication);
  let replicationCount = 0;
  for (const chunk of ordered) {
    if (chunk.firstReplication !== replicationCount) {
      throw new RangeError(`Replication ${replicationCount} is missing, or there twice.`);
    }
    const isOfModel =
      chunk.counts.length === columns.countColumns * chunk.replicationCount &&
      chunk.amounts.length === columns.amountColumns * chunk.replicationCount;
    if (!isOfModel) throw new RangeError('This simulation chunk belongs to another model.');
    replicationCount += chunk.replicationCount;
  }
  const sample = new Float64Array(replicationCount);
  const columnOf = (column: number, figures: 'counts' | 'amounts'): Float64Array => {
    for (const chunk of ordered) {
      const from = column * chunk.replicationCount;
      sample.set(
        chunk[figures].subarray(from, from + chunk.replicationCount),
        chunk.firstReplication,
      );
    }
    return sample;
  };
  return {
    replicationCount,
    countsOf: (column) => columnOf(column, 'counts'),
    amountsOf: (column) => columnOf(column, 'amounts'),
  };
}
