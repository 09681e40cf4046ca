import { groupBy } from '../../group-by.ts';
import type { RosterRow, TravelMode } from '../../roster.ts';

/** The middle of a list; of an even list the lower of the two in the middle, so that it is a value that occurs. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const known = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);

/**
 * Fills in how somebody travels from the rows that are complete: the most frequent mode, then of that mode
 * the median distance, office days and cost of public transport. An assumption for a total, not a finding
 * about a person: rows that are filled in stay marked incomplete.
 *
 * @param complete - rows in service with all that a scheme needs; when there are none, nothing is filled in
 * @see not law: an assumption, chosen in the scenario (`missing`)
 */
export function fillMissingTravel(complete: readonly RosterRow[]): (row: RosterRow) => RosterRow {
  const byMode = groupBy(complete, ({ travelMode }) => travelMode);
  const [commonMode] = [...byMode].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [null];
  const typicalOf = (mode: TravelMode | null) => {
    const rows = byMode.get(mode) ?? complete;
    return {
      km: median(known(rows.map(({ commuteDistanceKm }) => commuteDistanceKm))),
      days: median(known(rows.map(({ officeDaysPerWeek }) => officeDaysPerWeek))),
      cost: median(
        known(rows.map(({ publicTransportCentsPerYear }) => publicTransportCentsPerYear)),
      ),
    };
  };
  const typical = new Map<TravelMode | null, ReturnType<typeof typicalOf>>();
  return (row) => {
    const travelMode = row.travelMode ?? commonMode;
    const of = typical.get(travelMode) ?? typicalOf(travelMode);
    typical.set(travelMode, of);
    return {
      ...row,
      travelMode,
      commuteDistanceKm: row.commuteDistanceKm ?? of.km,
      officeDaysPerWeek: row.officeDaysPerWeek ?? of.days,
      publicTransportCentsPerYear: row.publicTransportCentsPerYear ?? of.cost,
    };
  };
}
