import type { Worksheet } from 'exceljs';
import type { ShownComparison } from '../../../engine/commuting/shown-commuting.ts';
import { address, euros, type CellContent } from '../cells.ts';
import {
  groupingText,
  groupText,
  schemesLegend,
  type ComparedScheme,
} from '../commuting-schemes.ts';
import { format } from '../house-look.ts';
import { layOutSheet, noteWidth, scaleToFit, scaleToFitHeight } from '../lay-out-sheet.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeText, writeTitle } from '../write-text.ts';

/** Columns of the table, for the checks. */
export const gainColumns = { people: 4, winners: 5, unchanged: 7 } as const;

/** Where the rows of everybody stand, with what they count when all of it may be told. */
export interface PlacedGains {
  readonly table: PlacedTable;
  readonly complete: readonly {
    readonly title: string;
    readonly row: number;
    readonly people: number;
  }[];
}

const shown = (value: number | null): CellContent => value ?? hiddenMark;
const shownEuros = (cents: number | null): CellContent =>
  cents === null ? hiddenMark : euros(cents);

const widths = [14, 20, 32, ...Array.from({ length: 11 }, () => 11)];

/** Lower than elsewhere, so that one scheme fits on a page; in points. */
const rowHeight = 13.5;
/** Of the rows above the table: each, and what title and headings take more. */
const lineHeight = 15;
const topHeight = 30;
/** Smaller print is hard to read. */
const smallestScale = 45;

/** Averages and largest amounts are told in whole tens of euros. */
const stepCents = 1000;

/**
 * Rough on purpose: to the cent, and beside the amounts per group, it would tell what those few receive
 * who have two employments in different groups. Nobody has no average.
 */
function average(cents: number | null, people: number | null): CellContent {
  if (cents === null || people === null) return hiddenMark;
  return people === 0 ? null : euros(Math.round(cents / people / stepCents) * stepCents);
}

/** The largest of nobody is nothing. */
const largest = (cents: number | null, people: number | null): CellContent =>
  people === 0 ? null : shownEuros(cents);

function cellsOf(comparison: ShownComparison): CellContent[] {
  const { people, winners, losers, unchanged } = comparison;
  return [
    people,
    shown(winners),
    shown(losers),
    shown(unchanged),
    average(comparison.gainCents, winners),
    largest(comparison.largestGainCents, winners),
    average(comparison.lossCents, losers),
    largest(comparison.largestLossCents, losers),
    average(comparison.netDifferenceCents, people),
    shown(comparison.netWinners),
    shown(comparison.netLosers),
  ];
}

/** Who wins and loses under every scheme that is tried, in groups that are large enough. */
export function writeCommutingGains(
  sheet: Worksheet,
  tried: readonly ComparedScheme[],
  threshold: number,
): PlacedGains {
  writeTitle(
    sheet,
    'Vooruit en achteruit',
    `Per mens, in euro's per jaar, tegenover de regeling van nu, in het eerste volle jaar van de regeling en zonder overgangsgarantie.`,
  );
  const notes = [
    schemesLegend(tried),
    'Vooruit: ontvangt meer voor reizen en thuiswerken samen. Achteruit: ontvangt minder. Bedragen zijn afgerond op tientallen, het grootste naar boven.',
    'Netto: na belasting, en na de uitruil van keuzebudget die de nieuwe vergoeding vervangt; gemiddeld over alle mensen van de groep.',
    `${hiddenMark} = weggelaten: het gaat om minder dan ${threshold} mensen, of het getal zou een ander weggelaten getal verraden. Kleine groepen staan samen. Ieder telt een keer, ook wie twee dienstverbanden heeft.`,
  ];
  let headerRow = 4;
  for (const note of notes) {
    headerRow = writeText(sheet, headerRow, note, { kind: 'note', width: noteWidth(widths) });
  }
  headerRow += 1;
  const lines = tried.flatMap(({ role, outcome }) =>
    outcome.comparisons.map((comparison) => ({ role, comparison })),
  );
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Regeling' },
      { heading: 'Verdeling' },
      { heading: 'Groep' },
      { heading: 'Mensen', format: format.count },
      { heading: 'Vooruit', format: format.count },
      { heading: 'Achteruit', format: format.count },
      { heading: 'Gelijk', format: format.count },
      { heading: 'Erbij,\ngemiddeld', format: format.amount },
      { heading: 'Erbij,\ngrootste', format: format.amount },
      { heading: 'Eraf,\ngemiddeld', format: format.amount },
      { heading: 'Eraf,\ngrootste', format: format.amount },
      { heading: 'Netto,\ngemiddeld', format: format.amount },
      { heading: 'Netto\nvooruit', format: format.count },
      { heading: 'Netto\nachteruit', format: format.count },
    ],
    lines.map(({ role, comparison }): CellContent[] => [
      role,
      groupingText[comparison.grouping],
      groupText(comparison),
      ...cellsOf(comparison),
    ]),
  );
  if (lines.length > 0) {
    sheet.autoFilter = `${address(1, headerRow)}:${address(14, table.lastRow)}`;
  }
  lines.forEach((_, index) => {
    sheet.getRow(table.firstRow + index).height = rowHeight;
  });
  // A page for every scheme.
  lines.forEach(({ role }, index) => {
    const next = lines[index + 1];
    if (next !== undefined && next.role !== role) {
      sheet.getRow(table.firstRow + index).addPageBreak();
    }
  });
  const mostRows = Math.max(0, ...tried.map(({ outcome }) => outcome.comparisons.length));
  const points = rowHeight * mostRows + topHeight + lineHeight * headerRow;
  layOutSheet(sheet, {
    widths,
    frozenRows: headerRow,
    repeatedFrom: 1,
    repeatedRow: headerRow,
    scale: Math.min(scaleToFit(widths), Math.max(smallestScale, scaleToFitHeight(points))),
  });
  return {
    table,
    complete: lines.flatMap(({ role, comparison }, index) => {
      const { grouping, people, winners, losers, unchanged } = comparison;
      const isTold = winners !== null && losers !== null && unchanged !== null;
      return grouping === 'all' && isTold
        ? [{ title: role, row: table.firstRow + index, people }]
        : [];
    }),
  };
}
