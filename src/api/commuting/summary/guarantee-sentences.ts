import type { CommutingScheme } from '../../../engine/commuting/commuting-scheme.ts';
import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import type { SchemeSummary } from '../../../services/commuting/summarise-scheme.ts';
import { numberText } from '../../dutch-numbers.ts';
import { listText } from '../../explanation/cause-phrases.ts';
import { wholeEuros } from './whole-euros.ts';

/** `, zonder de overgangsgarantie`: what may soften a loss, and is not in who gains and who loses. */
export function withoutLaterHelp({ guarantee, hardship }: CommutingScheme): string {
  const help = [
    ...(guarantee === null ? [] : ['de overgangsgarantie']),
    ...(hardship === null ? [] : ['de hardheidsclausule']),
  ];
  return help.length === 0 ? '' : `, zonder ${listText(help)}`;
}

/** What is made good of a loss, and what that costs, year by year. */
export function guaranteeSentences(
  { guarantee, guaranteesLater, proposed }: SchemeSummary,
  { losers }: ShownComparison,
): string[] {
  const lastYear = proposed.years.at(-1)?.year;
  const later = guaranteesLater
    ? [`Wat de overgangsgarantie na ${lastYear} kost, is niet gerekend.`]
    : [];
  if (guarantee.length === 0) return later;
  const shares = guarantee.map(
    ({ year, shareRatio }) => `${numberText(Number(shareRatio) * 100)}% in ${year}`,
  );
  const costs = guarantee.map(({ year, cents }) => `${wholeEuros(cents)} in ${year}`);
  const ofWhat = losers === null || losers === 0 ? 'van een achteruitgang' : 'daarvan';
  const cost = guarantee.every(({ cents }) => cents === 0) ? 'niets' : listText(costs);
  return [
    `De overgangsgarantie vergoedt ${ofWhat} ${listText(shares)}; dat kost ${cost}.`,
    ...later,
  ];
}
