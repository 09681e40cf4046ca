import type { SensitivityBar } from '../../../engine/commuting/questions/test-sensitivity.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { countText, percentText } from '../../dutch-numbers.ts';
import { indicativeLabel } from '../commuting-contract.ts';
import { comparedWithNow, wholeEuros } from './whole-euros.ts';

/** So many are named; the rest matters less. */
const namedBars = 3;

const phrases: Readonly<Record<Exclude<SensitivityBar['assumption'], 'mode-shift'>, string>> = {
  'weeks-worked': 'Is het aantal gewerkte weken',
  distance: 'Zijn de reisafstanden',
  headcount: 'Is het aantal medewerkers',
  'untaxed-rate': 'Is het onbelaste tarief per km',
  'income-tax': 'Is de inkomstenbelasting',
  premiums: 'Zijn de werkgeverspremies',
};

/** `€ 900 tot € 1.100 meer dan nu`; with a sign of their own when they differ in it. */
function betweenText(one: number, other: number, isExtra: boolean): string {
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  if (!isExtra) return `${wholeEuros(least)} tot ${wholeEuros(most)}`;
  if (least >= 0) return `${wholeEuros(least)} tot ${wholeEuros(most)} meer dan nu`;
  if (most <= 0) return `${wholeEuros(most)} tot ${wholeEuros(least)} minder dan nu`;
  return `tussen ${wholeEuros(least)} minder en ${wholeEuros(most)} meer dan nu`;
}

function barSentence({ assumption, low, high }: SensitivityBar, year: number, isExtra: boolean) {
  const [one, other] = isExtra
    ? [low.extraCents, high.extraCents]
    : [low.totalCents, high.totalCents];
  if (assumption === 'mode-shift') {
    return `Reageren automobilisten sterk op de vergoeding, dan kost ${year} ${isExtra ? comparedWithNow(other) : wholeEuros(other)}; dit is ${indicativeLabel}.`;
  }
  const percent = percentText(Math.abs(1 - Number(low.factor)));
  return `${phrases[assumption]} ${percent} lager of hoger, dan kost ${year} ${betweenText(one, other, isExtra)}.`;
}

/** How much the cost moves when an assumption is off. */
export function uncertaintySentences({
  sensitivity,
  settings,
  incompleteCount,
}: SchemeSummary): string[] {
  const bars = sensitivity.bars
    .filter(({ spreadCents }) => spreadCents > 0)
    .slice(0, namedBars)
    .map((bar) => barSentence(bar, sensitivity.year, settings.budget.basis === 'extra'));
  const missing =
    settings.missing === 'not-paid'
      ? 'daarvoor is geen reisvergoeding gerekend'
      : 'daarvoor is gerekend met het gemiddelde van de andere regels';
  const verb = incompleteCount === 1 ? 'ontbreekt' : 'ontbreken';
  return [
    ...bars,
    ...(incompleteCount === 0
      ? []
      : [
          `Van ${countText(incompleteCount, 'regel', 'regels')} in het personeelsbestand ${verb} reisgegevens; ${missing}.`,
        ]),
  ];
}

const tonnes = (kilograms: number): string =>
  `${(kilograms / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 0 })} ton`;

/** CO2 as it is and as it may become. */
export function emissionSentences({ modeShift }: SchemeSummary): string[] {
  const [asNow, , mid] = modeShift;
  if (asNow === undefined || mid === undefined) return [];
  return [
    `Woon-werkverkeer stoot nu ${tonnes(asNow.tankToWheelKg)} CO2 per jaar uit (uit de uitlaat).`,
    `Reageren automobilisten matig op de vergoeding, dan wordt dat ${tonnes(mid.tankToWheelKg)} en fietst ${percentText(mid.bicycleShareRatio)} van wie binnen fietsafstand woont, nu ${percentText(asNow.bicycleShareRatio)}; het jaar kost dan ${wholeEuros(mid.totalCents)}. Dit is ${indicativeLabel}.`,
  ];
}
