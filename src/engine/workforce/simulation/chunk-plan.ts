import type { SimulationSettings } from '../workforce-settings.ts';

/** Replications that one worker does in one go; `firstReplication` counts over the whole run. */
export interface PlannedChunk {
  readonly firstReplication: number;
  readonly replicationCount: number;
}

/**
 * Replications per chunk. Small enough that a killed worker loses seconds and that two workers share a
 * run of 200 evenly; large enough that preparing the model costs little beside it.
 */
const chunkSize = 100;

/**
 * Which chunks a run must do next: at first the replications asked for, then, while the error asked for
 * is not met, as many again as are done, up to the maximum. It depends on the settings and on what is
 * done, never on how many workers there are.
 *
 * @param doneReplications - replications finished in earlier rounds
 * @param reachedErrorPeople - the error they reached (see `reachedErrorOf`); `null` before the first round
 * @returns empty when the run is done
 * @see not law: doubling until a standard error is met (sequential stopping), Law, Simulation Modeling
 *   and Analysis (5th ed., 2015), section 9.4.1
 */
export function nextRound(
  settings: SimulationSettings,
  doneReplications: number,
  reachedErrorPeople: number | null,
): readonly PlannedChunk[] {
  const { replications, maximumReplications, askedErrorPeople } = settings;
  if (doneReplications === 0) return chunksOf(0, replications);

  const isMet =
    askedErrorPeople === null ||
    (reachedErrorPeople !== null && reachedErrorPeople <= askedErrorPeople);
  const target = Math.min(doneReplications * 2, maximumReplications);
  return isMet ? [] : chunksOf(doneReplications, target);
}

function chunksOf(first: number, end: number): PlannedChunk[] {
  const chunks: PlannedChunk[] = [];
  for (let start = first; start < end; start += chunkSize) {
    chunks.push({
      firstReplication: start,
      replicationCount: Math.min(chunkSize, end - start),
    });
  }
  return chunks;
}
