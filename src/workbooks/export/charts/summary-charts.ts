import type { ScenarioOutcome } from '../../../engine/scenario-outcome.ts';
import type { PlacedSheets } from '../sheets/write-checks.ts';
import { arrangeCharts } from './arrange-charts.ts';
import { commutingChart } from './commuting-chart.ts';
import { fundChart } from './fund-chart.ts';
import { retirementChart } from './retirement-chart.ts';
import type { SheetChart } from './sheet-chart.ts';
import { workforceChart } from './workforce-chart.ts';

/**
 * The charts of the summary, two by two.
 *
 * @param firstRow - first free row, counted from 1
 * @param widths - of the columns of the sheet, in characters
 */
export function summaryCharts(
  { retirement, pairing }: ScenarioOutcome,
  placed: PlacedSheets,
  firstRow: number,
  widths: readonly number[],
): readonly SheetChart[] {
  return arrangeCharts(
    [
      retirementChart(retirement, placed.retirement.band),
      workforceChart(placed.workforce.years, placed.workforce.forms),
      fundChart(pairing, placed.pairing),
      commutingChart(placed.commuting),
    ].filter((chart) => chart !== null),
    firstRow,
    widths,
  );
}
