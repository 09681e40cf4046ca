import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import type { PairingSettings } from '../../../engine/pairing/pairing-settings.ts';
import { address, formula, type CellContent } from '../cells.ts';
import { countText } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { writeTable } from '../write-table.ts';
import { writeSection, writeText } from '../write-text.ts';

/** Where the proof stands, for the checks: its figures are in `proofColumn`. */
export interface PlacedProof {
  readonly valueRow: number;
  readonly boundRow: number;
}

export const proofColumn = 2;

interface Figure {
  readonly label: string;
  readonly content: CellContent;
  readonly format: string;
  readonly meaning: string;
}

/** The worth of the plan beside what no plan can exceed, and beside the greedy plan. */
export function writePlanProof(
  sheet: Worksheet,
  top: number,
  pairing: PairingOutcome,
  valuation: PairingSettings['valuation'],
): PlacedProof {
  const { value, upperBound, isProved, greedy, kept } = pairing;
  const headerRow = writeSection(sheet, top, 'Hoe goed is dit plan?');
  const valueRow = headerRow + 1;
  const boundRow = headerRow + 2;
  // The gap stands in between.
  const greedyRow = headerRow + 4;
  const at = (row: number): string => address(proofColumn, row);
  const figures: readonly Figure[] = [
    {
      label: 'Waarde van het plan',
      content: value,
      format: format.points,
      meaning: `punten kennisbehoud, ${valuation === 'expected' ? 'verwacht' : 'nominaal'}`,
    },
    {
      label: 'Bovengrens',
      content: upperBound,
      format: format.points,
      meaning:
        kept === null
          ? 'bewezen: geen enkel plan binnen dit geld en deze regels is meer waard'
          : 'bewezen: geen plan dat minstens evenveel van het eerdere plan houdt, is meer waard',
    },
    {
      label: 'Gat tussen plan en bovengrens',
      content: formula(
        `IF(${at(boundRow)}=0,0,(${at(boundRow)}-${at(valueRow)})/${at(boundRow)})`,
        upperBound === 0 ? 0 : (upperBound - value) / upperBound,
      ),
      format: format.fineRatio,
      meaning: isProved
        ? 'zo klein als gevraagd: op dit verschil na is dit het beste plan'
        : 'groter dan gevraagd: er is misschien een plan dat zoveel beter is',
    },
    {
      label: 'Steeds de voordeligste koppeling eerst',
      content: greedy.value,
      format: format.points,
      meaning: 'punten, voor wie steeds kiest wat per euro het meeste oplevert (gulzig)',
    },
    {
      label: 'Winst van het plan daarboven',
      content: formula(
        `IF(${at(greedyRow)}=0,0,${at(valueRow)}/${at(greedyRow)}-1)`,
        greedy.value === 0 ? 0 : value / greedy.value - 1,
      ),
      format: format.ratio,
      meaning: 'meer kennisbehoud, met hetzelfde geld beschikbaar',
    },
  ];
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Maat' },
      { heading: 'Uitkomst', format: format.points },
      { heading: 'Betekenis' },
      // The meaning runs on over these.
      ...Array.from({ length: 4 }, () => ({ heading: '' })),
    ],
    figures.map(({ label, content, meaning }) => [label, content, meaning]),
  );
  figures.forEach((figure, index) => {
    sheet.getCell(table.firstRow + index, proofColumn).numFmt = figure.format;
  });
  writeNotes(sheet, table.nextRow - 1, pairing);
  return { valueRow, boundRow };
}

/** Share of the risk in whole percents: from exact points the few posts of a hidden cell could be worked out. */
const wholePercent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`;

function writeNotes(sheet: Worksheet, top: number, pairing: PairingOutcome): void {
  const { posts, optionCount, pairs, kept, coveredRisk, totalRisk } = pairing;
  const planned = new Set(pairs.map(({ postId }) => postId)).size;
  const lines = [
    `Bekeken: ${countText(posts.length, 'post', 'posten')} met kennisrisico en ${countText(optionCount, 'mogelijke koppeling', 'mogelijke koppelingen')}. ${countText(planned, 'post staat', 'posten staan')} in het plan, samen goed voor ${wholePercent(coveredRisk, totalRisk)} van het risico.`,
    ...(kept === null
      ? []
      : [
          `Van het eerdere plan ${kept.pairCount === 1 ? 'blijft' : 'blijven'} ${countText(kept.pairCount, 'koppeling', 'koppelingen')} van de ${kept.ofPairs.toLocaleString('nl-NL')} zoals ${kept.pairCount === 1 ? 'die was' : 'ze waren'}.`,
        ]),
  ];
  let row = top;
  for (const line of lines) row = writeText(sheet, row, line, { kind: 'note', width: 200 });
}
