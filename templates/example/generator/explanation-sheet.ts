import { travelModeInDutch } from '../../../src/words/roster-words.ts';
import type { ExampleFigures } from './example-figures.ts';
import { municipalityName } from './organisation.ts';

/** A line of the sheet Toelichting: what, as it is in this file, and what it was calibrated to. */
export type ExplanationLine = readonly [subject: string, inThisFile: string, calibratedTo: string];

export const decimal = (number: number, digits: number): string =>
  number.toFixed(digits).replace('.', ',');
export const percent = (ratio: number): string => `${decimal(100 * ratio, 1)}%`;
export const thousands = (number: number): string =>
  String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, '.');

export const explanationTexts: readonly string[] = [
  `${municipalityName} bestaat niet. Dit bestand is gemaakt met een programma en een vaste startwaarde; geen enkele rij gaat over een bestaand persoon. Namen, BSN, adressen en letters van postcodes staan er niet in.`,
  'Het lijkt op een export uit een HR-systeem: één rij per dienstverband, ingehuurde kracht of vacature. Wie twee contracten heeft, staat er twee keer in met hetzelfde personeelsnummer.',
  'De verdelingen hieronder zijn afgesteld op openbare cijfers. Waar die er niet zijn, staat er "aanname". De aannames zijn alleen voorbeeldgegevens: geen enkele berekening gebruikt ze. Vervang het bestand door uw eigen export.',
];

/** The figures as they came out, each beside the published figure or the assumption behind it. */
export const explanationLines = (figures: ExampleFigures): readonly ExplanationLine[] => [
  [
    'Mensen in dienst',
    thousands(figures.people),
    'aanname: een gemeente van ongeveer 1.300 medewerkers',
  ],
  [
    'Formatie die zij vullen (fte van 36 uur)',
    thousands(figures.fte),
    'volgt uit de deeltijdfactoren',
  ],
  ['Ingehuurd', String(figures.hired), 'aanname'],
  ['Vacatures', String(figures.vacancies), 'aanname'],
  [
    'Gemiddelde leeftijd',
    decimal(figures.meanAge, 1),
    '47,2 (Personeelsmonitor Gemeenten 2022, A&O fonds)',
  ],
  ['Jonger dan 35', percent(figures.under35Ratio), '18% (Personeelsmonitor Gemeenten 2022)'],
  ['60 jaar en ouder', percent(figures.from60Ratio), '17% (Personeelsmonitor Gemeenten 2022)'],
  [
    'Gemiddelde deeltijdfactor per persoon',
    decimal(figures.meanPartTimeFactor, 2),
    '0,90 (Personeelsmonitor Gemeenten 2021)',
  ],
  ['Tijdelijk contract', percent(figures.temporaryRatio), 'aanname'],
  ...figures.aowByYear.map(([year, people]): ExplanationLine => [
    `Bereikt de AOW-leeftijd in ${year}`,
    String(people),
    year === 2028
      ? 'AOW-leeftijd 67 jaar en 3 maanden: van januari tot en met maart 2028 bereikt niemand die'
      : 'aanname: aantallen per leeftijdsjaar; de datum volgt uit de Algemene Ouderdomswet',
  ]),
  [
    'Bereikt de AOW-leeftijd binnen vijf jaar',
    String(figures.aowByYear.reduce((sum, [, people]) => sum + people, 0)),
    'meer dan 100, zoals gemeenten van deze omvang melden',
  ],
  [
    'Gemiddelde woon-werkafstand (km, enkele reis)',
    decimal(figures.meanDistanceKm, 1),
    '17,6 (CBS 85481NED, Overijssel 2022)',
  ],
  [
    'Woont binnen 15 km',
    percent(figures.within15KmRatio),
    'ongeveer 60% (Fietsersbond 2023; Urgenda)',
  ],
  ['Woont in de eigen gemeente (tot 9 km)', percent(figures.ownTownRatio), '38% (CBS 2015)'],
  ...figures.modeRatios.map(([mode, ratio]): ExplanationLine => [
    `Reist met ${travelModeInDutch[mode]}`,
    percent(ratio),
    'per afstandsklasse afgesteld op CBS 2016; meer fiets dan landelijk is een aanname',
  ]),
  [
    'Reisdagen per week, gemiddeld',
    decimal(figures.meanTravelDays, 2),
    'aanname: bureauwerk 3 dagen kantoor en 2 thuis, buitendienst nooit thuis',
  ],
  [
    'OV-kosten per jaar',
    'zie kolom',
    'aanname: € 1,10 per reis en € 0,15 per km, 42,8 weken per jaar',
  ],
  ['Wil gezel zijn', String(figures.volunteers), 'aanname: vrijwilligers met een vast contract'],
  ['Postcodes 8990 tot en met 8999', 'zie kolom', 'verzonnen, oplopend met de afstand'],
];
