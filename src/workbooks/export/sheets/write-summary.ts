import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import { address, addressOn, euros, formula, type CellContent } from '../cells.ts';
import { countText, dayText } from '../dutch-text.ts';
import { summaryCharts } from '../charts/summary-charts.ts';
import type { SheetChart } from '../charts/sheet-chart.ts';
import { format, look } from '../house-look.ts';
import { layOutSheet, scaleToFit, scaleToHeight, sheetNames } from '../lay-out-sheet.ts';
import type { ScenarioWorkbookInput } from '../scenario-workbook-input.ts';
import { totalOf, workforceYears } from '../workforce-years.ts';
import { writeTable } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { overallRow } from './write-check-list.ts';
import type { PlacedSheets } from './write-checks.ts';
import { firstCommutingYearColumn } from './write-scheme-make-up.ts';
import { planColumns } from './plan-columns.ts';
import { firstYearColumn } from './write-new-policy-exact.ts';
import { departuresColumn } from './write-retirement-by-programme.ts';
import { addBars, fteColumn } from './write-retirement.ts';

const percent = (part: number, whole: number, decimals = 1): string =>
  whole === 0
    ? ''
    : `${((100 * part) / whole).toLocaleString('nl-NL', { maximumFractionDigits: decimals })}%`;

/** The smallest groups that the workbook shows. */
export interface SmallestGroups {
  /** Of people. */
  readonly group: number;
  /** Of posts in the plan. */
  readonly plan: number;
}

/** The figures that matter on one page; the charts that are returned stand on the next. */
export function writeSummary(
  sheet: Worksheet,
  input: ScenarioWorkbookInput,
  placed: PlacedSheets,
  verdict: string,
  smallest: SmallestGroups,
): readonly SheetChart[] {
  const { scenario, createdOn } = input;
  writeTitle(
    sheet,
    scenario.name,
    `Strategische personeelsplanning · peildatum ${dayText(scenario.referenceDate)} · gemaakt op ${dayText(createdOn)}`,
  );
  let row = writeText(
    sheet,
    4,
    'Dit bestand rekent uit wat pensioen, kennisoverdracht en reiskosten de komende jaren betekenen voor de begroting. Totalen, verschillen en controles zijn formules.',
    { width: 130 },
  );
  row = writeText(
    sheet,
    row,
    `Er staan geen namen, personeelsnummers of vertrekdatums van mensen in. Totalen gaan over de hele organisatie, ook de aantallen per vorm van het contract op het blad Formatie. Een andere uitsplitsing toont alleen nullen en groepen van minstens ${smallest.group} mensen, of bij de koppelingen minstens ${smallest.plan} posten; wat kleiner is, is weggelaten (x) of samengenomen.`,
    { width: 130 },
  );
  row = writeKeyFigures(sheet, writeSection(sheet, row + 1, 'In het kort'), input);
  row = writeWave(sheet, writeSection(sheet, row, 'Pensioengolf per jaar'), input, placed);
  row = writeMoney(sheet, writeSection(sheet, row, 'Geld per jaar'), input, placed);
  const lastRow = writeVerdict(sheet, row - 1, verdict);
  const widths = [50, ...scenario.pairing.fundCentsByYear.map(() => 19)];
  // Excel keeps to page breaks only at a fixed scale.
  sheet.getRow(lastRow).addPageBreak();
  layOutSheet(sheet, {
    widths,
    frozenRows: 2,
    scale: Math.min(scaleToFit(widths), scaleToHeight(sheet, lastRow)),
  });
  return summaryCharts(input.outcome, placed, lastRow + 2, widths);
}

/** Whether all checks are met, by formula. */
function writeVerdict(sheet: Worksheet, row: number, verdict: string): number {
  const [label, cell] = [sheet.getCell(row, 1), sheet.getCell(row, 2)];
  label.value = sheetNames.checks;
  label.style = look.total;
  cell.value = formula(addressOn(sheetNames.checks, 1, overallRow), verdict);
  cell.style = look.text;
  sheet.getRow(row).height = 17;
  return row;
}

function riskText({ posts, coveredRisk, totalRisk }: PairingOutcome): string {
  return `van de ${countText(posts.length, 'post', 'posten')} met kennisrisico, samen ${percent(coveredRisk, totalRisk, 0)} van dat risico`;
}

function writeKeyFigures(
  sheet: Worksheet,
  headerRow: number,
  { outcome }: ScenarioWorkbookInput,
): number {
  const { retirement, workforce, pairing, commuting } = outcome;
  const atEnd = workforceYears(totalOf(workforce.groups)).find(
    ({ year }) => year === pairing.years.at(-1),
  );
  const inService = atEnd?.closing('people/in-service');
  const firstYear = commuting.proposed.years[0];
  const blank = pairing.years.slice(1).map(() => ({ heading: '' }));
  const figures: readonly (readonly [string, number, string])[] = [
    ['Mensen in dienst', retirement.headcount, `op ${dayText(retirement.referenceDate)}`],
    [
      'Bereiken binnen vijf jaar de AOW-leeftijd',
      retirement.aowWithinFiveYears,
      `${percent(retirement.aowWithinFiveYears, retirement.headcount)} van de mensen in dienst`,
    ],
    ...(inService === undefined
      ? []
      : ([
          [
            `In dienst eind ${atEnd?.year}, verwacht`,
            inService.mean,
            `in acht van de tien herhalingen tussen ${inService.p10.toLocaleString('nl-NL')} en ${inService.p90.toLocaleString('nl-NL')}`,
          ],
        ] as const)),
    [
      'Posten in het plan meester-gezel',
      new Set(pairing.pairs.map(({ postId }) => postId)).size,
      riskText(pairing),
    ],
    [
      `Meerkosten reiskosten in ${firstYear?.year ?? ''} (€)`,
      euros(firstYear?.extraCents ?? 0),
      `${commuting.proposed.schemeName}, boven ${commuting.current.schemeName}`,
    ],
  ];
  return writeTable(
    sheet,
    headerRow,
    [{ heading: 'Kerngetal' }, { heading: 'Waarde', format: format.count }, ...blank],
    figures.map((figure) => [...figure]),
  ).nextRow;
}

function writeWave(
  sheet: Worksheet,
  headerRow: number,
  { outcome }: ScenarioWorkbookInput,
  { retirement: { years, byYear } }: PlacedSheets,
): number {
  const { counts, headcount } = outcome.retirement;
  const perYear = counts.filter(
    ({ grouping, periodKind }) => grouping === 'all' && periodKind === 'year',
  );
  const from = (column: number, index: number, result: number) =>
    formula(addressOn(sheetNames.retirement, column, byYear.firstRow + index), result);
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Jaar', format: format.year, align: 'left' },
      { heading: 'Vertrekken', format: format.count },
      { heading: 'Fte', format: format.fte },
      { heading: 'Deel van de mensen', format: format.ratio },
    ],
    years.map((year, index): CellContent[] => {
      const { departures = 0, partTimeFactorSum = 0 } =
        perYear.find(({ period }) => period === year) ?? {};
      return [
        Number(year),
        from(departuresColumn, index, departures),
        from(fteColumn, index, partTimeFactorSum),
        headcount === 0
          ? null
          : formula(`${address(2, headerRow + 1 + index)}/${headcount}`, departures / headcount),
      ];
    }),
  );
  addBars(sheet, `${address(2, table.firstRow)}:${address(2, table.lastRow)}`);
  return table.nextRow;
}

function writeMoney(
  sheet: Worksheet,
  headerRow: number,
  { outcome: { budget, pairing, commuting } }: ScenarioWorkbookInput,
  placed: PlacedSheets,
): number {
  const { years, totalShownByYear, profile } = budget;
  const pairingRow = (
    label: string,
    row: number,
    centsByYear: readonly number[],
  ): CellContent[] => [
    label,
    ...years.map((_, index) =>
      formula(
        addressOn(sheetNames.pairing, planColumns.firstYear + index, row),
        euros(centsByYear[index] ?? 0),
      ),
    ),
  ];
  const fund = pairingRow(
    'Meester-gezelfonds: fonds (€)',
    placed.pairing.fundRow,
    pairing.fundCentsByYear,
  );
  const spent = pairingRow(
    'Meester-gezelfonds: kosten van het plan (€)',
    placed.pairing.spentRow,
    pairing.spentCentsByYear,
  );
  const contribution = pairingRow(
    'Meester-gezelfonds: waarvan eigen bijdrage (€)',
    placed.pairing.contributionRow,
    pairing.contributionCentsByYear,
  );
  // What was left in earlier years is there to use too.
  const use = years.map((_, index) => {
    const cell = (row: number): string =>
      addressOn(sheetNames.pairing, planColumns.firstYear + index, row);
    const { fundRow, carriedRow, fromFundRow, carriedCentsByYear, fromFundCentsByYear } =
      placed.pairing;
    const available = `(${cell(fundRow)}+${cell(carriedRow)})`;
    const cents = (pairing.fundCentsByYear[index] ?? 0) + (carriedCentsByYear[index] ?? 0);
    return formula(
      `IF(${available}=0,0,${cell(fromFundRow)}/${available})`,
      cents === 0 ? 0 : (fromFundCentsByYear[index] ?? 0) / cents,
    );
  });
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Bedrag' },
      ...years.map((year) => ({ heading: String(year), format: format.amount })),
    ],
    [
      fund,
      spent,
      contribution,
      ['Meester-gezelfonds: benut', ...use],
      [
        'Reiskosten: meerkosten van het voorstel (€)',
        ...years.map((_, index) =>
          formula(
            addressOn(
              sheetNames.commuting,
              firstCommutingYearColumn + index,
              placed.commuting.extras.firstRow,
            ),
            euros(commuting.proposed.years[index]?.extraCents ?? 0),
          ),
        ),
      ],
    ],
    [
      `Nieuw beleid, totaal ${profile.caption.toLowerCase()}`,
      ...years.map((_, index) =>
        formula(
          `ROUND(${addressOn(
            sheetNames.newPolicyExact,
            firstYearColumn + index,
            placed.newPolicyExact.totalRow ?? 0,
          )}/${profile.unitEuros},0)`,
          totalShownByYear[index] ?? 0,
        ),
      ),
    ],
  );
  years.forEach((_, index) => {
    sheet.getCell(headerRow + 4, 2 + index).numFmt = format.ratio;
  });
  return table.nextRow;
}
