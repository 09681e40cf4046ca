import type * as z from 'zod';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { dayText } from '../../dutch-days.ts';
import type { schemeSummaryContract } from '../scheme-summary-contract.ts';
import { costSentences } from './cost-sentences.ts';
import { emissionSentences } from './emission-sentences.ts';
import { peopleSentences } from './people-sentences.ts';
import { staffText } from './staff-text.ts';
import { taxSentences } from './tax-sentences.ts';
import { uncertaintySentences } from './uncertainty-sentences.ts';

/** Which schemes lie beside each other, and from what day the one holds. */
function schemeSentences({ current, proposed, scheme, isAsNow }: SchemeSummary): string[] {
  const { schemeName } = proposed;
  if (isAsNow) {
    return [
      `Deze bladzijde gaat over de regeling “${schemeName}”.`,
      'Deze regeling is gelijk aan die van nu; er verandert niets.',
    ];
  }
  return [
    `Deze bladzijde legt de regeling “${schemeName}” naast de regeling van nu, “${current.schemeName}”.`,
    scheme.startsOn === null
      ? 'Er is geen ingangsdatum gekozen: elk jaar is een heel jaar gerekend.'
      : `“${schemeName}” gaat in op ${dayText(scheme.startsOn)}.`,
  ];
}

function subjectSentences(summary: SchemeSummary): string[] {
  const { scenarioName, referenceDate, current, settings } = summary;
  const people = current.groups.find(({ grouping }) => grouping === 'all')?.people ?? 0;
  return [
    ...schemeSentences(summary),
    `De cijfers komen uit scenario “${scenarioName}” en gaan over ${staffText(people)} op ${dayText(referenceDate)}.`,
    settings.headcount === 'constant'
      ? 'Er is gerekend met elk jaar dezelfde medewerkers.'
      : 'Voor de kosten volgt het aantal medewerkers de projectie van de formatie.',
  ];
}

function titleOf({ current, proposed, isAsNow }: SchemeSummary): string {
  return isAsNow
    ? `Reiskosten: ${proposed.schemeName}`
    : `Reiskosten: ${proposed.schemeName} naast ${current.schemeName}`;
}

/** One page about a scheme in plain Dutch, made from the numbers alone. */
export const presentSchemeSummary = (
  summary: SchemeSummary,
): z.output<typeof schemeSummaryContract> => ({
  titel: titleOf(summary),
  secties: [
    { kop: 'Waar het over gaat', zinnen: subjectSentences(summary) },
    { kop: 'Wat het kost', zinnen: costSentences(summary) },
    { kop: 'Wie erop vooruit- of achteruitgaat', zinnen: peopleSentences(summary) },
    { kop: 'Belasting', zinnen: taxSentences(summary) },
    { kop: 'Uitstoot', zinnen: emissionSentences(summary) },
    { kop: 'Hoe zeker dit is', zinnen: uncertaintySentences(summary) },
  ].filter(({ zinnen }) => zinnen.length > 0),
});
