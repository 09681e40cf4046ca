import type { Worksheet } from 'exceljs';
import { leavingCauses, type LeavingCause } from '../../../engine/workforce/workforce-figures.ts';
import type { WorkforceOutcome } from '../../../engine/workforce/workforce-outcome.ts';
import { address, euros, formula, type CellContent } from '../cells.ts';
import { countText, dayText } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { layOutSheet, scaleToFit } from '../lay-out-sheet.ts';
import { totalOf, workforceYears, type WorkforceYear } from '../workforce-years.ts';
import { writeTable, type PlacedTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { writeWorkforceForms } from './write-workforce-forms.ts';
import { writeWorkforceByFamily } from './write-workforce-by-family.ts';

const causeText: Readonly<Record<LeavingCause, string>> = {
  'known-date': 'Bekende\ndatum',
  retirement: 'Pensioen',
  rvu: 'RVU',
  resignation: 'Ontslag-\nname',
  'contract-end': 'Einde\ncontract',
  disability: 'Arbeids-\nongeschikt',
  death: 'Overlijden',
};

const entries = [
  ['joined/recruited', 'Werving'],
  ['joined/training', 'Trainees,\nstages'],
  ['joined/from-hire', 'Uit\ninhuur'],
] as const;

/** The column of the expected people in service in the table of stocks, for the checks. */
export const inServiceColumn = 3;

/** The column of the first year in the table of costs. */
export const firstCostColumn = 3;

/** Where the tables per year stand, for the summary and the checks. */
export interface PlacedWorkforce {
  readonly years: readonly WorkforceYear[];
  /** People in service and FTE; the first row is the reference date. */
  readonly stocks: PlacedTable;
  /** People in and out; the last column is what remains. */
  readonly flows: PlacedTable;
  readonly closingColumn: number;
  /** People by form of contract. */
  readonly forms: PlacedTable;
  /** Wage sum, hire and their total. */
  readonly costs: PlacedTable;
  /** What the column of closings shows, per year. */
  readonly closings: readonly number[];
}

/** People, FTE, vacancies and hire at the end of each year, with the band of the people. */
function writeStocks(
  sheet: Worksheet,
  headerRow: number,
  { groups, referenceDate }: WorkforceOutcome,
  years: readonly WorkforceYear[],
): PlacedTable {
  const { opening } = totalOf(groups);
  return writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Einde van' },
      { heading: 'In dienst\nP10', format: format.count },
      { heading: 'In dienst\nverwacht', format: format.fte },
      { heading: 'In dienst\nP90', format: format.count },
      { heading: 'Rekenfout', format: format.cents },
      { heading: 'In dienst\nfte', format: format.fte },
      { heading: 'Formatie\nfte', format: format.fte },
      { heading: 'Vacant\nfte', format: format.fte },
      { heading: 'Inhuur\nfte', format: format.fte },
    ],
    [
      [
        dayText(referenceDate),
        null,
        opening['people/in-service'] ?? 0,
        null,
        null,
        opening['fte/in-service'] ?? 0,
        opening['fte/budgeted'] ?? 0,
        opening['fte/vacant'] ?? 0,
        opening['fte/hire'] ?? 0,
      ],
      ...years.map(({ year, closing }): CellContent[] => {
        const people = closing('people/in-service');
        return [
          year,
          people.p10,
          people.mean,
          people.p90,
          people.meanError,
          closing('fte/in-service').mean,
          closing('fte/budgeted').mean,
          closing('fte/vacant').mean,
          closing('fte/hire').mean,
        ];
      }),
    ],
  );
}

/** Opening plus joiners minus leavers is closing: a formula, which the checks compare with the stock. */
function writeFlows(
  sheet: Worksheet,
  headerRow: number,
  opening: number,
  years: readonly WorkforceYear[],
  stocks: PlacedTable,
): Pick<PlacedWorkforce, 'flows' | 'closingColumn' | 'closings'> {
  const closings: number[] = [];
  const [firstIn, firstOut] = [3, 3 + entries.length];
  const closingColumn = firstOut + leavingCauses.length;
  const people = { format: format.fte };
  const flows = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Jaar', format: format.year, align: 'left' },
      { heading: 'Begin', ...people },
      ...entries.map(([, heading]) => ({ heading, ...people })),
      ...leavingCauses.map((cause) => ({ heading: causeText[cause], ...people })),
      { heading: 'Eind', ...people },
    ],
    years.map(({ year, flow }, index): CellContent[] => {
      const row = headerRow + 1 + index;
      const joined = entries.map(([figure]) => flow(figure));
      const left = leavingCauses.map((cause) => flow(`left/${cause}`));
      const begin = closings.at(-1) ?? opening;
      const end = [...joined, ...left.map((count) => -count)].reduce(
        (sum, count) => sum + count,
        begin,
      );
      closings.push(end);
      const from =
        index === 0 ? address(inServiceColumn, stocks.firstRow) : address(closingColumn, row - 1);
      return [
        year,
        formula(from, begin),
        ...joined,
        ...left,
        formula(
          `${address(2, row)}+SUM(${address(firstIn, row)}:${address(firstOut - 1, row)})-SUM(${address(firstOut, row)}:${address(closingColumn - 1, row)})`,
          end,
        ),
      ];
    }),
  );
  return { flows, closingColumn, closings };
}

function writeCosts(
  sheet: Worksheet,
  headerRow: number,
  years: readonly WorkforceYear[],
): PlacedTable {
  // Added up as whole cents: in euros the sum would get noise of binary fractions.
  const centsOf = (figure: 'cost/employees' | 'cost/hire'): number[] =>
    years.map(({ flow }) => Math.round(flow(figure)));
  const [employees, hire] = [centsOf('cost/employees'), centsOf('cost/hire')];
  return writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Bedrag (€), verwacht' },
      { heading: '' },
      ...years.map(({ year }) => ({ heading: String(year), format: format.amount })),
    ],
    [
      ['Loonkosten van wie in dienst is', null, ...employees.map(euros)],
      ['Inhuur', null, ...hire.map(euros)],
    ],
    [
      'Totaal',
      null,
      ...years.map((_, index) =>
        formula(
          `SUM(${address(firstCostColumn + index, headerRow + 1)}:${address(firstCostColumn + index, headerRow + 2)})`,
          euros((employees[index] ?? 0) + (hire[index] ?? 0)),
        ),
      ),
    ],
  );
}

/** Formatie and bezetting per year: who is in service, who comes and goes, in which form, at what cost. */
export function writeWorkforce(
  sheet: Worksheet,
  outcome: WorkforceOutcome,
  prices: 'constant' | 'current',
  threshold: number,
): PlacedWorkforce {
  const years = workforceYears(totalOf(outcome.groups));
  writeTitle(
    sheet,
    'Formatie en bezetting',
    `Doorgerekend van ${dayText(outcome.referenceDate)} tot en met ${dayText(outcome.horizonEnd)}, in ${countText(outcome.replications, 'herhaling', 'herhalingen')} (startgetal ${outcome.seed})`,
  );
  const afterText = writeText(
    sheet,
    4,
    'Het toeval beslist wie vertrekt en hoe lang een vacature openstaat. P10 en P90: in acht van de tien herhalingen ligt het aantal daartussen. Verwacht: het gemiddelde. Rekenfout: hoeveel dat gemiddelde nog kan schommelen door het aantal herhalingen (standaardfout).',
    { width: 210 },
  );
  const stocks = writeStocks(
    sheet,
    writeSection(sheet, afterText + 1, 'Bezetting aan het eind van het jaar'),
    outcome,
    years,
  );
  const moves = writeFlows(
    sheet,
    writeSection(sheet, stocks.nextRow, 'Mensen erbij en eraf, verwacht per jaar'),
    totalOf(outcome.groups).opening['people/in-service'] ?? 0,
    years,
    stocks,
  );
  const forms = writeWorkforceForms(
    sheet,
    writeSection(sheet, moves.flows.nextRow, 'Naar vorm van het contract'),
    outcome,
    years,
  );
  const priceText =
    prices === 'constant'
      ? 'Kosten per jaar, in prijzen van de laatst bekende cao'
      : 'Kosten per jaar, in lopende prijzen';
  const costs = writeCosts(sheet, writeSection(sheet, forms.nextRow, priceText), years);
  sheet.getRow(moves.flows.nextRow - 1).addPageBreak();
  const nextRow = writeWorkforceByFamily(sheet, costs.nextRow, outcome, threshold);
  writeText(
    sheet,
    nextRow,
    'Inhuur staat naast de formatie. Een post is een vaste of tijdelijke aanstelling, of een vacature. Bij de inhuur is de btw niet meegeteld.',
    { kind: 'note', width: 210 },
  );
  const widths = [34, ...Array.from({ length: Math.max(13, years.length + 1) }, () => 12.5)];
  layOutSheet(sheet, { widths, frozenRows: 2, scale: scaleToFit(widths) });
  return { years, stocks, forms, costs, ...moves };
}
