import { isInService } from '../../../src/engine/roster.ts';
import { earlierRates } from './earlier-rates.ts';
import type { EarlierRoster } from './earlier-roster.ts';
import { explanationTexts, percent, thousands, type ExplanationLine } from './explanation-sheet.ts';
import type { LeftBecause } from './people-who-left.ts';

const becauseInDutch: Readonly<Record<LeftBecause, string>> = {
  AOW: 'AOW-leeftijd bereikt',
  'early pension': 'eerder met pensioen',
  resigned: 'op eigen verzoek',
  'contract not renewed': 'tijdelijk contract niet verlengd',
  'disabled or died': 'arbeidsongeschikt of overleden',
  'internship over': 'stage afgelopen',
  'traineeship over': 'traineeship afgelopen, zonder vervolg',
};

const sourceOf: Readonly<Record<LeftBecause, string>> = {
  AOW: 'wie in 2026 de AOW-leeftijd bereikt, een jaar vroeger; wie daarna doorwerkt krijgt een nieuw nummer',
  'early pension': `aanname: kans per jaar van ${rangeText(earlierRates.stopsEarlyByYearsToAow)}, oplopend tot het jaar van de AOW`,
  resigned: `kans per jaar in de eerste ${earlierRates.resignsInFirstYears.years} dienstjaren ${percent(earlierRates.resignsInFirstYears.chance)} (een derde is na drie jaar weg, aflopende contracten meegeteld); daarna ${rangeText(earlierRates.resignsByAge)}, dalend met de leeftijd (aanname)`,
  'contract not renewed': `aanname: ${percent(earlierRates.contractNotRenewed)} van de contracten die aflopen`,
  'disabled or died': `aanname: ${rangeText(earlierRates.disabledOrDied)} per jaar, oplopend met de leeftijd`,
  'internship over': 'alle stagiairs van een jaar eerder',
  'traineeship over': `aanname: ${percent(earlierRates.traineeLeaves)} van de trainees van wie de twee jaar aflopen`,
};

function rangeText(rates: readonly { readonly chance: number }[]): string {
  const chances = rates.map(({ chance }) => chance).filter((chance) => chance > 0);
  return `${percent(Math.min(...chances))} tot ${percent(Math.max(...chances))}`;
}

/** About the roster of a year before, on top of what holds for both. */
export const earlierTexts: readonly string[] = [
  ...explanationTexts,
  'Dit is dezelfde gemeente een jaar eerder: wie er toen al was, zoals toen, en wie sindsdien is vertrokken. Daarmee is te toetsen of een prognose vanaf 1 januari 2025 zou zijn uitgekomen.',
  'De kansen op vertrek hieronder zijn los van het rekenmodel gekozen; de loting heeft een vaste startwaarde.',
];

/** How many there were, and how many left for what reason, each beside the rate behind it. */
export function earlierLines({ rows, leftBecause }: EarlierRoster): readonly ExplanationLine[] {
  const people = new Set(rows.filter(isInService).map(({ personnelNumber }) => personnelNumber))
    .size;
  return [
    ['Mensen in dienst', thousands(people), 'volgt uit wie er bleef en wie er vertrok'],
    [
      'Een jaar later vertrokken',
      `${leftBecause.length} (${percent(leftBecause.length / people)})`,
      'uitstroom 8,8% in 2021 en 8,3% in 2022, zonder stages (Personeelsmonitor Gemeenten)',
    ],
    ...(Object.keys(becauseInDutch) as LeftBecause[]).map((because): ExplanationLine => [
      `Vertrokken: ${becauseInDutch[because]}`,
      String(leftBecause.filter((one) => one === because).length),
      sourceOf[because],
    ]),
  ];
}
