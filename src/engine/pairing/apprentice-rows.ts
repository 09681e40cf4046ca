import { groupBy } from '../group-by.ts';
import { capacityOf, type PairingProblem } from './pairing-problem.ts';

/** The moments at which an apprentice could have more masters than places. */
export interface ApprenticeRows {
  /** By apprentice, then by time; the choices that run at the moment are those whose rows include it. */
  readonly rows: readonly { readonly apprenticeId: string; readonly capacity: number }[];
  /** Per choice: its rows are those from `firstRow` up to, not including, `endRow`; often none. */
  readonly firstRow: Int32Array;
  readonly endRow: Int32Array;
}

/**
 * When each apprentice must be counted: an apprentice follows at most its capacity of masters at each
 * moment, and it is enough to count where a choice starts, as in between the number only falls. Left out:
 * a moment whose choices all still run at the next one, and one with no more masters than places (a
 * pair is in a plan at most once). What is left are the maximal cliques of an interval graph.
 *
 * @see Golumbic, Algorithmic Graph Theory and Perfect Graphs (2004), ch. 8: cliques in order of time
 */
export function apprenticeRows(problem: PairingProblem): ApprenticeRows {
  const { choices } = problem;
  const rows: { readonly apprenticeId: string; readonly capacity: number }[] = [];
  const firstRow = new Int32Array(choices.length);
  const endRow = new Int32Array(choices.length);
  const byApprentice = groupBy(choices.keys(), (index) => choices[index]!.apprenticeId);
  for (const [apprenticeId, own] of byApprentice) {
    const capacity = capacityOf(problem, apprenticeId);
    const starts = [...new Set(own.map((index) => choices[index]!.startMonth))].sort(
      (a, b) => a - b,
    );
    const placeOf = new Map(starts.map((start, place) => [start, place]));
    // The first start at or after the end, for every end that occurs.
    const ends = [...new Set(own.map((index) => choices[index]!.endMonth))].sort((a, b) => a - b);
    const endPlaceOf = new Map<number, number>();
    let place = 0;
    for (const end of ends) {
      while (place < starts.length && starts[place]! < end) place += 1;
      endPlaceOf.set(end, place);
    }

    const masters = new Int32Array(starts.length);
    const countedFor = new Int32Array(starts.length).fill(-1);
    const isMaximal = new Uint8Array(starts.length);
    const byMaster = groupBy(own, (index) => choices[index]!.masterId);
    let master = 0;
    for (const some of byMaster.values()) {
      for (const index of some) {
        const { startMonth, endMonth } = choices[index]!;
        const from = placeOf.get(startMonth)!;
        const to = Math.max(from, endPlaceOf.get(endMonth)!);
        if (to > from) isMaximal[to - 1] = 1;
        for (let at = from; at < to; at += 1) {
          if (countedFor[at] === master) continue;
          countedFor[at] = master;
          masters[at]! += 1;
        }
      }
      master += 1;
    }

    const rowBefore = new Int32Array(starts.length + 1);
    for (const at of starts.keys()) {
      rowBefore[at] = rows.length;
      if (isMaximal[at] === 1 && masters[at]! > capacity) rows.push({ apprenticeId, capacity });
    }
    rowBefore[starts.length] = rows.length;
    for (const index of own) {
      const { startMonth, endMonth } = choices[index]!;
      const from = placeOf.get(startMonth)!;
      firstRow[index] = rowBefore[from]!;
      endRow[index] = rowBefore[Math.max(from, endPlaceOf.get(endMonth)!)]!;
    }
  }
  return { rows, firstRow, endRow };
}
