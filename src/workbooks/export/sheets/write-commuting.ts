import type { Worksheet } from 'exceljs';
import { suppressSeries } from '../../../access/disclosure/suppress-series.ts';
import type {
  CommutingAmounts,
  CommutingOutcome,
} from '../../../engine/commuting/commuting-outcome.ts';
import type { CommutingSettings } from '../../../engine/scenario.ts';
import { address, euros, formula, range, type CellContent } from '../cells.ts';
import { describeScheme } from '../describe-scheme.ts';
import { capitalised, modeText } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

/** Columns of the table per year. */
export const commutingColumns = { current: 2, proposed: 3, extra: 4 } as const;

/** Where the tables stand, for the summary and the checks. */
export interface PlacedCommuting {
  readonly byYear: PlacedTable;
  /** Groups of people, when nothing in them had to be left out. */
  readonly complete: readonly { readonly title: string; readonly table: PlacedTable }[];
}

interface Group {
  readonly label: string;
  readonly people: number;
  readonly currentCents: number;
  readonly proposedCents: number;
}

/** Commuting and home working together: what somebody receives. */
const received = ({ commutingCents, homeWorkingCents }: CommutingAmounts): number =>
  commutingCents + homeWorkingCents;

type Grouped = { readonly people: number } & CommutingAmounts;

/** Groups of both schemes side by side; a group may be missing from one of them. */
function joinGroups<G extends Grouped>(
  current: readonly G[],
  proposed: readonly G[],
  labelOf: (group: G) => string,
): readonly Group[] {
  const currentByLabel = new Map(current.map((group) => [labelOf(group), group]));
  const proposedByLabel = new Map(proposed.map((group) => [labelOf(group), group]));
  const labels = [...new Set([...proposedByLabel.keys(), ...currentByLabel.keys()])];
  return labels.map((label) => {
    const [now, then] = [currentByLabel.get(label), proposedByLabel.get(label)];
    return {
      label,
      people: then?.people ?? now?.people ?? 0,
      currentCents: now ? received(now) : 0,
      proposedCents: then ? received(then) : 0,
    };
  });
}

/** What commuting costs under both schemes, in total and for groups that are large enough. */
export function writeCommuting(
  sheet: Worksheet,
  outcome: CommutingOutcome,
  settings: CommutingSettings,
  threshold: number,
): PlacedCommuting {
  writeTitle(
    sheet,
    'Reiskosten',
    `Nu: ${settings.current.name}. Voorstel: ${settings.proposed.name}. Bedragen in euro's per jaar, reizen en thuiswerken samen.`,
  );
  const byYear = writeTable(
    sheet,
    4,
    [
      { heading: 'Jaar', format: format.year, align: 'left' },
      { heading: 'Nu', format: format.amount },
      { heading: 'Voorstel', format: format.amount },
      { heading: 'Meerkosten', format: format.amount },
      { heading: 'waarvan reizen,\nonbelast', format: format.amount },
      { heading: 'waarvan reizen,\nbovenmatig', format: format.amount },
      { heading: 'waarvan\nthuiswerken', format: format.amount },
      { heading: 'thuiswerken,\nbovenmatig', format: format.amount },
    ],
    outcome.years.map(({ year, current, proposed, extraCents }, index) => [
      year,
      euros(received(current)),
      formula(
        `ROUND(SUM(${address(5, 5 + index)}:${address(7, 5 + index)}),2)`,
        euros(received(proposed)),
      ),
      formula(
        `ROUND(${address(commutingColumns.proposed, 5 + index)}-${address(commutingColumns.current, 5 + index)},2)`,
        euros(extraCents),
      ),
      euros(proposed.untaxedCents),
      euros(proposed.excessCents),
      euros(proposed.homeWorkingCents),
      euros(proposed.homeWorkingExcessCents),
    ]),
  );

  const groupings: readonly (readonly [string, string, readonly Group[]])[] = [
    [
      'Per vervoermiddel',
      'Vervoermiddel',
      joinGroups(outcome.current.byMode, outcome.proposed.byMode, ({ mode }) =>
        capitalised(modeText(mode)),
      ),
    ],
    [
      'Per afstand (enkele reis)',
      'Afstand',
      joinGroups(outcome.current.byDistance, outcome.proposed.byDistance, ({ label }) =>
        capitalised(label),
      ),
    ],
  ];
  const complete: { title: string; table: PlacedTable }[] = [];
  let row = writeWinners(sheet, byYear.nextRow, outcome, threshold);
  for (const [title, heading, groups] of groupings) {
    if (groups.length > 1) {
      // The first page holds the totals and the first grouping.
      if (title !== groupings[0]?.[0]) sheet.getRow(row - 1).addPageBreak();
      const top = writeSection(sheet, row, `${title}, ${outcome.years[0]?.year}`);
      const { table, isComplete } = writeGroups(sheet, top, heading, groups, threshold, byYear);
      if (isComplete) complete.push({ title, table });
      row = table.nextRow;
    }
  }
  row = writeText(
    sheet,
    row,
    `${hiddenMark} = weggelaten: het gaat om minder dan ${threshold} mensen, of het getal zou een ander weggelaten getal verraden.`,
    { kind: 'note' },
  );
  for (const scheme of [settings.proposed, settings.current]) {
    const role = scheme === settings.proposed ? 'Het voorstel' : 'De regeling van nu';
    row = writeSection(sheet, row + 1, `${role} in woorden: ${scheme.name}`);
    for (const line of describeScheme(scheme)) row = writeText(sheet, row, line, { width: 130 });
  }
  layOutSheet(sheet, { widths: [26, 13, 13, 13, 16, 16, 14, 14], frozenRows: 2, scale: 84 });
  return { byYear, complete };
}

function writeWinners(
  sheet: Worksheet,
  top: number,
  { years, winners, losers, unchanged, incompleteRows }: CommutingOutcome,
  threshold: number,
): number {
  const headerRow = writeSection(
    sheet,
    top,
    `Wie gaat erop vooruit of achteruit, ${years[0]?.year}`,
  );
  const counts = [winners, losers, unchanged];
  const shown = suppressSeries(counts, { threshold, areColumnTotalsKnown: true });
  const people = counts.reduce((sum, count) => sum + count, 0);
  const table = writeTable(
    sheet,
    headerRow,
    [{ heading: 'Verschil' }, { heading: 'Mensen', format: format.count }],
    ['Ontvangt meer', 'Ontvangt minder', 'Blijft gelijk'].map((label, index) => [
      label,
      shown.cells[index] ?? hiddenMark,
    ]),
    [
      'Totaal',
      shown.cells.includes(null)
        ? people
        : formula(`SUM(${range(2, headerRow + 1, headerRow + 3)})`, people),
    ],
  );
  if (incompleteRows.length === 0) return table.nextRow;
  const note = `Van ${incompleteRows.length < threshold ? `minder dan ${threshold}` : incompleteRows.length} dienstverbanden ontbreekt afstand, vervoermiddel of reisdagen: zij tellen mee, zonder vergoeding.`;
  return writeText(sheet, table.nextRow - 1, note, { kind: 'note', width: 150 }) + 1;
}

function writeGroups(
  sheet: Worksheet,
  headerRow: number,
  heading: string,
  groups: readonly Group[],
  threshold: number,
  byYear: PlacedTable,
): { readonly table: PlacedTable; readonly isComplete: boolean } {
  const shown = suppressSeries(
    groups.map(({ people }) => people),
    { threshold, areColumnTotalsKnown: true },
  );
  const difference = (row: number, cents: number): CellContent =>
    formula(`ROUND(${address(4, row)}-${address(3, row)},2)`, euros(cents));
  const rows = groups.map(({ label, people, currentCents, proposedCents }, index): CellContent[] =>
    shown.cells[index] === null
      ? [label, hiddenMark, hiddenMark, hiddenMark, hiddenMark]
      : [
          label,
          people,
          euros(currentCents),
          euros(proposedCents),
          difference(headerRow + 1 + index, proposedCents - currentCents),
        ],
  );
  const totalOf = (pick: (group: Group) => number): number =>
    groups.reduce((sum, group) => sum + pick(group), 0);
  const [currentCents, proposedCents] = [
    totalOf((group) => group.currentCents),
    totalOf((group) => group.proposedCents),
  ];
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading },
      { heading: 'Mensen', format: format.count },
      { heading: 'Nu', format: format.amount },
      { heading: 'Voorstel', format: format.amount },
      { heading: 'Verschil', format: format.amount },
    ],
    rows,
    [
      'Totaal',
      null,
      formula(address(commutingColumns.current, byYear.firstRow), euros(currentCents)),
      formula(address(commutingColumns.proposed, byYear.firstRow), euros(proposedCents)),
      difference(headerRow + 1 + groups.length, proposedCents - currentCents),
    ],
  );
  return { table, isComplete: !shown.cells.includes(null) };
}
