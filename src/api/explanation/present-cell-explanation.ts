import type * as z from 'zod';
import type { CellPart } from '../../engine/explanation/cell-explanation.ts';
import type { ParameterUse } from '../../engine/parameters.ts';
import type { ExplainedCell } from '../../services/explanation/explain-cell.ts';
import { differingPartInDutch } from '../../words/differing-part-words.ts';
import { numberText } from '../dutch-numbers.ts';
import { presentParameterUse } from '../parameters/parameter-use-contract.ts';
import { hundredths } from '../workforce/published-numbers.ts';
import { workforceGroupingInDutch } from '../workforce/workforce-contract.ts';
import { causeInDutch } from '../workforce/workforce-figure-contract.ts';
import { causePhrase, listText } from './cause-phrases.ts';
import type { cellExplanationContract } from './cell-explanation-contract.ts';
import { cellSentence } from './cell-sentence.ts';
import { wholeTenths } from './whole-tenths.ts';

type Published = z.output<typeof cellExplanationContract>;

/** A cell explained, as published. */
export const presentCellExplanation = ({
  explanation,
  comparedWith,
}: ExplainedCell): Published => ({
  indeling: workforceGroupingInDutch[explanation.grouping],
  groep: explanation.group,
  jaar: explanation.year,
  zin: cellSentence(explanation, comparedWith?.name ?? null),
  personen: explanation.headcount,
  gemiddeld: hundredths(explanation.leavers.mean),
  p10: explanation.leavers.p10,
  p50: explanation.leavers.p50,
  p90: explanation.leavers.p90,
  onderdelen: presentParts(explanation.parts),
  verschil: presentDifference({ explanation, comparedWith }),
});

function presentDifference({
  explanation: { difference },
  comparedWith,
}: ExplainedCell): Published['verschil'] {
  if (difference === null || comparedWith === null) return null;
  const usesOf = (side: 'this' | 'other') =>
    difference.changedUses
      .filter((changed) => changed.side === side)
      .map(({ use }) => presentParameterUse(use));
  return {
    scenario: comparedWith.name,
    personen: difference.headcount,
    aantal: hundredths(difference.expected),
    onderdelen: difference.parts.map(({ cause, expected }) => ({
      oorzaak: causeInDutch[cause],
      aantal: hundredths(expected),
    })),
    uitgangspunten: comparedWith.changedSettings.map((setting) => differingPartInDutch[setting]),
    alleenHier: usesOf('this'),
    alleenDaar: usesOf('other'),
  };
}

function presentParts(parts: readonly CellPart[]): Published['onderdelen'] {
  // The same tenths as in the sentence about all of them.
  const tenths = wholeTenths(parts.map(({ expected }) => expected));
  return parts.map((part, index) => ({
    oorzaak: causeInDutch[part.cause],
    aantal: hundredths(part.expected),
    zin: partSentence(part, tenths[index]!),
    grondslag: part.uses.map(presentParameterUse),
  }));
}

/** "2,4 op eigen verzoek: volgt uit ‘Kans per jaar op ontslag’ (aanname)." */
function partSentence({ cause, uses }: CellPart, tenths: number): string {
  const count = tenths === 0 ? 'Minder dan 0,1' : numberText(tenths / 10);
  if (cause === 'known-date') {
    return `${count} ${causePhrase[cause]}: volgt uit het personeelsbestand.`;
  }
  const sources = [...new Set(uses.map(sourceText))];
  return sources.length === 0
    ? `${count} ${causePhrase[cause]}.`
    : `${count} ${causePhrase[cause]}: volgt uit ${listText(sources)}.`;
}

const sourceText = ({ title, status }: ParameterUse): string =>
  `‘${title}’ (${status === 'assumed' ? 'aanname' : 'wet of afspraak'})`;
