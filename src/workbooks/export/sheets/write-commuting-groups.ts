import type { Worksheet } from 'exceljs';
import type { ShownGroup } from '../../../engine/commuting/shown-commuting.ts';
import { address, euros, formula, type CellContent } from '../cells.ts';
import { groupingText, groupText, type ComparedScheme } from '../commuting-schemes.ts';
import { format } from '../house-look.ts';
import { layOutSheet, noteWidth, scaleToFit, sheetNames } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeText, writeTitle } from '../write-text.ts';

/** Columns of the table: the current scheme, and then every other with its difference. */
export const groupColumns = { current: 4, proposed: 5 } as const;

/** Rows that together are everybody, for the checks. */
export interface PlacedGroups {
  readonly table: PlacedTable;
  readonly groupings: readonly {
    readonly title: string;
    readonly firstRow: number;
    readonly lastRow: number;
  }[];
  /** What everybody receives under the proposal, in euros. */
  readonly proposedTotal: number;
}

/** Commuting and home working together: what somebody receives. */
const received = ({ commutingCents, homeWorkingCents }: ShownGroup): number =>
  commutingCents + homeWorkingCents;

/** What groups of commuters receive under the schemes, beside each other. */
export function writeCommutingGroups(
  sheet: Worksheet,
  schemes: readonly [ComparedScheme, ComparedScheme, ...ComparedScheme[]],
  threshold: number,
): PlacedGroups {
  const [current, ...tried] = schemes;
  const groups = current.outcome.groups;
  writeTitle(
    sheet,
    'Reiskosten per groep',
    `Wat medewerkers ontvangen voor reizen en thuiswerken, in euro's per jaar, in het eerste volle jaar van elke regeling, voor het personeel van de peildatum.`,
  );
  const widths = [22, 38, 11, 14, ...tried.flatMap(() => [15, 14])];
  let top = 4;
  for (const { role, outcome } of schemes) {
    top = writeText(sheet, top, `${role}: ${outcome.schemeName}, ${outcome.fullYear}.`);
  }
  if (schemes.some(({ scheme }) => (scheme.parking?.contributionCentsPerDay ?? 0) > 0)) {
    top = writeText(
      sheet,
      top,
      `Zonder de eigen bijdrage voor parkeren; die staat op het blad ${sheetNames.commuting} en telt mee bij ${sheetNames.commutingGains}.`,
      { kind: 'note', width: noteWidth(widths) },
    );
  }
  const headerRow = top + 1;
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Verdeling' },
      { heading: 'Groep' },
      { heading: 'Mensen', format: format.count },
      { heading: 'Nu', format: format.amount },
      ...tried.flatMap(({ role }) => [
        { heading: role, format: format.amount },
        { heading: 'Verschil\nmet nu', format: format.amount },
      ]),
    ],
    groups.map((group, index): CellContent[] => {
      const row = headerRow + 1 + index;
      const now = received(group);
      return [
        groupingText[group.grouping],
        groupText(group),
        group.people,
        euros(now),
        ...tried.flatMap(({ outcome }, place) => {
          const then = received(outcome.groups[index]!);
          const column = groupColumns.proposed + 2 * place;
          return [
            euros(then),
            formula(
              `ROUND(${address(column, row)}-${address(groupColumns.current, row)},2)`,
              euros(then - now),
            ),
          ];
        }),
      ];
    }),
  );
  const last = groupColumns.current + 2 * tried.length;
  if (groups.length > 0) {
    sheet.autoFilter = `${address(1, headerRow)}:${address(last, table.lastRow)}`;
  }
  writeText(
    sheet,
    table.nextRow - 1,
    `Groepen van minder dan ${threshold} mensen, of waarin minder dan ${threshold} mensen iets anders krijgen, staan samen; soms met een grotere groep erbij, zodat het verschil met het totaal niets over enkelen zegt. Wie dienstverbanden in twee groepen heeft, telt hier in beide mee en op het blad ${sheetNames.commutingGains} in één.`,
    { kind: 'note', width: noteWidth(widths) },
  );
  layOutSheet(sheet, {
    widths,
    frozenRows: headerRow,
    repeatedRow: headerRow,
    scale: Math.min(90, scaleToFit(widths)),
  });
  const all = tried[0]?.outcome.groups.find(({ grouping }) => grouping === 'all');
  return {
    table,
    proposedTotal: all === undefined ? 0 : euros(received(all)),
    groupings: [...new Set(groups.map(({ grouping }) => grouping))]
      .filter((grouping) => grouping !== 'all')
      .map((grouping) => ({
        title: groupingText[grouping],
        firstRow: table.firstRow + groups.findIndex((group) => group.grouping === grouping),
        lastRow: table.firstRow + groups.findLastIndex((group) => group.grouping === grouping),
      })),
  };
}
