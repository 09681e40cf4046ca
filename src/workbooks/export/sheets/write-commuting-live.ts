/**
 * The sheet on which a reader sees what another rate costs, without the program.
 *
 * 1. Inputs: one named cell per rate, taken from the sheet Invoer, beside it the rate of the proposal. A rate that
 *    follows the law and the number of employees are no choice of the scenario, so they can be tried here only.
 * 2. Outcome: what the scheme comes to with these inputs, with those of the proposal, and the difference.
 *    What the program found stands below, so that nobody has to believe the formulas.
 * 3. Groups: km (or cost) per year times the rate. They are sums over people, so the program rounds
 *    every person to whole cents and this sheet does not; that difference has a cell of its own.
 */
import type { Worksheet } from 'exceljs';
import { formula, type CellContent } from '../cells.ts';
import { format, look } from '../house-look.ts';
import { layOutSheet, noteWidth, scaleToFit, sheetNames } from '../lay-out-sheet.ts';
import { writeTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { liveInputsOf, writeLiveInputs } from './live/live-inputs.ts';
import { liveOutcomeLines, type LiveSource, type PlacedLive } from './live/live-outcome-lines.ts';
import { writeLiveGroups } from './live/write-live-groups.ts';

/** Columns of the outcome, for the checks. */
export const liveColumns = { tried: 2, proposed: 3, difference: 4 } as const;

const widths = [52, 18, 18, 16, 28, 12];

/** Where formulas and program part. */
const limits = (threshold: number): readonly string[] => [
  'Hier tellen sommen per groep; het rekenmodel rondt elke medewerker af op hele centen. Dat is het afrondingsverschil.',
  `Vast staat wat bij een maximum van de regeling is afgekapt, wat een vast bedrag per maand is, wat voor parkeren wordt betaald en wat hoort bij vervoermiddelen met minder dan ${threshold} mensen.`,
  'Daarom klopt een hoger tarief hier alleen zolang niemand er een maximum door bereikt, en een lager tarief zolang niemand eronder zakt. Boven een maximum geeft dit blad te veel, daaronder te veel vast bedrag.',
  'Overige kosten (premies, brutering, eindheffing, uitruil, garantie, hardheid, fiets van de zaak, bijdrage voor parkeren) zijn die van het voorstel. Komt een tarief boven het onbelaste tarief, dan veranderen ze: reken het dan door met het rekenmodel.',
  'In de kolom Tarief mag een ander bedrag staan voor één afstand; dat telt alleen op dit blad. Drempel, maximum aantal kilometers en reisdagen zitten in de kilometers en veranderen hier niet.',
];

/** The sheet on which changing a rate changes the total. */
export function writeCommutingLive(
  sheet: Worksheet,
  source: LiveSource,
  threshold: number,
): PlacedLive {
  const { outcome } = source;
  const { linear, proposed } = outcome;
  const year = proposed.years.find((one) => one.year === linear.year);
  const inputs = liveInputsOf(linear, source.scheme, year?.headcountRatio ?? 1);
  writeTitle(
    sheet,
    'Reiskosten doorrekenen',
    `Rekent “${proposed.schemeName}” door voor ${linear.year}, met de tarieven van het blad ${sheetNames.inputs}. Wat hier geel is, telt alleen op dit blad.`,
  );
  const placedInputs = writeLiveInputs(sheet, 4, inputs);
  const outcomeHeader = writeSection(sheet, placedInputs.nextRow, 'Wat het kost, in euro per jaar');
  const homeIndex = inputs.findIndex(({ name }) => name === 'thuiswerken_per_dag');
  const homeRow = homeIndex === -1 ? null : placedInputs.firstRow + homeIndex;
  // Lengths do not depend on where the groups stand, so they are counted first.
  const count = liveOutcomeLines(source, 1, 1, homeRow, 1).lines.length;
  const notesRow = outcomeHeader + count + 2;
  let row = notesRow;
  for (const text of limits(threshold)) {
    row = writeText(sheet, row, text, { kind: 'note', width: noteWidth(widths) });
  }
  sheet.getRow(row).addPageBreak();
  const groupsHeader = writeSection(
    sheet,
    row + 1,
    'Waar de kilometers vandaan komen, personeel van nu',
  );
  const groups = writeLiveGroups(sheet, groupsHeader, linear, inputs, placedInputs);
  const { lines, live } = liveOutcomeLines(
    source,
    outcomeHeader + 1,
    groups.totalRow ?? 0,
    homeRow,
    placedInputs.lastRow,
  );
  writeTable(
    sheet,
    outcomeHeader,
    [
      { heading: 'Bedrag' },
      { heading: 'Met uw waarden', format: format.amount },
      { heading: 'Voorstel', format: format.amount },
      { heading: 'Verschil', format: format.amount },
    ],
    lines.map(({ label, tried, proposed: delivered }, index): CellContent[] => [
      label,
      tried,
      delivered,
      tried === null
        ? null
        : formula(`ROUND(B${outcomeHeader + 1 + index}-C${outcomeHeader + 1 + index},2)`, 0),
    ]),
  );
  lines.forEach(({ label, isBold }, index) => {
    const at = outcomeHeader + 1 + index;
    if (isBold) {
      [1, 2, 3, 4].forEach((column) => {
        const cell = sheet.getCell(at, column);
        cell.style = { ...cell.style, ...look.total };
      });
    }
    if (label === 'Afrondingsverschil') sheet.getCell(at, 3).numFmt = format.cents;
  });
  layOutSheet(sheet, { widths, frozenRows: 2, scale: Math.min(85, scaleToFit(widths)) });
  return live;
}
