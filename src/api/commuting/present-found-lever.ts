import type * as z from 'zod';
import type { LeverSetting } from '../../engine/commuting/questions/seek-lever.ts';
import type { FoundLever } from '../../services/commuting/seek-commuting-lever.ts';
import { budgetBasisInDutch } from '../../words/commuting-words.ts';
import { euroText } from '../dutch-numbers.ts';
import { toEuros, toNumber } from '../json-numbers.ts';
import { presentLever } from './lever-contract.ts';
import { isPluralLever, leverName, leverPhrase } from './lever-phrase.ts';
import { roundingNote } from './present-commuting.ts';
import { type foundLeverContract, seekResultInDutch } from './seek-lever-contract.ts';

type FoundLeverContract = z.output<typeof foundLeverContract>;

const presentSetting = (setting: LeverSetting | null): FoundLeverContract['gehaald'] =>
  setting === null
    ? null
    : {
        waarde: toNumber(setting.value),
        totaal: toEuros(setting.totalCents),
        meerkosten: toEuros(setting.extraCents),
        bovenDoel: toEuros(setting.aboveTargetCents),
      };

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `€ 900,00 meer dan nu`, `€ 900,00 in totaal`. */
function comparedText(cents: number, basis: FoundLever['target']['basis']): string {
  if (basis === 'total') return `${euroText(cents)} in totaal`;
  if (cents === 0) return 'evenveel als nu';
  return `${euroText(Math.abs(cents))} ${cents > 0 ? 'meer' : 'minder'} dan nu`;
}

/** The value to agree on, with what the year then comes to; exactness comes after it. */
function practicalSentence({ practical, lever, year, target }: FoundLever): string[] {
  if (practical === null) return [];
  const { aboveTargetCents } = practical;
  const phrase = leverPhrase(lever, toNumber(practical.value));
  const agree =
    lever.kind === 'rate-factor' ? `Spreek af: ${phrase}; dan` : `Spreek ${phrase} af: dan`;
  if (aboveTargetCents === 0) {
    return [
      `${agree} kost de regeling in ${year} precies ${comparedText(target.cents, target.basis)}.`,
    ];
  }
  const what =
    aboveTargetCents < 0
      ? `blijft in ${year} ${euroText(-aboveTargetCents)} over`
      : `is in ${year} ${euroText(aboveTargetCents)} te weinig`;
  return [`${agree} ${what}.`];
}

/** Why a target is not met to the cent, or with what value it is. */
function exactSentence({ result, lever, year, target, met, below, above }: FoundLever): string {
  const { cents, basis } = target;
  const phrase = ({ value }: LeverSetting): string => leverPhrase(lever, toNumber(value));
  const counted = ({ aboveTargetCents }: LeverSetting): string =>
    comparedText(cents + aboveTargetCents, basis);
  const goal = comparedText(cents, basis);
  const extreme = basis === 'extra' && cents === 0 ? 'nu' : goal;
  if (result === 'met' && met !== null) {
    return `Met ${phrase(met)} kost de regeling in ${year} precies ${goal}.`;
  }
  if (result === 'between' && below !== null && above !== null) {
    return `Precies ${goal} kan in ${year} niet: ${phrase(below)} komt uit op ${counted(below)}, ${phrase(above)} op ${counted(above)}.`;
  }
  if (result === 'always-above' && above !== null) {
    return `Zo laag als ${extreme} komt de regeling in ${year} niet: ook met ${phrase(above)} kost zij ${counted(above)}.`;
  }
  if (result === 'always-below' && below !== null) {
    return `Zo hoog als ${extreme} komt de regeling in ${year} niet: ook met ${phrase(below)} kost zij ${counted(below)}.`;
  }
  const verb = isPluralLever(lever) ? 'veranderen' : 'verandert';
  return `${capitalised(leverName(lever))} ${verb} niets aan wat de regeling in ${year} kost.`;
}

/** Where a lever must stand: first in a value that people agree on, then to the cent. */
export function foundLeverSentence(found: FoundLever): string {
  const { met, practical } = found;
  const isPractical = met !== null && practical?.value === met.value;
  return [...practicalSentence(found), ...(isPractical ? [] : [exactSentence(found)])].join(' ');
}

/** What was found, as published. */
export const presentFoundLever = (found: FoundLever): FoundLeverContract => ({
  resultaat: seekResultInDutch[found.result],
  zin: foundLeverSentence(found),
  regeling: found.schemeName,
  knop: presentLever(found.lever),
  jaar: found.year,
  doel: {
    bedrag: toEuros(found.target.cents),
    soort: budgetBasisInDutch[found.target.basis],
  },
  gehaald: presentSetting(found.met),
  eronder: presentSetting(found.below),
  erboven: presentSetting(found.above),
  praktisch: presentSetting(found.practical),
  toelichting: roundingNote,
});
