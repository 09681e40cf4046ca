import type { Worksheet } from 'exceljs';
import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import type { CommutingSettings } from '../../../engine/commuting/commuting-settings.ts';
import type { ShownCommuting } from '../../../engine/commuting/shown-commuting.ts';
import { address, euros, formula, type CellContent } from '../cells.ts';
import { commutingBudgetInputName } from '../../inputs/commuting-inputs.ts';
import { comparedSchemes, schemeTitle, type ComparedScheme } from '../commuting-schemes.ts';
import { describeScheme } from '../describe-scheme.ts';
import { countText, euroText } from '../dutch-text.ts';
import { layOutSheet, noteWidth, scaleToFit, sheetNames } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import {
  firstCommutingYearColumn,
  writeSchemeMakeUp,
  yearColumns,
} from './write-scheme-make-up.ts';

/** Where the rows per scheme stand, for the summary and the checks; the order is that of the schemes. */
export interface PlacedCommuting {
  readonly schemes: readonly ComparedScheme[];
  readonly totals: PlacedTable;
  readonly extras: PlacedTable;
}

/** One row per scheme, of which the cells are made by its place and the place of the year. */
const schemeRows = (
  schemes: readonly ComparedScheme[],
  cellOf: (scheme: ComparedScheme, place: number, year: SchemeYear, column: number) => CellContent,
): CellContent[][] =>
  schemes.map((scheme, place) => [
    schemeTitle(scheme),
    ...scheme.outcome.years.map((year, index) =>
      cellOf(scheme, place, year, firstCommutingYearColumn + index),
    ),
  ]);

/** Net of tax and of the exchange that a new allowance replaces, all commuters together. */
const netRows = (schemes: readonly ComparedScheme[]): CellContent[][] =>
  schemeRows(schemes, (_, __, year) => euros(year.netCents));

/** Lines that surely fit on a page at the scale of this sheet. */
const linesPerPage = 46;

/** What the schemes cost beside each other, per year, with what each is made of. */
export function writeCommuting(
  sheet: Worksheet,
  outcome: ShownCommuting,
  settings: CommutingSettings,
): PlacedCommuting {
  const schemes = comparedSchemes(outcome, settings);
  const [current, ...tried] = schemes;
  const { years } = current.outcome;
  const { centsPerYear, basis } = outcome.budget;
  const staffText =
    settings.headcount === 'projection'
      ? 'Het aantal medewerkers volgt het blad Formatie.'
      : 'Het aantal medewerkers blijft dat van de peildatum.';
  writeTitle(
    sheet,
    'Reiskosten',
    `Alles wat de regelingen de werkgever kosten, in euro's per jaar. ${staffText}`,
  );

  // Words and notes need a page even where the years do not.
  const widths = [46, ...Array.from({ length: Math.max(8, years.length) }, () => 11.5)];

  // The totals are formulas over the make-up of every scheme, further down; so those rows come first.
  const totalsHeader = 4;
  const extrasHeader = totalsHeader + schemes.length + 2;
  const budgetHeader = extrasHeader + tried.length + 2;
  const netHeader = budgetHeader + tried.length + 3;
  let row = netHeader + schemes.length + 2;
  row = writeNotes(sheet, row, outcome, noteWidth(widths));
  sheet.getRow(row - 1).addPageBreak();
  let pageTop = row;
  const makeUps = schemes.map((compared) => {
    const { table, nextRow } = writeSchemeMakeUp(sheet, row, compared);
    if (row > pageTop && nextRow - pageTop > linesPerPage) {
      sheet.getRow(row - 1).addPageBreak();
      pageTop = row;
    }
    row = nextRow;
    return table;
  });
  sheet.getRow(row - 1).addPageBreak();

  const totals = writeTable(
    sheet,
    totalsHeader,
    yearColumns('Totaal', years),
    schemeRows(schemes, (_, place, { totalCents }, column) =>
      formula(address(column, makeUps[place]!.totalRow ?? 0), euros(totalCents)),
    ),
  );
  const extras = writeTable(
    sheet,
    extrasHeader,
    yearColumns('Meer dan de regeling van nu', years),
    schemeRows(tried, (_, place, { extraCents }, column) =>
      formula(
        `ROUND(${address(column, totals.firstRow + place + 1)}-${address(column, totals.firstRow)},2)`,
        euros(extraCents),
      ),
    ),
  );
  const counted = basis === 'extra' ? extras.firstRow : totals.firstRow + 1;
  writeTable(
    sheet,
    budgetHeader,
    yearColumns('Over van het budget', years),
    schemeRows(tried, (_, place, { budgetLeftCents }, column) =>
      formula(
        `ROUND(${commutingBudgetInputName}-${address(column, counted + place)},2)`,
        euros(budgetLeftCents),
      ),
    ),
  );
  writeText(
    sheet,
    netHeader - 2,
    `In de berekening is het budget ${euroText(centsPerYear)} per jaar ${basis === 'extra' ? 'aan meerkosten' : 'in totaal'}; een ander budget vult u in op het blad ${sheetNames.inputs}. Een bedrag met een min is een tekort.`,
    { kind: 'note' },
  );
  writeTable(
    sheet,
    netHeader,
    yearColumns('Wat medewerkers netto overhouden', years),
    netRows(schemes),
  );

  writeWords(sheet, row, schemes, noteWidth(widths));
  layOutSheet(sheet, { widths, frozenRows: 2, scale: scaleToFit(widths) });
  return { schemes, totals, extras };
}

/** Every scheme in sentences; one that does not fit any more starts a page. */
function writeWords(
  sheet: Worksheet,
  top: number,
  schemes: readonly ComparedScheme[],
  width: number,
): void {
  let [row, pageTop] = [top, top];
  for (const { role, scheme } of schemes) {
    const lines = describeScheme(scheme);
    if (row > pageTop && row + lines.length + 1 - pageTop > linesPerPage) {
      sheet.getRow(row - 1).addPageBreak();
      pageTop = row;
    }
    row = writeSection(sheet, row, `${role}, in woorden: ${scheme.name}`);
    for (const line of lines) row = writeText(sheet, row, line, { width });
    row += 1;
  }
}

export const roundedCostsNote =
  'Kosten waar maar enkele medewerkers achter zitten, zijn afgerond op honderden euro’s, meestal naar boven; totaal, meerkosten en budget gaan daarin mee.';

/** What a reader must know before using the totals. */
function writeNotes(
  sheet: Worksheet,
  top: number,
  { incompleteRows, current, proposed, alternatives }: ShownCommuting,
  width: number,
): number {
  const isRounded = [current, proposed, ...alternatives].some((scheme) => scheme.isRounded);
  const notes = [
    'Netto: na belasting, en na de uitruil van keuzebudget die een nieuwe vergoeding vervangt. Alle medewerkers samen.',
    'Vervoer en afstand blijven zoals op de peildatum; per jaar veranderen de wet, de indexering van de regeling en het aantal medewerkers.',
    ...(isRounded ? [roundedCostsNote] : []),
    ...(incompleteRows.length === 0
      ? []
      : [
          `Van ${countText(incompleteRows.length, 'dienstverband', 'dienstverbanden')} ontbreekt afstand, vervoermiddel, reisdagen of prijs van het openbaar vervoer; wat daarvoor is aangenomen, staat in de keuzes van het scenario.`,
        ]),
    ...(proposed.recalculations === 0
      ? []
      : [
          `Na afloop van het jaar moet de werkgever bij ${proposed.recalculations === null ? 'enkele medewerkers' : countText(proposed.recalculations, 'medewerker', 'medewerkers')} met een vaste vergoeding over een lange afstand nagaan hoeveel er echt is gereisd.`,
        ]),
  ];
  return notes.reduce((row, note) => writeText(sheet, row, note, { kind: 'note', width }), top);
}
