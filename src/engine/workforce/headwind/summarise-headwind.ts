import { savingFigures } from '../simulation/figure-columns.ts';
import type { JoinedChunks } from '../simulation/join-chunks.ts';
import { sampleBand } from '../simulation/sample-band.ts';
import type { SimulationModel } from '../simulation/simulation-model.ts';
import { partsPerCent, partsPerFte } from '../whole-parts.ts';
import type { Headwind, HeadwindYear, SimulatedBand } from '../workforce-outcome.ts';

/** From which chance a year counts as likely, and as nearly sure. */
const likely = 0.5;
const nearlySure = 0.9;

/**
 * What of a savings target is reached per year, by which measure, and in which year the final target is
 * reached, each with its chance. Nobody is ever dismissed for it: what natural turnover, contracts that end
 * and vacancies do not give is short of the target.
 *
 * @returns `null` without a target; only years whose last month is within the horizon
 * @see not law: shares of the replications
 */
export function summariseHeadwind(
  { calendar, columns, levers }: SimulationModel,
  joined: JoinedChunks,
): Headwind | null {
  const unit = levers.savingsUnit;
  if (unit === null) return null;
  const parts = unit === 'fte' ? partsPerFte : partsPerCent;
  const valuesOf = (figure: (typeof savingFigures)[number], month: number): Float64Array =>
    joined.amountsOf(
      columns.firstSaving + savingFigures.indexOf(figure) * calendar.monthCount + month,
    );
  const bandOf = (figure: (typeof savingFigures)[number], month: number): SimulatedBand =>
    sampleBand(valuesOf(figure, month), parts);
  /** Share of the replications in which so much is saved at the end of a month. */
  const chanceOf = (amount: number, month: number): number => {
    const saved = new Float64Array(joined.replicationCount);
    for (const figure of savingFigures.slice(0, 3)) {
      for (const [replication, value] of valuesOf(figure, month).entries()) {
        saved[replication]! += value;
      }
    }
    return saved.reduce((count, value) => count + Number(value >= amount), 0) / saved.length;
  };

  const yearEnds = [...calendar.months.keys()].filter((month) => calendar.isYearEnd[month] === 1);
  const yearOf = (month: number): number => Number(calendar.months[month]!.slice(0, 4));
  const years = yearEnds.map((month): HeadwindYear => ({
    year: yearOf(month),
    target: levers.savingsTarget[month]! / parts,
    naturalTurnover: bandOf('saved/natural-turnover', month),
    temporaryAndHire: bandOf('saved/temporary-and-hire', month),
    vacancies: bandOf('saved/vacancies', month),
    shortOfTarget: bandOf('saved/short-of-target', month),
    reachedRatio: chanceOf(levers.savingsTarget[month]!, month),
  }));
  const chances = yearEnds.map((month) => ({
    year: yearOf(month),
    ratio: chanceOf(levers.finalSavingsTarget, month),
  }));
  const firstFrom = (ratio: number) => chances.find((year) => year.ratio >= ratio) ?? null;
  return {
    unit,
    years,
    earliestLikely: firstFrom(likely),
    earliestNearlySure: firstFrom(nearlySure),
  };
}
