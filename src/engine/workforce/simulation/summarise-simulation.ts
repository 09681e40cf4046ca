import { summariseHeadwind } from '../headwind/summarise-headwind.ts';
import { projectSkills } from '../skills/project-skills.ts';
import { partsPerCent, partsPerFte } from '../whole-parts.ts';
import type { WorkforceFigure } from '../workforce-figures.ts';
import type { SimulatedBand, SimulatedGroup, WorkforceOutcome } from '../workforce-outcome.ts';
import { countFigures, moneyFigures, savingFigures, stockFigures } from './figure-columns.ts';
import { joinChunks, type JoinedChunks } from './join-chunks.ts';
import { sampleBand, standardErrorOf } from './sample-band.ts';
import { columnsOfStocks, sumColumns, summedStocks } from './sum-stocks.ts';
import type { SimulationChunk } from './simulation-chunk.ts';
import type { SimulationModel } from './simulation-model.ts';

/**
 * The course of formatie and bezetting with its bands, from all chunks of a run.
 *
 * @param chunks - in any order, together all replications from the first one on
 * @throws RangeError when replications are missing or there twice
 * @see not law: means, quantiles and their errors; see `sampleBand`
 */
export function summariseSimulation(
  model: SimulationModel,
  chunks: readonly SimulationChunk[],
): WorkforceOutcome {
  const joined = joinChunks(model, chunks);
  const { calendar, report } = model;
  const { settings, ...rest } = report;
  const groups = model.groups.groups.map((_, group) => summariseGroup(model, joined, group));
  return {
    referenceDate: calendar.referenceDate,
    horizonEnd: calendar.horizonEnd,
    headcount: rest.headcount,
    seed: settings.simulation.seed,
    replications: joined.replicationCount,
    askedErrorPeople: settings.simulation.askedErrorPeople,
    reachedErrorPeople: largestError(model, joined),
    groups,
    leavers: rest.leavers,
    headwind: summariseHeadwind(model, joined),
    skills: projectSkills(settings.skills, groups),
    assumedRows: rest.assumedRows,
    basis: rest.basis,
  };
}

/**
 * The largest standard error of the mean number of people in service at the end of each year, in people:
 * what decides whether another round is needed.
 *
 * @see not law: s / sqrt(n)
 */
export const reachedErrorOf = (
  model: SimulationModel,
  chunks: readonly SimulationChunk[],
): number => largestError(model, joinChunks(model, chunks));

function largestError({ columns, calendar }: SimulationModel, joined: JoinedChunks): number {
  const [, inService] = summedStocks[0]!;
  const errors = [...calendar.months.keys()]
    .filter((month) => calendar.isYearEnd[month] === 1 || month === calendar.monthCount - 1)
    .map((month) => {
      const people = sumColumns(joined, columnsOfStocks(columns, inService, month));
      const mean = people.reduce((sum, count) => sum + count, 0) / people.length;
      return standardErrorOf(people, mean);
    });
  return Math.max(0, ...errors);
}

function summariseGroup(
  model: SimulationModel,
  joined: JoinedChunks,
  group: number,
): SimulatedGroup {
  const { calendar, columns, groups, openingCounts, levers } = model;
  const isTotal = group === 0;
  const periods = isTotal ? calendar.months : calendar.years;
  const firstOfGroup = isTotal ? 0 : calendar.monthCount + (group - 1) * calendar.years.length;
  const figures: Partial<Record<WorkforceFigure, readonly SimulatedBand[]>> = {};
  const opening: Partial<Record<WorkforceFigure, number>> = {};
  const summarise = (
    figure: WorkforceFigure,
    columnOf: (column: number) => Float64Array,
    first: number,
    unit: number,
  ): void => {
    const bands = periods.map((_, period) => sampleBand(columnOf(first + period), unit));
    if (bands.some(isNotZero)) figures[figure] = bands;
  };
  // A stock of which nothing is left at the end of the first period did exist.
  const open = (figure: WorkforceFigure, stock: number): void => {
    if (stock === 0 && figures[figure] === undefined) return;
    opening[figure] = stock / unitOf(figure);
    figures[figure] ??= periods.map(() => sampleBand(new Float64Array(1), 1));
  };

  for (const number of columns.activeFigures) {
    const figure = countFigures[number]!;
    const first = columns.firstColumn[number]! + firstOfGroup;
    summarise(figure, joined.countsOf, first, unitOf(figure));
    if (number < stockFigures.length) {
      open(figure, openingCounts[first]!);
    }
  }
  for (const [figure, parts] of summedStocks) {
    const columnsIn = (period: number): number[] =>
      columnsOfStocks(columns, parts, firstOfGroup + period);
    const bands = periods.map((_, period) =>
      sampleBand(sumColumns(joined, columnsIn(period)), unitOf(figure)),
    );
    if (bands.some(isNotZero)) figures[figure] = bands;
    const stock = columnsIn(0).reduce((sum, column) => sum + openingCounts[column]!, 0);
    open(figure, stock);
  }
  for (const [money, figure] of moneyFigures.entries()) {
    const first = money * columns.width + firstOfGroup;
    summarise(figure, joined.amountsOf, first, partsPerCent);
  }
  if (isTotal && levers.savingsUnit !== null) {
    const unit = levers.savingsUnit === 'fte' ? partsPerFte : partsPerCent;
    for (const [saving, figure] of savingFigures.entries()) {
      const first = columns.firstSaving + saving * calendar.monthCount;
      summarise(figure, joined.amountsOf, first, unit);
    }
  }
  return { ...groups.groups[group]!, periods, opening, figures };
}

/** Whole parts that make one of what a count is told in: people and posts are whole themselves. */
const unitOf = (figure: WorkforceFigure): number => (figure.startsWith('fte/') ? partsPerFte : 1);

const isNotZero = ({ mean, p10, p90 }: SimulatedBand): boolean =>
  mean !== 0 || p10 !== 0 || p90 !== 0;
