import type { Worksheet } from 'exceljs';
import type {
  WageGroup,
  WageGrouping,
  WageOverview,
  WageYear,
} from '../../../engine/budget/wages/wage-overview.ts';
import { address, euros, formula, type CellContent } from '../cells.ts';
import { countText, dayText } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { layOutSheet, scaleToFit } from '../lay-out-sheet.ts';
import { payWithoutScale } from '../pay-without-scale.ts';
import type { PlacedInputs } from './inputs/placed-inputs.ts';
import { hiddenMark, writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

/** Columns of the years, and of the groups below them. */
export const wageColumns = { wages: 2, hire: 3, staff: 6, overhead: 7 } as const;
export const wageGroupColumns = { grouping: 1, amount: 5 } as const;

export const wageGroupingText: Readonly<Record<WageGrouping, string>> = {
  scale: 'Schaal',
  step: 'Trede',
  programme: 'Programma',
};

export interface PlacedWages {
  readonly years: PlacedTable;
  readonly groups: PlacedTable;
}

const yearTable: readonly TableColumn[] = [
  { heading: 'Jaar', format: format.year, align: 'left' },
  { heading: 'Loonsom,\ndoorgerekend', format: format.amount },
  { heading: 'Inhuur,\ndoorgerekend', format: format.amount },
  { heading: 'Inhuur van\nloonsom + inhuur', format: format.ratio },
  { heading: 'Inhuur van\nloonsom', format: format.ratio },
  { heading: 'Loonsom van\nde peildatum', format: format.amount },
  { heading: 'waarvan\noverhead', format: format.amount },
  { heading: 'Deel\noverhead', format: format.ratio },
  { heading: 'zonder\ntaakveld', format: format.amount },
];

const groupTable: readonly TableColumn[] = [
  { heading: 'Uitsplitsing' },
  { heading: 'Groep' },
  { heading: 'Mensen', format: format.count },
  { heading: 'Fte', format: format.fte },
  { heading: 'Loonsom', format: format.cents },
];

const amountOf = (cents: number | null, otherwise: CellContent = null): CellContent =>
  cents === null ? otherwise : euros(cents);

/** A projected amount, which follows the indices on the sheet Invoer where it can. */
const projected = (cents: number | null, cell: string | undefined): CellContent =>
  cents === null || cell === undefined ? amountOf(cents) : formula(cell, euros(cents));

/** A share as a formula over the amounts beside it; what is not known has none. */
const share = (text: string, part: number | null, whole: number | null): CellContent =>
  part === null || whole === null || whole === 0 ? null : formula(text, part / whole);

function yearCells(
  year: WageYear,
  row: number,
  followed: NonNullable<PlacedInputs['wages']>[number] | undefined,
): CellContent[] {
  const { wageSumCents: wages, hireCents: hire, staffCents, overheadCents } = year;
  const at = (column: keyof typeof wageColumns): string => address(wageColumns[column], row);
  return [
    year.year,
    projected(wages, followed?.wages),
    projected(hire, followed?.hire),
    share(
      `${at('hire')}/(${at('wages')}+${at('hire')})`,
      hire,
      wages === null || hire === null ? null : wages + hire,
    ),
    share(`${at('hire')}/${at('wages')}`, hire, wages),
    euros(staffCents),
    amountOf(overheadCents, hiddenMark),
    share(`${at('overhead')}/${at('staff')}`, overheadCents, staffCents),
    amountOf(year.withoutTaakveldCents, hiddenMark),
  ];
}

const groupName = ({ key, isTogether }: WageGroup): string =>
  isTogether === true ? 'Kleine groepen samen' : (key ?? 'Niet ingevuld');

/**
 * The wage sum: projected per year beside hire, and of the staff of the reference date with what of it is
 * overhead, told apart by scale, step and programme.
 *
 * @param overview - without small groups
 */
export function writeWages(
  sheet: Worksheet,
  overview: WageOverview,
  inputs: Pick<PlacedInputs, 'wages'>,
): PlacedWages {
  const { referenceDate, years, groups, unpaidRowCount } = overview;
  writeTitle(sheet, 'Loonsom', `In euro's per jaar, met werkgeverslasten`);
  const headerRow = 4;
  const byYear = writeTable(
    sheet,
    headerRow,
    yearTable,
    years.map((year, index) =>
      yearCells(
        year,
        headerRow + 1 + index,
        inputs.wages?.find((followed) => followed.year === year.year),
      ),
    ),
  );
  const notes = [
    'Doorgerekend: met wie vertrekt en wie erbij komt, zoals op het blad Formatie. Een jaar dat niet helemaal is doorgerekend, blijft leeg.',
    payWithoutScale,
    `Loonsom van de peildatum: van wie op ${dayText(referenceDate)} in dienst is, als niemand vertrekt of erbij komt. Overhead is taakveld 0.4.`,
    `Van inhuur staan beide delen er: van loonsom en inhuur samen (beleidsindicator bi.4) en van de loonsom alleen. ${hiddenMark} = weggelaten om mensen te beschermen.`,
    ...(unpaidRowCount === 0
      ? []
      : [
          `Zonder schaal of trede: ${unpaidRowCount === null ? 'enkele dienstverbanden' : countText(unpaidRowCount, 'dienstverband', 'dienstverbanden')}. Hun loon zit niet in de loonsom van de peildatum en niet in de groepen.`,
        ]),
  ];
  let row = byYear.nextRow - 1;
  for (const note of notes) row = writeText(sheet, row, note, { kind: 'note', width: 140 });
  const byGroup = writeTable(
    sheet,
    writeSection(sheet, row + 1, `Loonsom van de peildatum in ${years[0]?.year ?? ''}, per groep`),
    groupTable,
    groups.map((group) => [
      wageGroupingText[group.grouping],
      groupName(group),
      group.people,
      group.fte,
      euros(group.wageSumCents),
    ]),
    null,
    'Loonsom_per_groep',
  );
  const widths = [16, 28, 16, 18, 20, 16, 16, 12, 16];
  layOutSheet(sheet, { widths, frozenRows: 2, scale: scaleToFit(widths) });
  return { years: byYear, groups: byGroup };
}
