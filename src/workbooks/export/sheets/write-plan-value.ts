import type { Worksheet } from 'exceljs';
import type { PairingOutcome } from '../../../engine/pairing/pairing-outcome.ts';
import { sumOfValues } from '../../../engine/pairing/sum-plan.ts';
import { formula, range, type CellContent } from '../cells.ts';
import { lessFittingPairs, type PlanGroup } from '../group-plan.ts';
import { format } from '../house-look.ts';
import { hiddenMark, writeTable, type PlacedTable } from '../write-table.ts';
import { writeText } from '../write-text.ts';

/** Columns of the table of what the plan is worth. */
export const valueColumns = {
  pairs: 2,
  expected: 3,
  nominal: 4,
  chance: 5,
  timeShare: 6,
  lessFitting: 7,
} as const;

/** Below this many percent a lowest chance is not told apart: it is about one pair. */
const chanceStep = 10;

const sumOf = (groups: readonly PlanGroup[], pick: (group: PlanGroup) => number): number =>
  groups.reduce((sum, group) => sum + pick(group), 0);

/** Mean of a column over all pairs: each group counts for its pairs. */
function meanOf(
  groups: readonly PlanGroup[],
  column: number,
  firstRow: number,
  pick: (group: PlanGroup) => number,
): CellContent {
  const lastRow = firstRow + groups.length - 1;
  const pairs = range(valueColumns.pairs, firstRow, lastRow);
  const count = sumOf(groups, ({ pairCount }) => pairCount);
  const weighted = sumOf(groups, (group) => group.pairCount * pick(group));
  return formula(
    `IF(SUM(${pairs})=0,0,SUMPRODUCT(${pairs},${range(column, firstRow, lastRow)})/SUM(${pairs}))`,
    count === 0 ? 0 : weighted / count,
  );
}

/** The lowest chance, in whole steps down, and only of a plan that is large enough. */
function lowestChanceText({ pairs }: PairingOutcome, threshold: number): string {
  if (pairs.length < threshold) return '';
  const lowest = Math.min(...pairs.map(({ fullOverlapChance }) => 100 * fullOverlapChance));
  const shown = Math.floor(lowest / chanceStep) * chanceStep;
  return ` De laagste kans van alle koppelingen is minstens ${shown}%.`;
}

/** What the plan keeps of the knowledge, and how sure and how fitting its pairs are, per group. */
export function writePlanValue(
  sheet: Worksheet,
  headerRow: number,
  groups: readonly PlanGroup[],
  pairing: PairingOutcome,
  threshold: number,
): PlacedTable {
  const [firstRow, lastRow] = [headerRow + 1, headerRow + groups.length];
  const lessFitting = lessFittingPairs(groups, threshold);
  // Of a plan this small, a mean is about one or two people.
  const isMeanShown = pairing.pairs.length >= threshold;
  const added = (column: number, pick: (group: PlanGroup) => number): CellContent =>
    formula(`SUM(${range(column, firstRow, lastRow)})`, sumOfValues(groups.map(pick)));
  const lessFittingTotal =
    lessFitting.total === null || lessFitting.byGroup.includes(null)
      ? (lessFitting.total ?? hiddenMark)
      : added(valueColumns.lessFitting, ({ lessFittingCount }) => lessFittingCount);
  const table = writeTable(
    sheet,
    headerRow,
    [
      { heading: 'Functiefamilie' },
      { heading: 'Koppe-\nlingen', format: format.count },
      { heading: 'Verwachte\nwaarde', format: format.points },
      { heading: 'Nominale\nwaarde', format: format.points },
      { heading: 'Kans op\noverlap', format: format.ratio },
      { heading: 'Tijddeel\ngezel', format: format.ratio },
      { heading: 'Past minder\ngoed', format: format.count },
    ],
    groups.map((group, index) => [
      group.label,
      group.pairCount,
      group.expectedValue,
      group.nominalValue,
      isMeanShown ? group.meanFullOverlapChance : hiddenMark,
      isMeanShown ? group.meanTimeShare : hiddenMark,
      lessFitting.byGroup[index] ?? hiddenMark,
    ]),
    [
      'Totaal, of gemiddeld',
      added(valueColumns.pairs, ({ pairCount }) => pairCount),
      added(valueColumns.expected, ({ expectedValue }) => expectedValue),
      added(valueColumns.nominal, ({ nominalValue }) => nominalValue),
      ...(isMeanShown
        ? [
            meanOf(
              groups,
              valueColumns.chance,
              firstRow,
              ({ meanFullOverlapChance }) => meanFullOverlapChance,
            ),
            meanOf(groups, valueColumns.timeShare, firstRow, ({ meanTimeShare }) => meanTimeShare),
          ]
        : [hiddenMark, hiddenMark]),
      lessFittingTotal,
    ],
  );
  let row = table.nextRow - 1;
  for (const line of [
    'Waarde in punten kennisbehoud: risico van de post maal het deel van de kennis dat overgaat. Nominaal: als iedereen blijft tot de geplande dag. Verwacht: gemiddeld over wanneer meesters vertrekken.',
    `Kans op overlap: de gemiddelde kans dat meester en gezel allebei nog aan de laatste geplande maand beginnen (wie in een maand vertrekt, telt die maand nog mee); elke reden van vertrek telt mee.${lowestChanceText(pairing, threshold)}`,
    `Tijddeel: deel van de werktijd van de gezel naast de meester. Past minder goed: bijvoorbeeld een ander team of minder uren; ${hiddenMark} = weggelaten, minder dan ${threshold} koppelingen of terug te rekenen.`,
  ]) {
    row = writeText(sheet, row, line, { kind: 'note', width: 200 });
  }
  return { ...table, nextRow: row + 1 };
}
