import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import { listText } from '../../explanation/cause-phrases.ts';
import { percentText } from '../../dutch-numbers.ts';
import { wholeEuros } from './whole-euros.ts';

/** A part of what a year costs; negative = it makes the year cheaper. */
interface CostPart {
  readonly cents: number;
  /** How it follows on an amount. */
  readonly phrase: string;
}

/** `eindheffing (80%)` */
export const finalLevyName = (ratio: string): string =>
  `eindheffing (${percentText(Number(ratio))})`;

/** The parts that are there, which together are all that the year costs. */
export const costParts = (year: SchemeYear, finalLevyRatio: string): readonly CostPart[] =>
  [
    { cents: year.commutingCents, phrase: 'reisvergoeding' },
    { cents: year.homeWorkingCents, phrase: 'thuiswerkvergoeding' },
    { cents: year.guaranteeCents, phrase: 'voor de overgangsgarantie' },
    { cents: year.hardshipCents, phrase: 'voor de hardheidsclausule (verwacht)' },
    year.companyBikeCents < 0
      ? { cents: year.companyBikeCents, phrase: 'die fietsen van de zaak opbrengen' }
      : { cents: year.companyBikeCents, phrase: 'voor fietsen van de zaak' },
    { cents: year.premiumCents, phrase: 'werkgeverspremies' },
    { cents: year.grossUpCents, phrase: 'overgenomen belasting' },
    { cents: year.finalLevyCents, phrase: finalLevyName(finalLevyRatio) },
    { cents: -year.parkingContributionCents, phrase: 'eigen bijdrage voor parkeren' },
    { cents: year.exchangeCents, phrase: 'premies die door uitruil van keuzebudget wegvallen' },
  ].filter(({ cents }) => cents !== 0);

/** Of what the cost of a year is made up; nothing where there is no cost. */
export function partsSentence(year: SchemeYear, finalLevyRatio: string): string[] {
  const parts = costParts(year, finalLevyRatio);
  const text = (chosen: readonly CostPart[]): string =>
    listText(chosen.map(({ cents, phrase }) => `${wholeEuros(cents)} ${phrase}`));
  const costs = parts.filter(({ cents }) => cents > 0);
  const savings = parts.filter(({ cents }) => cents < 0);
  if (costs.length === 0) return [];
  if (parts.length === 1) return [`Dat is alleen ${costs[0]!.phrase}.`];
  return [`Dat is ${text(costs)}${savings.length === 0 ? '' : `, min ${text(savings)}`}.`];
}
