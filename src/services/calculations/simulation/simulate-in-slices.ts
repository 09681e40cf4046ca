import { simulateReplications } from '../../../engine/workforce/simulation/simulate-replications.ts';
import type { SimulationChunk } from '../../../engine/workforce/simulation/simulation-chunk.ts';
import type { SimulationModel } from '../../../engine/workforce/simulation/simulation-model.ts';
import { delay } from '../../time/delay.ts';

/**
 * About how long the process does nothing else: short enough to keep the lock on its job and to notice
 * that it is cancelled, however large the roster; long enough that starting a slice costs little.
 */
const sliceMs = 150;

/** Column by column, the replications of all slices behind each other. */
function joinSlices(slices: readonly SimulationChunk[], replicationCount: number): SimulationChunk {
  const { firstReplication } = slices[0]!;
  const sizeOf = (figures: 'counts' | 'amounts'): number =>
    slices.reduce((sum, slice) => sum + slice[figures].length, 0);
  const counts = new Int32Array(sizeOf('counts'));
  const amounts = new Float64Array(sizeOf('amounts'));
  for (const slice of slices) {
    const size = slice.replicationCount;
    const at = slice.firstReplication - firstReplication;
    for (const [from, to] of [
      [slice.counts, counts],
      [slice.amounts, amounts],
    ] as const) {
      for (let column = 0; column * size < from.length; column += 1) {
        to.set(from.subarray(column * size, (column + 1) * size), column * replicationCount + at);
      }
    }
  }
  return { firstReplication, replicationCount, counts, amounts };
}

/**
 * The figures of some replications, as `simulateReplications` gives them, but in slices between which the
 * process does other things. How long slices turn out to be changes no figure.
 *
 * @throws the reason of `signal` when that aborts
 */
export async function simulateInSlices(
  model: SimulationModel,
  firstReplication: number,
  replicationCount: number,
  signal: AbortSignal,
): Promise<SimulationChunk> {
  const slices: SimulationChunk[] = [];
  let size = 1;
  for (let done = 0; done < replicationCount;) {
    signal.throwIfAborted();
    const count = Math.min(size, replicationCount - done);
    const startedAt = performance.now();
    slices.push(simulateReplications(model, firstReplication + done, count));
    const msEach = (performance.now() - startedAt) / count;
    done += count;
    size = Math.max(1, Math.floor(sliceMs / msEach));
    await delay(0);
  }
  return joinSlices(slices, replicationCount);
}
