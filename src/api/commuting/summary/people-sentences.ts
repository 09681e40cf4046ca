import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { guaranteeSentences, withoutLaterHelp } from './guarantee-sentences.ts';
import { loserGroupSentences } from './loser-group-sentences.ts';
import { netSentences } from './net-sentences.ts';
import { fewStaff, staffText } from './staff-text.ts';
import { wholeEuros } from './whole-euros.ts';
import { yearsHeld } from './years-held.ts';

interface Change {
  readonly count: number | null;
  readonly cents: number | null;
  readonly largest: number | null;
  readonly direction: 'vooruit' | 'achteruit';
  /** What is left out of it, with what stands before it. */
  readonly without: string;
}

function changeSentence({ count, cents, largest, direction, without }: Change): string {
  if (count === null) {
    return `Hoeveel medewerkers erop ${direction}gaan, staat hier niet: ${fewStaff}.`;
  }
  if (count === 0) return `Niemand gaat erop ${direction}.`;
  const who = `${staffText(count)} ${count === 1 ? 'gaat' : 'gaan'} erop ${direction}`;
  return cents === null || largest === null
    ? `${who}${without}.`
    : `${who}, gemiddeld ${wholeEuros(cents / count)} per jaar; niemand gaat er meer dan ${wholeEuros(largest)} op ${direction}${without}.`;
}

const changeSentences = (all: ShownComparison, without: string): string[] =>
  all.winners === null && all.losers === null
    ? [`Hoeveel medewerkers erop vooruit- en achteruitgaan, staat hier niet: ${fewStaff}.`]
    : [
        changeSentence({
          count: all.winners,
          cents: all.gainCents,
          largest: all.largestGainCents,
          direction: 'vooruit',
          without: '',
        }),
        changeSentence({
          count: all.losers,
          cents: all.lossCents,
          largest: all.largestLossCents,
          direction: 'achteruit',
          without,
        }),
      ];

/** That everybody gets something else follows from the numbers before it. */
const unchangedSentence = ({ unchanged }: ShownComparison): string[] =>
  unchanged === null || unchanged === 0 ? [] : [`Voor ${staffText(unchanged)} verandert er niets.`];

/** Who gains and who loses, gross and net, in a whole year. */
export function peopleSentences(summary: SchemeSummary): string[] {
  const { proposed, isAsNow, scheme } = summary;
  const all = proposed.comparisons.find(({ grouping }) => grouping === 'all');
  if (isAsNow || all === undefined) return [];
  const isInWholeYear = yearsHeld(summary).whole !== null;
  return [
    ...(isInWholeYear
      ? []
      : [`Dit zijn verschillen over een heel jaar, met de bedragen van ${proposed.fullYear}.`]),
    ...changeSentences(all, withoutLaterHelp(scheme)),
    ...guaranteeSentences(summary, all),
    ...loserGroupSentences(all, proposed.comparisons),
    ...unchangedSentence(all),
    ...netSentences(summary, all),
  ];
}
