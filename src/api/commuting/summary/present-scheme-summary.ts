import type * as z from 'zod';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { countText } from '../../dutch-numbers.ts';
import { dayText } from '../../dutch-days.ts';
import type { schemeSummaryContract } from '../scheme-summary-contract.ts';
import { costSentences, taxSentences } from './cost-sentences.ts';
import { peopleSentences } from './people-sentences.ts';
import { emissionSentences, uncertaintySentences } from './uncertainty-sentences.ts';

function subjectSentences({
  scenarioName,
  referenceDate,
  current,
  proposed,
  scheme,
  settings,
}: SchemeSummary): string[] {
  const people = current.groups.find(({ grouping }) => grouping === 'all')?.people ?? 0;
  const from =
    scheme.startsOn === null
      ? 'gerekend alsof zij elk jaar het hele jaar geldt'
      : `met ingang van ${dayText(scheme.startsOn)}`;
  const staff =
    settings.headcount === 'constant'
      ? 'Er is gerekend met elk jaar hetzelfde personeel.'
      : 'Het aantal medewerkers volgt de projectie van de formatie.';
  return [
    `Deze bladzijde legt de regeling “${proposed.schemeName}” naast de regeling van nu, “${current.schemeName}”, ${from}.`,
    `De cijfers komen uit scenario “${scenarioName}” en gaan over ${countText(people, 'medewerker', 'medewerkers')} op ${dayText(referenceDate)}. ${staff}`,
  ];
}

/** One page about a scheme in plain Dutch, made from the numbers alone. */
export const presentSchemeSummary = (
  summary: SchemeSummary,
): z.output<typeof schemeSummaryContract> => ({
  titel: `Reiskosten: ${summary.proposed.schemeName} naast ${summary.current.schemeName}`,
  secties: [
    { kop: 'Waar het over gaat', zinnen: subjectSentences(summary) },
    { kop: 'Wat het kost', zinnen: costSentences(summary) },
    { kop: 'Wie erop vooruit- of achteruitgaat', zinnen: peopleSentences(summary) },
    { kop: 'Belasting', zinnen: taxSentences(summary) },
    { kop: 'Uitstoot', zinnen: emissionSentences(summary) },
    { kop: 'Hoe zeker dit is', zinnen: uncertaintySentences(summary) },
  ].filter(({ zinnen }) => zinnen.length > 0),
});
