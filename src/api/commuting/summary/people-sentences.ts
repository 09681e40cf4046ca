import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { commuterGroupName } from '../commuter-group-name.ts';
import { countText } from '../../dutch-numbers.ts';
import { wholeEuros } from './whole-euros.ts';

const persons = (count: number): string => countText(count, 'persoon', 'personen');

function changeSentence(
  count: number | null,
  cents: number | null,
  largest: number | null,
  { direction, most }: { readonly direction: string; readonly most: string },
): string {
  if (count === null) {
    return `Hoeveel mensen erop ${direction}gaan, staat hier niet: het zou iets zeggen over een klein aantal personen.`;
  }
  if (count === 0) return `Niemand gaat erop ${direction}.`;
  const verb = count === 1 ? 'gaat' : 'gaan';
  if (cents === null || largest === null) {
    return `${persons(count)} ${verb} erop ${direction}.`;
  }
  return `${persons(count)} ${verb} erop ${direction}, gemiddeld ${wholeEuros(cents / count)} per jaar; ${most} is hoogstens ${wholeEuros(largest)}.`;
}

function unchangedSentence(count: number | null): string[] {
  if (count === null) return [];
  return [
    count === 0 ? 'Voor iedereen verandert er iets.' : `Voor ${persons(count)} verandert er niets.`,
  ];
}

function netSentence(cents: number | null): string {
  const after =
    'Na belasting, en na de uitruil van keuzebudget die vervalt, houden medewerkers samen';
  if (cents === null) {
    return 'Wat medewerkers na belasting meer of minder overhouden, staat hier niet: het zou iets zeggen over een klein aantal personen.';
  }
  if (cents === 0) return `${after} evenveel over als nu.`;
  return `${after} ${wholeEuros(cents)} ${cents > 0 ? 'meer' : 'minder'} over dan nu.`;
}

/** In which group of a grouping most people lose; nothing when that cannot be told. */
function mostLosers(
  comparisons: readonly ShownComparison[],
  grouping: 'distance' | 'mode',
): string | null {
  const rows = comparisons.filter((row) => row.grouping === grouping && row.key !== null);
  const [worst] = rows
    .filter(({ losers }) => losers !== null && losers > 0)
    .sort((one, other) => (other.losers ?? 0) - (one.losers ?? 0));
  // A group of which the number is hidden may have more.
  if (worst === undefined || rows.some(({ losers }) => losers === null)) return null;
  return `${commuterGroupName(grouping, worst.key!)} (${persons(worst.losers!)} van ${worst.people})`;
}

/** Who gains and who loses, gross and net. */
export function peopleSentences({ proposed }: SchemeSummary): string[] {
  const all = proposed.comparisons.find(({ grouping }) => grouping === 'all');
  if (all === undefined) return [];
  const [distance, mode] = [
    mostLosers(proposed.comparisons, 'distance'),
    mostLosers(proposed.comparisons, 'mode'),
  ];
  const where = [
    ...(distance === null ? [] : [`bij een afstand van ${distance}`]),
    ...(mode === null ? [] : [`bij vervoer met ${mode}`]),
  ];
  return [
    changeSentence(all.winners, all.gainCents, all.largestGainCents, {
      direction: 'vooruit',
      most: 'de grootste vooruitgang',
    }),
    changeSentence(all.losers, all.lossCents, all.largestLossCents, {
      direction: 'achteruit',
      most: 'de grootste achteruitgang',
    }),
    ...unchangedSentence(all.unchanged),
    ...(where.length === 0 ? [] : [`De meeste achteruitgang zit ${where.join(' en ')}.`]),
    netSentence(all.netDifferenceCents),
  ];
}
