import type { Worksheet } from 'exceljs';
import type { SchemeYear } from '../../../engine/commuting/commuting-outcome.ts';
import { address, euros, formula } from '../cells.ts';
import { schemeTitle, type ComparedScheme } from '../commuting-schemes.ts';
import { format } from '../house-look.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { writeSection } from '../write-text.ts';

/** The first column with a year; one per year follows. */
export const firstCommutingYearColumn = 2;

/** What a total is made of; `sign` is how it counts. */
const parts: readonly {
  readonly label: string;
  readonly cents: (year: SchemeYear) => number;
}[] = [
  { label: 'Woon-werkverkeer, onbelast', cents: ({ untaxedCents }) => untaxedCents },
  { label: 'Woon-werkverkeer, boven de vrijstelling', cents: ({ excessCents }) => excessCents },
  {
    label: 'Thuiswerken, onbelast',
    cents: ({ homeWorkingCents, homeWorkingExcessCents }) =>
      homeWorkingCents - homeWorkingExcessCents,
  },
  {
    label: 'Thuiswerken, boven de vrijstelling',
    cents: ({ homeWorkingExcessCents }) => homeWorkingExcessCents,
  },
  { label: 'Overgang: garantie', cents: ({ guaranteeCents }) => guaranteeCents },
  { label: 'Hardheidsclausule', cents: ({ hardshipCents }) => hardshipCents },
  { label: 'Fietsen van de zaak', cents: ({ companyBikeCents }) => companyBikeCents },
  {
    label: 'Eigen bijdragen voor parkeren',
    cents: ({ parkingContributionCents }) => 0 - parkingContributionCents,
  },
  { label: 'Werkgeverspremies', cents: ({ premiumCents }) => premiumCents },
  { label: 'Brutering', cents: ({ grossUpCents }) => grossUpCents },
  { label: 'Eindheffing', cents: ({ finalLevyCents }) => finalLevyCents },
  {
    label: 'Minder premies door uitruil van keuzebudget',
    cents: ({ exchangeCents }) => exchangeCents,
  },
];

const roomParts = [
  ['Vrije ruimte', ({ room }: SchemeYear) => room.roomCents],
  ['Ander gebruik van de vrije ruimte', ({ room }: SchemeYear) => 0 - room.otherUseCents],
  ['Gebruikt door deze regeling', ({ room }: SchemeYear) => 0 - room.usedCents],
] as const;

/** A column of words, and one per year. */
export const yearColumns = (heading: string, years: readonly SchemeYear[]): TableColumn[] => [
  { heading },
  ...years.map(({ year }) => ({ heading: String(year), format: format.amount })),
];

/** What one scheme costs and why, per year; only the parts that there are, and the room when it uses that. */
export function writeSchemeMakeUp(
  sheet: Worksheet,
  top: number,
  compared: ComparedScheme,
): { readonly table: PlacedTable; readonly nextRow: number } {
  const { years } = compared.outcome;
  const headerRow = writeSection(sheet, top, `Opbouw. ${schemeTitle(compared)}`);
  const present = parts.filter(
    ({ cents }, index) => index === 0 || years.some((year) => cents(year) !== 0),
  );
  const table = writeTable(
    sheet,
    headerRow,
    yearColumns('Bedrag (€)', years),
    present.map(({ label, cents }) => [label, ...years.map((year) => euros(cents(year)))]),
    [
      'Totaal',
      ...years.map(({ totalCents }, index) => {
        const column = firstCommutingYearColumn + index;
        const first = address(column, headerRow + 1);
        const last = address(column, headerRow + present.length);
        return formula(`ROUND(SUM(${first}:${last}),2)`, euros(totalCents));
      }),
    ],
  );
  // A scheme that uses nothing of the room leaves it as every other such scheme does.
  if (years.every(({ room }) => room.usedCents === 0)) return { table, nextRow: table.nextRow };
  const roomHeader = table.nextRow;
  const room = writeTable(
    sheet,
    roomHeader,
    yearColumns('Vrije ruimte van de hele organisatie (€)', years),
    roomParts.map(([label, cents]) => [label, ...years.map((year) => euros(cents(year)))]),
    [
      'Nog over',
      ...years.map((year, index) => {
        const column = firstCommutingYearColumn + index;
        const first = address(column, roomHeader + 1);
        const last = address(column, roomHeader + roomParts.length);
        return formula(`ROUND(SUM(${first}:${last}),2)`, euros(year.room.leftCents));
      }),
    ],
  );
  return { table, nextRow: room.nextRow };
}
