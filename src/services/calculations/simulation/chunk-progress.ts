import type { PlannedChunk } from '../../../data/queries/simulation-chunks.ts';
import type { Progress } from '../calculation-progress.ts';

/** What is reported before the first chunk and kept for merging, of the whole. */
const beforeRatio = 0.05;
const chunksRatio = 0.9;

const minuteMs = 60_000;
/** From here on whole minutes are precise enough. */
const inMinutesFromMs = 1.5 * minuteMs;

function inWords(remainingMs: number): string {
  if (remainingMs >= inMinutesFromMs) return `${Math.round(remainingMs / minuteMs)} minuten`;
  const seconds = Math.max(1, Math.round(remainingMs / 1000));
  return seconds === 1 ? '1 seconde' : `${seconds} seconden`;
}

/**
 * How far a simulation is, and how long the chunks that are planned will still take at the pace of this
 * attempt; chunks of an earlier attempt count as done but say nothing about the pace.
 */
export function chunkProgress(
  planned: readonly PlannedChunk[],
  { startedAt, now }: { readonly startedAt: Date; readonly now: Date },
): Progress {
  const finished = planned.filter(({ sha256 }) => sha256 != null);
  const sizeOf = (chunks: readonly PlannedChunk[]): number =>
    chunks.reduce((sum, { replicationCount }) => sum + replicationCount, 0);
  const [size, finishedSize] = [sizeOf(planned), sizeOf(finished)];
  const newSize = sizeOf(finished.filter(({ finishedAt }) => finishedAt! >= startedAt));
  const elapsedMs = now.getTime() - startedAt.getTime();
  const left = size - finishedSize;
  const remaining =
    left === 0 || newSize === 0 ? '' : `, nog ongeveer ${inWords((elapsedMs / newSize) * left)}`;
  return {
    progressRatio: beforeRatio + (size === 0 ? 0 : (chunksRatio * finishedSize) / size),
    progressText: `Formatie doorrekenen: ${finished.length} van ${planned.length} delen${remaining}`,
  };
}
