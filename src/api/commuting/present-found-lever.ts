import type * as z from 'zod';
import type { LeverSetting } from '../../engine/commuting/questions/seek-lever.ts';
import type { FoundLever } from '../../services/commuting/seek-commuting-lever.ts';
import { budgetBasisInDutch } from '../../words/commuting-words.ts';
import { euroText } from '../dutch-numbers.ts';
import { toEuros, toNumber } from '../json-numbers.ts';
import { presentLever } from './lever-contract.ts';
import { leverName, leverPhrase } from './lever-phrase.ts';
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

/** Where a lever must stand, in one sentence. */
export function foundLeverSentence(found: FoundLever): string {
  const { result, lever, year, target, met, below, above } = found;
  const than = target.basis === 'extra' ? ' meer dan nu' : ' in totaal';
  const goal = `${euroText(target.cents)}${than}`;
  const phrase = ({ value }: LeverSetting): string => leverPhrase(lever, toNumber(value));
  const counted = ({ aboveTargetCents }: LeverSetting): string =>
    euroText(target.cents + aboveTargetCents);
  if (result === 'met' && met !== null) {
    return `Met ${phrase(met)} kost de regeling in ${year} precies ${goal}.`;
  }
  if (result === 'between' && below !== null && above !== null) {
    return `Precies ${goal} kan in ${year} niet: ${phrase(below)} komt uit op ${counted(below)}, ${phrase(above)} op ${counted(above)}.`;
  }
  if (result === 'always-above' && above !== null) {
    return `Zo laag als ${goal} komt de regeling in ${year} niet: ook met ${phrase(above)} kost zij ${counted(above)}.`;
  }
  if (result === 'always-below' && below !== null) {
    return `Zo hoog als ${goal} komt de regeling in ${year} niet: ook met ${phrase(below)} kost zij ${counted(below)}.`;
  }
  return `${capitalised(leverName(lever))} verandert niets aan wat de regeling in ${year} kost.`;
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
});
