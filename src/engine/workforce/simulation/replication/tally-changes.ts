import { none } from './change-kinds.ts';
import {
  countFigures,
  stockFigures,
  type CountFigure,
  type FigureColumns,
} from '../figure-columns.ts';
import { groupsPerOwner } from '../places.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/**
 * The figures of all changes of a month: each is added in the month of the total and in the year of its three
 * groups. Stocks are summed over time at the end of the replication.
 */
export function tallyChanges(
  state: ReplicationState,
  { owners, columns, calendar }: SimulationModel,
  month: number,
): void {
  const { counts, log } = state;
  const { countColumn, sign, fteColumn } = state.changeTable;
  const { groupColumns, fte } = owners;
  const { firstColumn } = columns;
  const year = calendar.yearOfMonth[month]!;
  for (let change = 0; change < log.count; change += 1) {
    const owner = log.owners[change]!;
    const group = owner * groupsPerOwner;
    const family = year + groupColumns[group]!;
    const programme = year + groupColumns[group + 1]!;
    const band = year + groupColumns[group + 2]!;

    const flow = log.flows[change]!;
    if (flow !== none) {
      const first = firstColumn[flow]!;
      counts[first + month]! += 1;
      counts[first + family]! += 1;
      counts[first + programme]! += 1;
      counts[first + band]! += 1;
    }
    const stocks = log.stocks[change]!;
    if (stocks === none) continue;
    const count = countColumn[stocks]!;
    const amount = sign[stocks]!;
    counts[count + month]! += amount;
    counts[count + family]! += amount;
    counts[count + programme]! += amount;
    counts[count + band]! += amount;

    const hours = fteColumn[stocks]!;
    const parts = amount * fte[owner]!;
    counts[hours + month]! += parts;
    counts[hours + family]! += parts;
    counts[hours + programme]! += parts;
    counts[hours + band]! += parts;
  }
  log.count = 0;
}

/** What is vacant: the formatie without what is held; as changes per period, like the other stocks. */
export function countVacancies({ counts }: ReplicationState, { columns }: SimulationModel): void {
  const [posts, permanent, temporary, vacant] = columnsOf(columns, 'posts', 'people');
  const [hours, permanentHours, temporaryHours, vacantHours] = columnsOf(columns, 'fte', 'fte');
  const { furtherColumn } = columns;
  for (let column = 0; column < columns.width; column += 1) {
    counts[vacant + column] =
      counts[posts + column]! -
      counts[permanent + column]! -
      counts[temporary + column]! -
      counts[furtherColumn + column]!;
    counts[vacantHours + column] =
      counts[hours + column]! - counts[permanentHours + column]! - counts[temporaryHours + column]!;
  }
}

/** First columns of the formatie, of who holds it, and of what is vacant. */
function columnsOf(
  { firstColumn }: FigureColumns,
  posts: 'posts' | 'fte',
  people: 'people' | 'fte',
): readonly [number, number, number, number] {
  const first = (figure: CountFigure): number => firstColumn[countFigures.indexOf(figure)]!;
  return [
    first(`${posts}/budgeted`),
    first(`${people}/permanent`),
    first(`${people}/temporary`),
    first(`${posts}/vacant`),
  ];
}

/** Stocks were kept as changes per period: their running sum is the stock at the end of each. */
export function sumStocks(state: ReplicationState, model: SimulationModel): void {
  const { columns, calendar, groups } = model;
  const { counts } = state;
  for (let stock = 0; stock < stockFigures.length; stock += 1) {
    const first = columns.firstColumn[stock]!;
    if (first === columns.spareColumn) continue;
    let column = first;
    for (let group = 0; group < groups.groups.length; group += 1) {
      const end = column + (group === 0 ? calendar.monthCount : calendar.years.length);
      for (let sum = 0; column < end; column += 1) {
        sum += counts[column]!;
        counts[column] = sum;
      }
    }
  }
}
