import { chanceOfMoreThan } from '../probability/band-of.ts';
import { poissonBinomial } from '../probability/poisson-binomial.ts';
import type { WorkforceGrouping } from '../workforce/workforce-outcome.ts';
import type {
  BacktestCell,
  BacktestPeriod,
  BacktestVerdict,
  GroupingScore,
} from './backtest-outcome.ts';

/**
 * How often a right model may be called wrong, over all tests of one back-test together: the usual 5%,
 * shared out over the tests (Bonferroni).
 */
const falseAlarmRatio = 0.05;

/**
 * How many cells of each grouping lie in their band, against how many would if the model is right. Cells
 * of one grouping share no people, and a period starts from the people who are there, so whether a cell
 * lies in its band is a draw of its own.
 *
 * @see not law: Dawid, Statistical theory: the prequential approach, JRSS A 147 (1984)
 */
export function scoreGroupings(periods: readonly BacktestPeriod[]): GroupingScore[] {
  const cells = periods.flatMap((period) => period.cells);
  const groupings = [...new Set(cells.map(({ grouping }) => grouping))];
  return groupings.map((grouping) => scoreOf(cells, grouping));
}

function scoreOf(all: readonly BacktestCell[], grouping: WorkforceGrouping): GroupingScore {
  const cells = all.filter((cell) => cell.grouping === grouping);
  const inBand = cells.filter(({ isInBand }) => isInBand).length;
  const ratios = cells.map(({ bandRatio }) => bandRatio);
  const distribution = poissonBinomial(ratios);
  return {
    grouping,
    cells: cells.length,
    inBand,
    expectedInBand: ratios.reduce((sum, ratio) => sum + ratio, 0),
    soFewRatio: 1 - chanceOfMoreThan(distribution, inBand),
  };
}

/**
 * Whether what happened speaks against the model: the total of a period too far out, or too few groups of
 * a grouping in their band. A right model fails in at most 5% of the back-tests.
 *
 * @see not law: Bonferroni's inequality
 */
export function judge(
  periods: readonly BacktestPeriod[],
  scores: readonly GroupingScore[],
): BacktestVerdict {
  const totals = periods.flatMap(({ cells }) => cells.filter(({ grouping }) => grouping === 'all'));
  const ofGroups = scores.filter(({ grouping }) => grouping !== 'all');
  const limit = falseAlarmRatio / Math.max(1, totals.length + ofGroups.length);

  if (totals.some(({ extremeRatio }) => extremeRatio < limit)) {
    const surplus = totals.reduce((sum, { left, expected }) => sum + left - expected.mean, 0);
    return surplus > 0 ? 'too-few' : 'too-many';
  }
  return ofGroups.some(({ soFewRatio }) => soFewRatio < limit) ? 'too-narrow' : 'fits';
}
