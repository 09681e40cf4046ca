import { leavingCauses } from '../workforce-figures.ts';
import { countFigures, type CountFigure } from './figure-columns.ts';
import { hireKinds } from './hired-people.ts';
import type { SimulationChunk } from './simulation-chunk.ts';
import type { SimulationModel } from './simulation-model.ts';

/** A stock that does not follow from the one before it. */
export interface Imbalance {
  readonly what: 'in service' | 'hire' | 'posts';
  readonly group: string;
  readonly period: string;
  readonly replication: number;
  readonly expected: number;
  readonly found: number;
}

const inService = ['permanent', 'temporary', 'trainee', 'intern'].map(
  (form) => `people/${form}` as CountFigure,
);

/** Per stock what comes to it and what goes from it. */
const balances = [
  {
    what: 'in service',
    stock: inService,
    comes: ['joined/recruited', 'joined/training', 'joined/from-hire', 'moved/in'],
    goes: [...leavingCauses.map((cause) => `left/${cause}` as const), 'moved/out'],
  },
  {
    what: 'hire',
    stock: hireKinds.map((kind) => `people/${kind}` as const),
    comes: ['hire/started'],
    goes: ['hire/ended'],
  },
  {
    what: 'posts',
    stock: ['posts/budgeted'],
    comes: ['posts/added'],
    goes: ['posts/lapsed'],
  },
] as const satisfies readonly {
  readonly what: Imbalance['what'];
  readonly stock: readonly CountFigure[];
  readonly comes: readonly CountFigure[];
  readonly goes: readonly CountFigure[];
}[];

/**
 * Where the figures of a chunk contradict themselves: opening + in - out + moves must be the closing stock,
 * for people in service, hire and posts; in every group, period and replication.
 *
 * @returns empty when everything adds up
 * @see not law: conservation of stock and flow
 */
export function checkConservation(model: SimulationModel, chunk: SimulationChunk): Imbalance[] {
  const { columns, calendar, groups, openingCounts } = model;
  const { replicationCount, counts, firstReplication } = chunk;
  const found: Imbalance[] = [];
  for (const [group, { grouping, group: name }] of groups.groups.entries()) {
    const periods = group === 0 ? calendar.months : calendar.years;
    const firstOfGroup =
      group === 0 ? 0 : calendar.monthCount + (group - 1) * calendar.years.length;
    const columnsOf = (figures: readonly CountFigure[]): number[] =>
      figures
        .map((figure) => columns.firstColumn[countFigures.indexOf(figure)]!)
        .filter((column) => column < columns.countColumns)
        .map((column) => column + firstOfGroup);
    const report = (
      what: Imbalance['what'],
      period: number,
      index: number,
      expected: number,
      value: number,
    ): void => {
      if (expected === value) return;
      found.push({
        what,
        group: `${grouping} ${name}`,
        period: periods[period]!,
        replication: firstReplication + index,
        expected,
        found: value,
      });
    };
    const sumOf = (own: readonly number[], period: number, index: number): number =>
      own.reduce((sum, column) => sum + counts[(column + period) * replicationCount + index]!, 0);

    for (let index = 0; index < replicationCount; index += 1) {
      for (const { what, stock, comes, goes } of balances) {
        const [stocks, ins, outs] = [columnsOf(stock), columnsOf(comes), columnsOf(goes)];
        let before = stocks.reduce((sum, column) => sum + openingCounts[column]!, 0);
        for (let period = 0; period < periods.length; period += 1) {
          const expected = before + sumOf(ins, period, index) - sumOf(outs, period, index);
          before = sumOf(stocks, period, index);
          report(what, period, index, expected, before);
        }
      }
    }
  }
  return found;
}
