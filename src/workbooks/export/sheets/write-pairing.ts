import type { Worksheet } from 'exceljs';
import type {
  ApprenticeCandidate,
  ChosenPair,
  PairingOutcome,
  PostAtRisk,
} from '../../../engine/pairing/pairing-outcome.ts';
import { address, euros, excelDate, formula, numberIn, range } from '../cells.ts';
import { capitalised } from '../dutch-text.ts';
import { format } from '../house-look.ts';
import { layOutSheet } from '../lay-out-sheet.ts';
import { writeTable, type PlacedTable, type TableColumn } from '../write-table.ts';
import { writeSection, writeText, writeTitle } from '../write-text.ts';

/** First column with a year, in the list and in the table of the fund below it. */
export const firstCostColumn = 11;

/** Widths of position and programme; longer text takes a second line. */
const longTextWidths = [34, 24] as const;

/** Where the plan and the fund stand, for the summary and the checks. */
export interface PlacedPairing {
  readonly list: PlacedTable;
  readonly fundRow: number;
  readonly spentRow: number;
  readonly leftRow: number;
}

/** What kind of apprentice; never who. The label of a trainee is the name of the kind. */
function apprenticeText(candidate: ApprenticeCandidate | undefined): string {
  if (candidate === undefined) return 'onbekend';
  if (candidate.kind === 'volunteer') return 'Vrijwilliger uit eigen huis';
  return candidate.kind === 'early-successor'
    ? 'Opvolger die eerder begint'
    : capitalised(candidate.label);
}

/** The first day of the month: a last day would be somebody's last day. */
const monthOf = (day: string): Date => excelDate(`${day.slice(0, 7)}-01`);

const byRiskThenMonth = (
  [one, onePost]: readonly [ChosenPair, PostAtRisk],
  [other, otherPost]: readonly [ChosenPair, PostAtRisk],
): number =>
  otherPost.risk - onePost.risk ||
  (one.firstMonth < other.firstMonth ? -1 : Number(one.firstMonth > other.firstMonth)) ||
  onePost.rowNumber - otherPost.rowNumber;

/** The plan per post against the fund. Posts, not people: no names, teams, exact days or scales. */
export function writePairing(sheet: Worksheet, pairing: PairingOutcome): PlacedPairing {
  const posts = new Map(pairing.posts.map((post) => [post.postId, post]));
  const candidates = new Map(pairing.candidates.map((one) => [one.candidateId, one]));
  const pairs = pairing.pairs
    .flatMap((pair): (readonly [ChosenPair, PostAtRisk])[] => {
      const post = posts.get(pair.postId);
      return post ? [[pair, post]] : [];
    })
    .sort(byRiskThenMonth);
  const { years } = pairing;
  const totalColumn = firstCostColumn + years.length;

  writeTitle(
    sheet,
    'Koppelingen van meester en gezel',
    'Een voorstel per functie, geen oordeel over mensen. Vertrouwelijk: deel dit blad alleen met wie over de koppelingen gaat.',
  );
  const yearColumns: TableColumn[] = years.map((year) => ({
    heading: String(year),
    format: format.amount,
  }));
  const list = writeTable(
    sheet,
    4,
    [
      { heading: 'Nr.', format: format.count, align: 'left' },
      { heading: 'Functie van de meester', wrapsAt: longTextWidths[0] },
      { heading: 'Programma', wrapsAt: longTextWidths[1] },
      { heading: 'Verloop\n(1-5)', format: format.count },
      { heading: 'Zwaarte\n(1-5)', format: format.count },
      { heading: 'Risico\n(1-25)', format: format.count },
      { heading: 'Van', format: format.month },
      { heading: 'Tot en met', format: format.month },
      { heading: 'Maanden', format: format.count },
      { heading: 'Gezel' },
      ...yearColumns,
      { heading: 'Totaal', format: format.amount },
    ],
    pairs.map(([pair, post], index) => {
      const row = 5 + index;
      const costs = pair.costCentsByYear.map(euros);
      return [
        index + 1,
        post.position,
        post.programme ?? 'Zonder programma',
        post.attritionFactor,
        post.positionFactor,
        formula(`${address(4, row)}*${address(5, row)}`, post.risk),
        monthOf(pair.firstMonth),
        monthOf(pair.lastDay),
        pair.overlapMonths,
        apprenticeText(candidates.get(pair.candidateId)),
        ...costs,
        formula(
          `ROUND(SUM(${address(firstCostColumn, row)}:${address(totalColumn - 1, row)}),2)`,
          euros(pair.costCentsByYear.reduce((sum, cents) => sum + cents, 0)),
        ),
      ];
    }),
    [
      null,
      'Kosten van het plan',
      ...Array.from({ length: 8 }, () => null),
      ...totals(pairing.spentCentsByYear, (column) => range(column, 5, 4 + pairs.length)),
    ],
  );
  if (pairs.length > 0) {
    sheet.autoFilter = `${address(1, list.headerRow)}:${address(totalColumn, list.lastRow)}`;
  }

  const fund = writeFund(sheet, list, pairing);
  writeQuality(sheet, fund.leftRow + 4, pairing);
  layOutSheet(sheet, {
    widths: [5, ...longTextWidths, 9, 9, 9, 10, 11, 9, 26, ...years.map(() => 11), 12],
    frozenRows: list.headerRow,
    repeatedRow: list.headerRow,
  });
  return { list, ...fund };
}

/** Sums per year and over the years, with their results from exact cents. */
function totals(centsByYear: readonly number[], rangeOf: (column: number) => string) {
  return [...centsByYear, centsByYear.reduce((sum, cents) => sum + cents, 0)].map((cents, index) =>
    formula(`ROUND(SUM(${rangeOf(firstCostColumn + index)}),2)`, euros(cents)),
  );
}

function writeFund(
  sheet: Worksheet,
  list: PlacedTable,
  { years, fundCentsByYear, spentCentsByYear, greedy }: PairingOutcome,
): Pick<PlacedPairing, 'fundRow' | 'spentRow' | 'leftRow'> {
  const headerRow = writeSection(sheet, list.nextRow, 'Het fonds per jaar');
  const [fundRow, spentRow, leftRow, greedyRow] = [1, 2, 3, 4].map((offset) => headerRow + offset);
  const lastColumn = firstCostColumn + years.length;
  const blank = Array.from({ length: firstCostColumn - 3 }, () => null);
  const perYear = (centsByYear: readonly number[], row = 0) => [
    ...centsByYear.map(euros),
    formula(
      `ROUND(SUM(${address(firstCostColumn, row)}:${address(lastColumn - 1, row)}),2)`,
      euros(centsByYear.reduce((sum, cents) => sum + cents, 0)),
    ),
  ];
  const fund = perYear(fundCentsByYear, fundRow);
  const spent = totals(spentCentsByYear, (column) => address(column, list.totalRow ?? 0));
  writeTable(
    sheet,
    headerRow,
    [
      { heading: '' },
      { heading: 'Meester-gezelfonds' },
      ...blank.map(() => ({ heading: '' })),
      ...years.map((year) => ({ heading: String(year), format: format.amount })),
      { heading: 'Totaal', format: format.amount },
    ],
    [
      [null, 'Fonds', ...blank, ...fund],
      [null, 'Kosten van het plan', ...blank, ...spent],
      [
        null,
        'Over',
        ...blank,
        ...fund.map((amount, index) => {
          const column = firstCostColumn + index;
          return formula(
            `ROUND(${address(column, fundRow ?? 0)}-${address(column, spentRow ?? 0)},2)`,
            Math.round((numberIn(amount) - numberIn(spent[index])) * 100) / 100,
          );
        }),
      ],
      [
        null,
        'Ter vergelijking: kosten als steeds de voordeligste koppeling voorgaat',
        ...blank,
        ...perYear(greedy.spentCentsByYear, greedyRow),
      ],
    ],
  );
  return { fundRow: fundRow ?? 0, spentRow: spentRow ?? 0, leftRow: leftRow ?? 0 };
}

function writeQuality(sheet: Worksheet, top: number, pairing: PairingOutcome): void {
  const { value, upperBound, gapRatio, isProved, greedy } = pairing;
  let row = writeSection(sheet, top, 'Hoe goed is dit plan?');
  const number = (amount: number): string =>
    amount.toLocaleString('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const gap = (gapRatio * 100).toLocaleString('nl-NL', { maximumFractionDigits: 3 });
  const lines = [
    `Het plan is ${number(value)} punten kennisbehoud waard. ${isProved ? 'Bewezen is dat' : 'Zeker is dat'} geen enkel plan binnen dit fonds meer dan ${number(upperBound)} punten waard kan zijn: een verschil van ${gap}%.`,
    `Wie steeds de koppeling kiest die per euro het meeste oplevert, komt op ${number(greedy.value)} punten.`,
    `Er zijn ${pairing.posts.length} posten met kennisrisico bekeken en ${pairing.optionCount.toLocaleString('nl-NL')} mogelijke koppelingen; ${pairing.pairs.length} posten staan in het plan (${pairing.coveredRisk} van de ${pairing.totalRisk} risicopunten).`,
    'Risico = verloop (hoe snel iemand vertrekt) maal zwaarte (hoe moeilijk de post over te dragen is). Kennisbehoud = risico maal het deel van de leertijd dat de overlap dekt.',
  ];
  for (const line of lines) row = writeText(sheet, row, line, { width: 200 });
}
