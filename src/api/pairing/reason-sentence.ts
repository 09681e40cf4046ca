import { pointsPerRisk } from '../../engine/pairing/knowledge-kept.ts';
import type { UnchosenReason } from '../../engine/pairing/questions/unchosen-reason.ts';
import { dayText, monthsText } from '../dutch-days.ts';
import { euroText } from '../dutch-numbers.ts';
import { listText } from '../explanation/cause-phrases.ts';

type Reason<Kind extends UnchosenReason['kind']> = Extract<UnchosenReason, { kind: Kind }>;
type Sentences = { readonly [Kind in UnchosenReason['kind']]: (reason: Reason<Kind>) => string };

/** One year, or those that a fund that carries over counts together. */
const periodText = (years: readonly number[]): string =>
  years.length === 1 ? String(years[0]) : `${listText(years.map(String))} samen`;

/** Thousandths: what lies within the gap is small. */
const worthText = (points: number): string =>
  (points / pointsPerRisk).toLocaleString('nl-NL', { maximumFractionDigits: 3 });

const sentences: Sentences = {
  rule: ({ reason }) => `Mag niet: ${reason}.`,
  forbidden: () => 'Het scenario verbiedt dit koppel.',
  'too-late': ({ shortestMonths, monthsLeft, wouldStart, firstMonth }) =>
    `Te laat: de kortste overlap (${monthsText(shortestMonths)}) had op ${dayText(wouldStart)} moeten beginnen, en kan niet voor ${dayText(firstMonth)}; er is ${monthsLeft === 0 ? 'geen hele maand' : `nog ${monthsText(monthsLeft)}`} over.`,
  'after-last-year': ({ lastYear }) =>
    `De overlap zou na ${lastYear} eindigen, het laatste begrotingsjaar.`,
  'apprentice-taken': ({ postIds }) =>
    postIds.length === 0
      ? 'Er is geen plaats voor deze gezel.'
      : `De gezel volgt in die maanden al ${listText(postIds)}.`,
  'post-taken': ({ candidateIds }) => `De functie heeft al ${listText(candidateIds)} als gezel.`,
  'fund-short': ({ years, shortCents }) =>
    `Het fonds van ${periodText(years)} komt ${euroText(shortCents)} tekort.`,
  'programme-maximum': ({ programme, year, shortCents }) =>
    `Het maximum van programma ${programme} voor ${year} wordt met ${euroText(shortCents)} overschreden.`,
  'worth-nothing': () => 'Het past, maar neemt geen risico weg.',
  'within-gap': ({ points }) =>
    `Het past en zou ${worthText(points)} risicopunt toevoegen; het plan is bewezen tot op het gat, en dit ligt daarbinnen.`,
};

/** One reason in plain Dutch. */
export const reasonSentence = (reason: UnchosenReason): string =>
  (sentences[reason.kind] as (reason: UnchosenReason) => string)(reason);
