import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import type { TravelMode } from '../../../engine/roster.ts';
import { listText } from '../../explanation/cause-phrases.ts';
import { commuterGroupName } from '../commuter-group-name.ts';
import { travelModePhrase } from '../travel-mode-phrase.ts';
import { fewStaff } from './staff-text.ts';

/** In which groups most of the losers are, or why that is not told. */
type LargestGroups =
  | { readonly keys: readonly string[]; readonly losers: number }
  | { readonly hiddenBecause: string };

/** More than this cannot lose in a row, so much is known. */
const mostLosers = ({ losers, people }: ShownComparison): number => losers ?? people;

/**
 * Only when it is true whatever hides behind the other rows: one of which the number is hidden has at most
 * its people, and small groups together have at most their sum.
 */
function largestGroups(rows: readonly ShownComparison[]): LargestGroups | null {
  const named = rows.filter(({ key, losers }) => key !== null && losers !== null);
  const losers = Math.max(0, ...named.map((row) => row.losers!));
  const others = rows.filter((row) => !named.includes(row));
  const unsure = others.filter((row) => mostLosers(row) > 0 && mostLosers(row) >= losers);
  if (unsure.length > 0) {
    return {
      hiddenBecause: unsure.some((row) => row.losers === null)
        ? fewStaff
        : 'kleine groepen zijn samengenomen',
    };
  }
  if (losers === 0) return null;
  const keys = named.filter((row) => row.losers === losers).map(({ key }) => key!);
  return { keys, losers };
}

const byMode = (key: string): string =>
  key === 'walking'
    ? 'lopend'
    : `met ${travelModePhrase[key as TravelMode] ?? 'een onbekend vervoermiddel'}`;

type Grouping = 'mode' | 'distance';

const groupingWords = { mode: 'vervoermiddel', distance: 'afstand' } as const;

/** `naar afstand is de groep 30-50 km het grootst (31 van 124)`; the verb comes first after a subject. */
function largestText(
  found: LargestGroups | null,
  grouping: Grouping,
  all: number,
  isFirst: boolean,
): string[] {
  if (found === null || 'hiddenBecause' in found) return [];
  const { keys, losers } = found;
  if (grouping === 'mode' && losers * 2 > all) {
    return [`reizen de meesten ${byMode(keys[0]!)} (${losers} van ${all})`];
  }
  const names = listText(keys.map((key) => commuterGroupName(grouping, key)));
  const [verb, groups, each] =
    keys.length === 1 ? ['is', 'de groep', ''] : ['zijn', 'de groepen', 'elk '];
  const by = `naar ${groupingWords[grouping]}`;
  const start = isFirst ? `${verb} ${by}` : `${by} ${verb}`;
  return [`${start} ${groups} ${names} het grootst (${each}${losers} van ${all})`];
}

/** What is not told, and why; for one reason in one sentence. */
function hiddenSentences(mode: LargestGroups | null, distance: LargestGroups | null): string[] {
  const reasons = [mode, distance].map((found) =>
    found !== null && 'hiddenBecause' in found ? found.hiddenBecause : null,
  );
  const [ofMode, ofDistance] = reasons;
  const sentence = (what: string, reason: string | null | undefined): string[] =>
    reason == null ? [] : [`${what} de meesten van hen reizen, staat hier niet: ${reason}.`];
  return ofMode === ofDistance
    ? sentence('Met welk vervoermiddel en hoe ver', ofMode)
    : [...sentence('Met welk vervoermiddel', ofMode), ...sentence('Hoe ver', ofDistance)];
}

/** How most of the losers travel, and how far. */
export function loserGroupSentences(
  { losers: all }: ShownComparison,
  comparisons: readonly ShownComparison[],
): string[] {
  if (all === null || all === 0) return [];
  const of = (wanted: Grouping): LargestGroups | null =>
    largestGroups(comparisons.filter(({ grouping }) => grouping === wanted));
  const [mode, distance] = [of('mode'), of('distance')];
  const ofMode = largestText(mode, 'mode', all, true);
  const told = [...ofMode, ...largestText(distance, 'distance', all, ofMode.length === 0)];
  return [
    ...(told.length === 0 ? [] : [`Van wie erop achteruitgaat ${told.join('; ')}.`]),
    ...hiddenSentences(mode, distance),
  ];
}
