import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { withoutLaterHelp } from './guarantee-sentences.ts';
import { fewStaff } from './staff-text.ts';
import { comparedWithNow, wholeEuros } from './whole-euros.ts';

/** What everybody together gets more or less than now, before tax, where that may be told. */
function grossSentence({ gainCents, lossCents }: ShownComparison, without: string): string[] {
  if (gainCents === null || lossCents === null) return [];
  return [
    `Vóór belasting krijgen medewerkers samen ${comparedWithNow(gainCents - lossCents)}${without}.`,
  ];
}

/** What employees keep after tax; before tax where that is of a few of them. */
export function netSentences({ settings, scheme }: SchemeSummary, all: ShownComparison): string[] {
  const without = withoutLaterHelp(scheme);
  const { netDifferenceCents: cents } = all;
  if (cents === null) {
    return [
      ...grossSentence(all, without),
      `Wat medewerkers na belasting meer of minder overhouden, staat hier niet: ${fewStaff}.`,
    ];
  }
  // Where no scheme knows an exchange, none can lapse.
  const exchange =
    scheme.exchange === null && settings.current.exchange === null
      ? ''
      : ' en na de uitruil van keuzebudget die vervalt';
  const amount =
    cents === 0
      ? 'evenveel over als nu'
      : `${wholeEuros(cents)} ${cents > 0 ? 'meer' : 'minder'} over dan nu`;
  return [`Na belasting${exchange} houden medewerkers samen ${amount}${without}.`];
}
