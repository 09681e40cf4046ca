import type { ShownGroup } from '../../engine/commuting/shown-commuting.ts';

/** People of one distance, as far as they may be shown per mode. */
interface CountsAtDistance {
  /** `null` = several distances that were taken together before. */
  readonly distance: string | null;
  readonly inRows: number;
  /** Of modes that are in the fixed amount. */
  readonly inFixed: number;
}

/** People who are in no row, per distance and of the distances that are told as one. */
interface PeopleBeside {
  readonly besides: readonly number[];
  /** `null` = every distance is told apart, or none. */
  readonly together: { readonly columns: readonly number[]; readonly beside: number } | null;
}

/**
 * How many people of a distance are in no row of a table by mode and distance: what a reader finds who
 * subtracts its rows from the number of people that is told elsewhere. That number also counts who is in the
 * fixed amount, who is paid nothing, and who was taken together before. Where it is not told, only the modes
 * in the fixed amount are counted.
 */
export function peopleBeside(
  counts: readonly CountsAtDistance[],
  told: readonly ShownGroup[],
): PeopleBeside {
  const perDistance = told.filter(({ grouping }) => grouping === 'distance');
  const peopleByDistance = new Map(
    perDistance.flatMap(({ key, people, isTogether }) =>
      key === null || isTogether === true ? [] : [[key, people] as const],
    ),
  );
  // Who has two employments may be in two rows, so that rows may count more than the total.
  const besides = counts.map(({ distance, inRows, inFixed }) => {
    const people = distance === null ? undefined : peopleByDistance.get(distance);
    return Math.max(inFixed, (people ?? 0) - inRows);
  });
  const merged = perDistance.find(({ isTogether }) => isTogether === true);
  if (merged === undefined) return { besides, together: null };
  const columns = [...counts.keys()].filter((column) => {
    const { distance } = counts[column]!;
    return distance !== null && !peopleByDistance.has(distance);
  });
  const sum = (field: 'inRows' | 'inFixed'): number =>
    columns.reduce((total, column) => total + counts[column]![field], 0);
  return {
    besides,
    together: { columns, beside: Math.max(sum('inFixed'), merged.people - sum('inRows')) },
  };
}
