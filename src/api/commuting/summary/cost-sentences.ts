import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { listText } from '../../explanation/cause-phrases.ts';
import { dayInYearText } from '../../dutch-days.ts';
import { partsSentence } from './cost-parts.ts';
import { comparedWithNow, wholeEuros } from './whole-euros.ts';
import { yearsHeld } from './years-held.ts';

const costText = ({ totalCents, extraCents }: SchemeYear): string =>
  `${wholeEuros(totalCents)}: ${comparedWithNow(extraCents)}`;

/** The year in which a scheme starts after 1 January. */
const partSentence = ({ scheme }: SchemeSummary, part: SchemeYear): string =>
  `In ${part.year}, met tot ${dayInYearText(scheme.startsOn!)} nog de regeling van nu, zijn de kosten ${costText(part)}.`;

/** All of a budget for extra cost is left, as there is none in these years. */
const needsNoBudget = ({ settings: { budget } }: SchemeSummary, years: readonly SchemeYear[]) =>
  budget.basis === 'extra' && years.every(({ extraCents }) => extraCents <= 0);

function noMoreText(years: readonly SchemeYear[]): string {
  if (years.every(({ extraCents }) => extraCents < 0)) return 'minder dan die van nu';
  return years.every(({ extraCents }) => extraCents === 0)
    ? 'evenveel als die van nu'
    : 'niet meer dan die van nu';
}

/** That a budget for extra cost is not used: never, or not in the year that is told of. */
function unusedSentence(summary: SchemeSummary, told: SchemeYear): string {
  const { held } = yearsHeld(summary);
  const budget = `het budget van ${wholeEuros(summary.settings.budget.centsPerYear)}`;
  return needsNoBudget(summary, held)
    ? `De regeling kost ${noMoreText(held)}; ${budget} wordt niet gebruikt.`
    : `In ${told.year} kost de regeling ${noMoreText([told])}; ${budget} wordt dan niet gebruikt.`;
}

function budgetSentence(summary: SchemeSummary, told: SchemeYear): string {
  const { centsPerYear, basis } = summary.settings.budget;
  const { year, budgetLeftCents } = told;
  const meant = basis === 'extra' ? 'meerkosten' : 'alle kosten';
  if (centsPerYear === 0) return `Er is geen budget voor ${meant}.`;
  if (needsNoBudget(summary, [told])) return unusedSentence(summary, told);
  const perYear = `Het budget voor ${meant} is ${wholeEuros(centsPerYear)} per jaar`;
  if (budgetLeftCents === 0) return `${perYear}; dat is in ${year} precies genoeg.`;
  return budgetLeftCents > 0
    ? `${perYear}; daarvan blijft in ${year} ${wholeEuros(budgetLeftCents)} over.`
    : `${perYear}; in ${year} is dat ${wholeEuros(budgetLeftCents)} te weinig.`;
}

function exceededSentence(summary: SchemeSummary, years: readonly SchemeYear[]): string[] {
  if (needsNoBudget(summary, years)) return [];
  const over = years.filter(({ budgetLeftCents }) => budgetLeftCents < 0);
  if (over.length === 0) return ['In elk jaar past de regeling binnen het budget.'];
  return over.length === years.length
    ? ['In elk jaar kost de regeling meer dan het budget.']
    : [
        `In ${listText(over.map(({ year }) => String(year)))} kost de regeling meer dan het budget.`,
      ];
}

function allYearsSentences(summary: SchemeSummary): string[] {
  const { held } = yearsHeld(summary);
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const extra = held.reduce((sum, { extraCents }) => sum + extraCents, 0);
  return [
    `Over ${first.year} tot en met ${last.year} samen kost de regeling ${comparedWithNow(extra)}.`,
    ...exceededSentence(summary, held),
  ];
}

/** The scheme of now costs what it costs; only a budget for everything says something about it. */
const costAsNow = (summary: SchemeSummary, told: SchemeYear): string[] => [
  `In ${told.year} kost de regeling ${wholeEuros(told.totalCents)}.`,
  ...partsSentence(told, summary.finalLevyRatio),
  ...(summary.settings.budget.basis === 'total' ? [budgetSentence(summary, told)] : []),
];

/** What a scheme costs, and what is left of the budget. */
export function costSentences(summary: SchemeSummary): string[] {
  const { proposed, isAsNow, finalLevyRatio } = summary;
  const { part, whole, told } = yearsHeld(summary);
  const lastYear = proposed.years.at(-1)?.year;
  if (told === null) {
    return [
      `De jaren die zijn gerekend, lopen tot en met ${lastYear}: dan geldt de regeling nog niet.`,
    ];
  }
  if (isAsNow) return costAsNow(summary, told);
  const isFirstWhole = part !== null;
  return [
    ...(part === null ? [] : [partSentence(summary, part)]),
    ...(whole === null
      ? []
      : [
          `In ${whole.year}${isFirstWhole ? ', het eerste hele jaar,' : ''} kost de regeling ${costText(whole)}.`,
        ]),
    ...partsSentence(told, finalLevyRatio),
    budgetSentence(summary, told),
    ...(whole === null
      ? [`Een heel jaar is niet gerekend: de jaren lopen tot en met ${lastYear}.`]
      : allYearsSentences(summary)),
  ];
}
