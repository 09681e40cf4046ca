import type {
  ContractCount,
  WageGroup,
  WageOverview,
} from '../../engine/budget/wages/wage-overview.ts';
import { groupBy } from '../../engine/group-by.ts';
import { scaleBandOf } from '../../engine/workforce/scale-band.ts';
import { mergeAdjacentGroups } from './merge-adjacent-groups.ts';
import { mergeSmallGroups } from './merge-small-groups.ts';
import { addCounts, partTellsFew } from './part-tells-few.ts';

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
    ...addCounts(groups),
    // Part-time factors have at most four decimals; their sum in floating point has noise far below that.
    fte: Number(sum(({ fte }) => fte).toFixed(4)),
    wageSumCents: sum(({ wageSumCents }) => wageSumCents),
    overhead: addCounts(groups.map(({ overhead }) => overhead)),
    withoutTaakveld: addCounts(groups.map(({ withoutTaakveld }) => withoutTaakveld)),
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
 * small as one rest. Overhead, and who has no taakveld, are left out where they would be small, or the
 * difference with all staff or with groups of one grouping. A small number of rows without pay is left out
 * too. May be applied again with a higher threshold.
 *
 * @param smallestGroup - parameter `disclosure/...`
 */
export function wagesWithoutSmallGroups(
  overview: WageOverview,
  smallestGroup: number,
): WageOverview {
  const byGrouping = [...groupBy(overview.groups, ({ grouping }) => grouping).values()].map(
    (groups) => largeEnough(groups, smallestGroup),
  );
  const tellsFew = (partOf: (group: WageGroup) => ContractCount): boolean =>
    byGrouping.some((groups) => partTellsFew(groups, partOf, smallestGroup));
  const { overheadPeople, withoutTaakveldPeople, unpaidRowCount } = overview;
  const isWithoutHidden =
    withoutTaakveldPeople === null || tellsFew(({ withoutTaakveld }) => withoutTaakveld);
  const isOverheadHidden =
    overheadPeople === null ||
    tellsFew(({ overhead }) => overhead) ||
    // When both are told, so is their sum.
    (!isWithoutHidden &&
      tellsFew(({ overhead, withoutTaakveld }) => addCounts([overhead, withoutTaakveld])));
  const isFew = unpaidRowCount !== null && unpaidRowCount > 0 && unpaidRowCount < smallestGroup;
  return {
    ...overview,
    years: overview.years.map((year) => ({
      ...year,
      ...(isOverheadHidden ? { overheadCents: null, overheadShare: null } : {}),
      ...(isWithoutHidden ? { withoutTaakveldCents: null } : {}),
    })),
    groups: byGrouping.flat(),
    overheadPeople: isOverheadHidden ? null : overheadPeople,
    withoutTaakveldPeople: isWithoutHidden ? null : withoutTaakveldPeople,
    unpaidRowCount: isFew ? null : unpaidRowCount,
  };
}
