import type { Calculation } from '../../data/calculation.ts';
import type { RunHashes } from '../../engine/scenario-outcome.ts';

/** A calculation that did another one again, against that one. */
export interface Repeat {
  /** Id of the calculation that was repeated. */
  readonly of: string;
  /** Whether both gave the same bytes; `null` until the repeat has succeeded. */
  readonly isEqual: boolean | null;
  /** What differs; the first four say why, `result` says that the bytes do. */
  readonly differences: readonly (keyof RunHashes)[];
}

const parts: readonly (keyof RunHashes)[] = [
  'rosterFile',
  'scenario',
  'parameters',
  'engineVersion',
  'result',
];

/** What a result was made from, with the bytes that were stored: of a workbook those are the file. */
const hashesOf = ({ hashes, resultHash }: Calculation): RunHashes | null =>
  hashes == null || resultHash == null ? null : { ...hashes, result: resultHash };

/** Whether a repeat gave the same bytes as what it repeats, and if not, what was different. */
export function compareRepeat(original: Calculation, repeat: Calculation): Repeat {
  const [before, after] = [hashesOf(original), hashesOf(repeat)];
  if (before === null || after === null) {
    return { of: original.id, isEqual: null, differences: [] };
  }
  const differences = parts.filter((part) => before[part] !== after[part]);
  return { of: original.id, isEqual: !differences.includes('result'), differences };
}
