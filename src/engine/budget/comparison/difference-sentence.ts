import type { BudgetLine, LineOrigin } from '../budget-line.ts';
import { amountsInWords, type AmountWords } from './amounts-in-words.ts';
import type { ComparedAmounts, ComparedEntry } from './compare-budgets.ts';

const asEffect: AmountWords = { negative: 'nadeel', positive: 'voordeel' };
const asDifference: AmountWords = { negative: 'nadeliger', positive: 'voordeliger' };

/** Where the amounts of a line come from. */
const originInDutch: Readonly<Record<LineOrigin['kind'], string>> = {
  manual: 'ingevoerd',
  retirement: 'de verwachte kosten van RVU en generatiepact',
  workforce: 'de verwachte loonsom en inhuur',
  pairing: 'de kosten van de koppelingen',
  commuting: 'de meerkosten van het reiskostenvoorstel',
  reserve: 'de betaling uit het fonds van de koppelingen',
};

function placeText({ number, description, programme, side }: BudgetLine): string {
  return `Regel ${number} (${description}, programma ${programme}, ${side})`;
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const originText = ({ origin }: BudgetLine): string => `Herkomst: ${originInDutch[origin.kind]}.`;

function explanationText({ explanation }: BudgetLine): string[] {
  return explanation.trim() === '' ? [] : [`Toelichting: ${ended(explanation)}`];
}

function addedSentence(
  { lines: [line], ...amounts }: ComparedEntry,
  years: readonly number[],
): string {
  const words = amountsInWords(years, amounts, asEffect);
  const head = `${placeText(line)} komt erbij${words === null ? ', zonder bedrag' : `: ${words}`}.`;
  return [head, originText(line), ...explanationText(line)].join(' ');
}

function removedSentence(
  { lines: [line], ...amounts }: ComparedEntry,
  years: readonly number[],
): string {
  const words = amountsInWords(years, amounts, asEffect);
  const was = words === null ? 'er stond geen bedrag' : `dat was ${words}`;
  return `${placeText(line)} vervalt; ${was}. ${originText(line)}`;
}

/** Why amounts are others, as far as the origin of both lines tells. */
function causeText({ origin: was }: BudgetLine, { origin: is }: BudgetLine): string {
  if (was.kind !== is.kind) {
    return `Herkomst eerst: ${originInDutch[was.kind]}; nu: ${originInDutch[is.kind]}.`;
  }
  if (is.kind === 'manual') return 'Oorzaak: het ingevoerde bedrag is gewijzigd.';
  if (was.run !== null && was.run === is.run) {
    return 'De berekening is dezelfde; de instellingen van de regel zijn anders.';
  }
  return `Oorzaak: een andere uitkomst voor ${originInDutch[is.kind]}.`;
}

/** What changed about a line besides its amounts. */
function attributeTexts(before: BudgetLine, after: BudgetLine): string[] {
  const kindOf = ({ isStructural }: BudgetLine): string =>
    isStructural ? 'structureel' : 'incidenteel';
  const costCentreOf = ({ costCentre }: BudgetLine): string => costCentre ?? 'niet ingevuld';
  const texts: string[] = [];
  if (before.description !== after.description) {
    texts.push(`De omschrijving was "${before.description}".`);
  }
  if (before.isStructural !== after.isStructural) {
    texts.push(`Was ${kindOf(before)}, is nu ${kindOf(after)}.`);
  }
  if (before.costCentre !== after.costCentre) {
    texts.push(`De kostenplaats was ${costCentreOf(before)}, en is nu ${costCentreOf(after)}.`);
  }
  return texts;
}

/** Explanations beside each other, where they say something else. */
function explanationTexts(before: BudgetLine, after: BudgetLine): string[] {
  if (before.explanation === after.explanation) return [];
  const [was, is] = [before, after].map(({ explanation }) => explanation.trim() || 'geen');
  return [`Toelichting eerst: ${ended(was!)}`, `Toelichting nu: ${ended(is!)}`];
}

function changedSentence(
  { lines: [before] }: ComparedEntry,
  { lines: [after] }: ComparedEntry,
  years: readonly number[],
  difference: ComparedAmounts,
): string {
  const words = amountsInWords(years, difference, asDifference);
  return [
    `${placeText(after)}: ${words ?? 'de bedragen zijn gelijk'}.`,
    ...attributeTexts(before, after),
    ...(words === null && before.origin.kind === after.origin.kind
      ? []
      : [causeText(before, after)]),
    ...explanationTexts(before, after),
  ].join(' ');
}

/**
 * What is different about a budget line, in plain Dutch: which amounts in which years, and why, as far as
 * the origin of the line tells.
 *
 * @param before - the line as it was; `null` = it was not there
 * @param after - the line as it is; `null` = it is not there any more
 * @param difference - after minus before
 * @throws RangeError when there is no line at all
 * @see not law: wording
 */
export function differenceSentence(
  years: readonly number[],
  before: ComparedEntry | null,
  after: ComparedEntry | null,
  difference: ComparedAmounts,
): string {
  if (before !== null && after !== null) return changedSentence(before, after, years, difference);
  if (after !== null) return addedSentence(after, years);
  if (before !== null) return removedSentence(before, years);
  throw new RangeError('There is no line to write about.');
}
