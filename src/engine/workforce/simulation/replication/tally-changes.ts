import { bitsOfMonth } from './change-log.ts';
import {
  countFigures,
  stockFigures,
  type CountFigure,
  type FigureColumns,
} from '../figure-columns.ts';
import { groupsPerOwner } from '../places.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

const monthMask = 2 ** bitsOfMonth - 1;

/**
 * The figures of all changes that were written down: each is added in the month of the total and in the year
 * of its three groups. Stocks are then summed over time.
 */
export function tallyChanges(state: ReplicationState, model: SimulationModel): void {
  const { counts } = state;
  const { words, owners, count: changeCount } = state.log;
  const { countColumn, sign, fteColumn } = state.changeTable;
  const { groupColumns, fte } = model.owners;
  const { yearOfMonth } = model.calendar;
  for (let change = 0; change < changeCount; change += 1) {
    const word = words[change]!;
    const owner = owners[change]!;
    const month = word & monthMask;
    const kind = word >>> bitsOfMonth;
    const year = yearOfMonth[month]!;
    const group = owner * groupsPerOwner;
    const family = year + groupColumns[group]!;
    const programme = year + groupColumns[group + 1]!;
    const band = year + groupColumns[group + 2]!;

    const count = countColumn[kind]!;
    const amount = sign[kind]!;
    counts[count + month]! += amount;
    counts[count + family]! += amount;
    counts[count + programme]! += amount;
    counts[count + band]! += amount;

    const hours = fteColumn[kind]!;
    if (hours < 0) continue;
    const parts = amount * fte[owner]!;
    counts[hours + month]! += parts;
    counts[hours + family]! += parts;
    counts[hours + programme]! += parts;
    counts[hours + band]! += parts;
  }
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
      for (column += 1; column < end; column += 1) counts[column]! += counts[column - 1]!;
    }
  }
}
