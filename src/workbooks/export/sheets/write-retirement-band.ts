import type { Worksheet } from 'exceljs';
import type { RetirementOutcome } from '../../../engine/retirement/retirement-outcome.ts';
import { address, euros, formula, type CellContent } from '../cells.ts';
import { format } from '../house-look.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText } from '../write-text.ts';

/** Columns of the expected wave, for the chart. */
export const bandColumns = { p10: 4, mean: 5, p90: 6, spread: 7 } as const;

/** Who could leave, who is expected to, and between which numbers it will be, per year. */
function writeBand(
  sheet: Worksheet,
  row: number,
  { expected, eligibility }: RetirementOutcome,
): { readonly band: PlacedTable; readonly nextRow: number } {
  const bands = expected.groups.find(({ grouping }) => grouping === 'all')?.bands.year ?? [];
  const headerRow = writeSection(sheet, row, 'Verwacht vertrek, met spreiding rond de AOW');
  const placed = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Jaar', format: format.year, align: 'left' },
      { heading: 'Kan met\npensioen', format: format.count },
      { heading: 'Bereikt\nde AOW', format: format.count },
      { heading: 'P10', format: format.count },
      { heading: 'Verwacht', format: format.fte },
      { heading: 'P90', format: format.count },
      { heading: 'P10 tot P90', format: format.count },
    ],
    eligibility.map(({ year, abpEligible, aowReached }, index): CellContent[] => {
      const band = bands[index];
      const cell = (column: number): string => address(column, headerRow + 1 + index);
      return [
        year,
        abpEligible,
        aowReached,
        band?.p10 ?? null,
        band?.mean ?? null,
        band?.p90 ?? null,
        band === undefined
          ? null
          : formula(`${cell(bandColumns.p90)}-${cell(bandColumns.p10)}`, band.p90 - band.p10),
      ];
    }),
  );
  const nextRow = writeText(
    sheet,
    placed.nextRow - 1,
    'De tabel bovenaan telt de data van wet en afspraak. Hier vertrekt ook een deel eerder of later (een aanname, zie Aannames en bronnen). In minstens acht van de tien gevallen ligt het aantal tussen P10 en P90. Kan met pensioen: eind van het jaar in dienst en oud genoeg voor ABP-pensioen.',
    { kind: 'note', width: 165 },
  );
  return { band: placed, nextRow };
}

/** One line of the arrangements: a figure per year. */
interface Line {
  readonly title: string;
  readonly isMoney: boolean;
  readonly values: readonly number[];
}

function linesOf({ rvu, generationPacts, partialPension }: RetirementOutcome): readonly Line[] {
  const people = (title: string, values: readonly number[]): Line => ({
    title,
    isMoney: false,
    values,
  });
  const money = (title: string, cents: readonly number[]): Line => ({
    title,
    isMoney: true,
    values: cents.map(euros),
  });
  const early = rvu?.years ?? [];
  const partial = partialPension ?? [];
  return [
    ...(rvu === null
      ? []
      : [
          people(
            'RVU: mensen',
            early.map(({ expectedLeavers }) => expectedLeavers),
          ),
          money(
            'RVU: uitkering en heffing (€)',
            early.map(({ benefitCents, levyCents }) => benefitCents + levyCents),
          ),
        ]),
    ...generationPacts.flatMap(({ name, years }) => [
      people(
        `Generatiepact ${name}: deelnemers`,
        years.map((year) => year.expectedParticipants),
      ),
      people(
        `Generatiepact ${name}: vrije fte`,
        years.map(({ freedFte }) => freedFte),
      ),
      money(
        `Generatiepact ${name}: meerkosten (€)`,
        years.map(({ extraCents }) => extraCents),
      ),
      money(
        `Generatiepact ${name}: vrijval (€)`,
        years.map(({ releasedCents }) => releasedCents),
      ),
    ]),
    ...(partialPension === null
      ? []
      : [
          people(
            'Deeltijdpensioen: mensen',
            partial.map((year) => year.expectedParticipants),
          ),
          people(
            'Deeltijdpensioen: vrije fte',
            partial.map(({ freedFte }) => freedFte),
          ),
        ]),
  ];
}

/** What early leave and shorter weeks are expected to free and to cost, per year. */
function writeArrangements(sheet: Worksheet, row: number, retirement: RetirementOutcome): number {
  const lines = linesOf(retirement);
  if (lines.length === 0) return row;
  const headerRow = writeSection(sheet, row + 1, 'Regelingen voor ouderen, verwacht');
  const { firstRow, nextRow } = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Regeling' },
      ...retirement.eligibility.map(({ year }) => ({ heading: String(year), format: format.fte })),
    ],
    lines.map(({ title, values }) => [title, ...values]),
  );
  lines.forEach(({ isMoney, values }, index) => {
    if (!isMoney) return;
    for (const column of values.keys()) {
      sheet.getCell(firstRow + index, column + 2).numFmt = format.amount;
    }
  });
  return nextRow;
}

/** Under the wave by dates: the expected wave with its band, and what arrangements do. Returns where the band stands. */
export function writeRetirementBand(
  sheet: Worksheet,
  row: number,
  retirement: RetirementOutcome,
): PlacedTable {
  const { band, nextRow } = writeBand(sheet, row, retirement);
  writeArrangements(sheet, nextRow, retirement);
  return band;
}
