import type { WageGroup, WageOverview } from '../../engine/budget/wages/wage-overview.ts';
import { groupBy } from '../../engine/group-by.ts';
import { scaleBandOf } from '../../engine/workforce/scale-band.ts';
import { mergeAdjacentGroups } from './merge-adjacent-groups.ts';
import { mergeSmallGroups } from './merge-small-groups.ts';

/** A group of second contracts only has no main contract in it, and is the smallest there is. */
const sizeOf = ({ people }: WageGroup): number => people || Number.MIN_VALUE;
const sizeOfAll = (groups: readonly WageGroup[]): number =>
  groups.reduce((sum, group) => sum + sizeOf(group), 0);

function together(groups: readonly WageGroup[], key: string | null): WageGroup {
  const [first] = groups;
  const sum = (numberOf: (group: WageGroup) => number): number =>
    groups.reduce((total, group) => total + numberOf(group), 0);
  return {
    grouping: first?.grouping ?? 'scale',
    key,
    ...(key === null ? { isTogether: true } : {}),
    people: sum(({ people }) => people),
    // Part-time factors have at most four decimals; their sum in floating point has noise far below that.
    fte: Number(sum(({ fte }) => fte).toFixed(4)),
    wageSumCents: sum(({ wageSumCents }) => wageSumCents),
  };
}

/** `10` and `10-10A` become `10-10A`. */
function rangeOf(groups: readonly WageGroup[]): string | null {
  const keys = groups.flatMap(({ key }) => key?.split('-') ?? []);
  return keys.length === 0 ? null : `${keys[0]}-${keys.at(-1)}`;
}

/** Within these, neighbours may be taken together: scales in the bands that other figures are shown in. */
const bandOf = ({ grouping, key, isTogether }: WageGroup): string => {
  if (isTogether === true || key === null) return '';
  if (grouping === 'programme') return key;
  return grouping === 'step' ? 'steps' : scaleBandOf(key.split('-')[0] ?? null);
};

/** One grouping: first whole bands are named or not, then the neighbours in a named band are joined. */
function largeEnough(groups: readonly WageGroup[], smallestGroup: number): readonly WageGroup[] {
  const bands = [...groupBy(groups, bandOf).values()];
  const named = new Set(mergeSmallGroups(bands, sizeOfAll, smallestGroup).named);
  const kept = bands
    // What was taken together before stays so.
    .filter((band) => named.has(band) && band.every(({ isTogether }) => isTogether !== true))
    .flatMap((band) => mergeAdjacentGroups(band, sizeOf, smallestGroup))
    .map((parts) => (parts.length === 1 ? parts[0]! : together(parts, rangeOf(parts))));
  const rest = bands
    .filter((band) => !named.has(band) || band.some(({ isTogether }) => isTogether === true))
    .flat();
  return rest.length === 0 ? kept : [...kept, together(rest, null)];
}

/**
 * The overview of wages with small groups taken together, so that no group of fewer people stands on its own
 * or follows from a total minus the others: scales and steps with their neighbours, and what is then still
 * small as one rest. Overhead is left out where it, or who is not overhead, would be a small group. May be
 * applied again with a higher threshold.
 *
 * @param smallestGroup - parameter `disclosure/...`
 */
export function wagesWithoutSmallGroups(
  overview: WageOverview,
  smallestGroup: number,
): WageOverview {
  const isSmall = (people: number): boolean => people > 0 && people < smallestGroup;
  const byGrouping = [...groupBy(overview.groups, ({ grouping }) => grouping).values()];
  // Per programme everybody with pay counts once: the same total in each grouping.
  const everybody = (byGrouping[0] ?? []).reduce((sum, { people }) => sum + people, 0);
  const { overheadPeople, withoutTaakveldPeople } = overview;
  const isWithoutHidden = withoutTaakveldPeople === null || isSmall(withoutTaakveldPeople);
  const others = everybody - (overheadPeople ?? 0) - (isWithoutHidden ? 0 : withoutTaakveldPeople);
  const isOverheadHidden = overheadPeople === null || isSmall(overheadPeople) || isSmall(others);
  return {
    ...overview,
    years: overview.years.map((year) => ({
      ...year,
      ...(isOverheadHidden ? { overheadCents: null, overheadShare: null } : {}),
      ...(isWithoutHidden ? { withoutTaakveldCents: null } : {}),
    })),
    groups: byGrouping.flatMap((groups) => largeEnough(groups, smallestGroup)),
    overheadPeople: isOverheadHidden ? null : overheadPeople,
    withoutTaakveldPeople: isWithoutHidden ? null : withoutTaakveldPeople,
  };
}
