import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import { address, euros, formula, range, type CellContent } from '../cells.ts';
import { countText } from '../dutch-text.ts';
import { groupPlan, type PlanGroup } from '../group-plan.ts';
import { format } from '../house-look.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';
import { planColumns } from './plan-columns.ts';
import { writeFund, type PlacedFund } from './write-fund.ts';

/** Where the plan and the fund stand, for the summary and the checks. */
export interface PlacedPairing extends PlacedFund {
  readonly list: PlacedTable;
  readonly byApprentice: PlacedTable;
}

/** The plan in groups of posts against the fund; the list per post is for the HR adviser only. */
export function writePairing(
  sheet: Worksheet,
  pairing: PairingOutcome,
  threshold: number,
): PlacedPairing {
  const { byFamily, byApprentice } = groupPlan(pairing, threshold);
  const { years } = pairing;
  writeTitle(
    sheet,
    'Koppelingen van meester en gezel',
    `Een voorstel over posten, geen oordeel over mensen. Wat minder dan ${threshold} posten in het plan heeft, staat bij elkaar. De lijst per post staat niet in dit bestand.`,
  );
  const list = writeGroups(sheet, 4, 'Functiefamilie', byFamily, {
    years,
    hasConsidered: true,
  });
  const fund = writeFund(sheet, list, pairing);
  const section = writeSection(sheet, fund.nextRow, 'Per soort gezel');
  const apprentices = writeGroups(sheet, section, 'Gezel', byApprentice, {
    years,
    hasConsidered: false,
  });
  writeQuality(sheet, apprentices.nextRow, pairing);
  layOutSheet(sheet, {
    widths: [52, 10, 10, 10, 10, ...years.map(() => 12), 13],
    frozenRows: 2,
    isOnePage: true,
  });
  return { list, byApprentice: apprentices, ...fund };
}

/** Every group with what it costs per year; the posts outside the plan only where they have a group. */
function writeGroups(
  sheet: Worksheet,
  headerRow: number,
  heading: string,
  groups: readonly PlanGroup[],
  { years, hasConsidered }: { readonly years: readonly number[]; readonly hasConsidered: boolean },
): PlacedTable {
  const totalColumn = planColumns.firstYear + years.length;
  const sumOf = (pick: (group: PlanGroup) => number): number =>
    groups.reduce((sum, group) => sum + pick(group), 0);
  const [firstRow, lastRow] = [headerRow + 1, headerRow + groups.length];
  const counted = (column: number, pick: (group: PlanGroup) => number): CellContent =>
    formula(`SUM(${range(column, firstRow, lastRow)})`, sumOf(pick));
  const paid = (column: number, pick: (group: PlanGroup) => number): CellContent =>
    formula(`ROUND(SUM(${range(column, firstRow, lastRow)}),2)`, euros(sumOf(pick)));
  const centsOf = ({ costCentsByYear }: PlanGroup): number =>
    costCentsByYear.reduce((sum, cents) => sum + cents, 0);

  const columns: TableColumn[] = [
    { heading },
    { heading: hasConsidered ? 'Posten\nbekeken' : '', format: format.count },
    { heading: 'Posten\nin plan', format: format.count },
    { heading: 'Maanden\noverlap', format: format.count },
    { heading: 'Risico\nin plan', format: format.count },
    ...years.map((year) => ({ heading: String(year), format: format.amount })),
    { heading: 'Totaal', format: format.amount },
  ];
  return writeTable(
    sheet,
    headerRow,
    columns,
    groups.map((group, index) => [
      group.label,
      hasConsidered ? group.postCount : null,
      group.plannedCount,
      group.months,
      group.risk,
      ...group.costCentsByYear.map(euros),
      formula(
        `ROUND(SUM(${address(planColumns.firstYear, firstRow + index)}:${address(totalColumn - 1, firstRow + index)}),2)`,
        euros(centsOf(group)),
      ),
    ]),
    [
      'Totaal',
      hasConsidered ? counted(planColumns.posts, ({ postCount }) => postCount) : null,
      counted(planColumns.planned, ({ plannedCount }) => plannedCount),
      counted(planColumns.months, ({ months }) => months),
      counted(planColumns.risk, ({ risk }) => risk),
      ...years.map((_, index) =>
        paid(planColumns.firstYear + index, ({ costCentsByYear }) => costCentsByYear[index] ?? 0),
      ),
      paid(totalColumn, centsOf),
    ],
  );
}

function writeQuality(sheet: Worksheet, top: number, pairing: PairingOutcome): void {
  const { value, upperBound, gapRatio, isProved, greedy, posts, pairs, optionCount } = pairing;
  let row = writeSection(sheet, top, 'Hoe goed is dit plan?');
  const number = (amount: number): string =>
    amount.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const gap = (gapRatio * 100).toLocaleString('nl-NL', { maximumFractionDigits: 3 });
  const lines = [
    `Het plan is ${number(value)} punten kennisbehoud waard. ${isProved ? 'Bewezen is dat' : 'Zeker is dat'} geen enkel plan binnen dit fonds meer dan ${number(upperBound)} punten waard kan zijn: een verschil van ${gap}%.`,
    `Wie steeds de koppeling kiest die per euro het meeste oplevert, komt op ${number(greedy.value)} punten.`,
    `Bekeken: ${countText(posts.length, 'post', 'posten')} met kennisrisico en ${countText(optionCount, 'mogelijke koppeling', 'mogelijke koppelingen')}. ${countText(pairs.length, 'post staat', 'posten staan')} in het plan, samen goed voor ${pairing.coveredRisk} van de ${pairing.totalRisk} risicopunten.`,
    'Risico van een post = verloop (1-5: hoe snel iemand vertrekt) maal zwaarte (1-5: hoe moeilijk de post over te dragen is). Kennisbehoud = risico maal het deel van de leertijd dat de overlap dekt.',
  ];
  for (const line of lines) row = writeText(sheet, row, line, { width: 200 });
}
