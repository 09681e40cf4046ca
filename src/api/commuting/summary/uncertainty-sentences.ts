import type { SensitivityBar } from '../../../engine/commuting/questions/test-sensitivity.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { countText, percentText } from '../../dutch-numbers.ts';
import { indicativeLabel } from '../commuting-contract.ts';
import { comparedWithNow, wholeEuros } from './whole-euros.ts';
import { yearsHeld } from './years-held.ts';

/** So many are named; the rest matters less. */
const namedBars = 3;

const phrases: Readonly<
  Record<Exclude<SensitivityBar['assumption'], 'mode-shift'>, (percent: string) => string>
> = {
  'weeks-worked': (percent) => `Is het aantal gewerkte weken ${percent} lager of hoger`,
  distance: (percent) => `Zijn de reisafstanden ${percent} korter of langer`,
  headcount: (percent) => `Is het aantal medewerkers ${percent} lager of hoger`,
  'untaxed-rate': (percent) => `Is het onbelaste tarief per km ${percent} lager of hoger`,
  'income-tax': (percent) => `Is de inkomstenbelasting ${percent} lager of hoger`,
  premiums: (percent) => `Zijn de werkgeverspremies ${percent} lager of hoger`,
};

/** `€ 900 tot € 1.100 meer dan nu`; with a sign of their own when they differ in it. */
function betweenText(one: number, other: number, isExtra: boolean): string {
  const [least, most] = [Math.min(one, other), Math.max(one, other)];
  if (!isExtra) return `${wholeEuros(least)} tot ${wholeEuros(most)}`;
  if (least >= 0) return `${wholeEuros(least)} tot ${wholeEuros(most)} meer dan nu`;
  if (most <= 0) return `${wholeEuros(most)} tot ${wholeEuros(least)} minder dan nu`;
  return `tussen ${wholeEuros(least)} minder en ${wholeEuros(most)} meer dan nu`;
}

/** The cost at both ends of an assumption, as the budget counts it. */
const endsOf = ({ low, high }: SensitivityBar, isExtra: boolean): readonly [number, number] =>
  isExtra ? [low.extraCents, high.extraCents] : [low.totalCents, high.totalCents];

function barSentence(bar: SensitivityBar, year: number, isExtra: boolean): string {
  const { assumption, low } = bar;
  const [one, other] = endsOf(bar, isExtra);
  const cost = `dan kost de regeling in ${year}`;
  if (assumption === 'mode-shift') {
    return `Reageren automobilisten sterk op de vergoeding, ${cost} ${isExtra ? comparedWithNow(other) : wholeEuros(other)}; dit is ${indicativeLabel}.`;
  }
  const percent = percentText(Math.abs(1 - Number(low.factor)));
  return `${phrases[assumption](percent)}, ${cost} ${betweenText(one, other, isExtra)}.`;
}

function barSentences(summary: SchemeSummary): string[] {
  const { sensitivity, settings } = summary;
  // Before it starts, it is the cost of the scheme in force that moves.
  if (yearsHeld(summary).told === null) return [];
  const isExtra = settings.budget.basis === 'extra';
  return sensitivity.bars
    .filter((bar) => {
      const [one, other] = endsOf(bar, isExtra);
      return comparedWithNow(one) !== comparedWithNow(other);
    })
    .slice(0, namedBars)
    .map((bar) => barSentence(bar, sensitivity.year, isExtra));
}

/** How much the cost moves when an assumption is off, and how exact the page is. */
export function uncertaintySentences(summary: SchemeSummary): string[] {
  const { settings, incompleteCount, isRounded } = summary;
  const missing =
    settings.missing === 'not-paid'
      ? 'daarvoor is geen reisvergoeding gerekend'
      : 'daarvoor is gerekend met het gemiddelde van de andere regels';
  const verb = incompleteCount === 1 ? 'ontbreekt' : 'ontbreken';
  return [
    ...barSentences(summary),
    ...(incompleteCount === 0
      ? []
      : [
          `Van ${countText(incompleteCount, 'regel', 'regels')} in het personeelsbestand ${verb} reisgegevens; ${missing}.`,
        ]),
    'Bedragen zijn afgerond op hele euro’s.',
    ...(isRounded
      ? [
          'Kosten waar maar enkele medewerkers achter zitten, zijn afgerond op honderden euro’s, meestal naar boven, en het totaal met hen.',
        ]
      : []),
  ];
}
