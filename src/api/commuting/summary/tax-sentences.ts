import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { dayInYearText } from '../../dutch-days.ts';
import { finalLevyName } from './cost-parts.ts';
import { wholeEuros } from './whole-euros.ts';
import { yearsHeld } from './years-held.ts';

/** What the excess takes of the room, and what is levied beyond it. */
function roomSentence({ room, finalLevyCents }: SchemeYear, finalLevyRatio: string): string {
  const { roomCents, otherUseCents, leftCents } = room;
  const left =
    leftCents >= 0
      ? `daarvan blijft ${wholeEuros(leftCents)} over`
      : `dat is ${wholeEuros(leftCents)} te veel, en daarover betaalt de werkgever ${wholeEuros(finalLevyCents)} ${finalLevyName(finalLevyRatio)}`;
  return `Het komt in de vrije ruimte van ${wholeEuros(roomCents)}, waarvan andere zaken ${wholeEuros(otherUseCents)} gebruiken; ${left}.`;
}

/** What of it is taxed, and what is left of the room for untaxed benefits. */
export function taxSentences(summary: SchemeSummary): string[] {
  const { scheme, finalLevyRatio } = summary;
  const { told, whole } = yearsHeld(summary);
  if (told === null) return [];
  const excess = told.excessCents + told.homeWorkingExcessCents;
  if (excess === 0) {
    return [
      told.homeWorkingCents === 0
        ? 'De reisvergoeding wordt helemaal onbelast betaald.'
        : 'Reis- en thuiswerkvergoeding worden helemaal onbelast betaald.',
    ];
  }
  const treatment = {
    taxed: 'Dat is belast loon.',
    'grossed-up': `De werkgever neemt de belasting over: ${wholeEuros(told.grossUpCents)}.`,
    'work-related-costs': roomSentence(told, finalLevyRatio),
  }[scheme.excess];
  const before =
    whole === null ? ` (met tot ${dayInYearText(scheme.startsOn!)} de regeling van nu)` : '';
  return [
    `Boven wat onbelast mag, wordt in ${told.year}${before} ${wholeEuros(excess)} betaald. ${treatment}`,
  ];
}
