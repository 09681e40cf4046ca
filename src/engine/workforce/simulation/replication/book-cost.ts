/**
 * What everybody costs, kept as changes from month to month, per group: somebody who stays at the same cost
 * for years is one change when they come and one when they go. `sumCosts` adds the changes up at the end of
 * the replication. All in whole thousandths of a cent, so that no order of adding matters.
 */
import { moneyFigures } from '../figure-columns.ts';
import { hireKinds } from '../hired-people.ts';
import { groupsPerOwner } from '../places.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** Position of the cost of hire among the money figures. */
const hireMoney = moneyFigures.indexOf('cost/hire');

/**
 * Books (1) or takes back (-1) what the holder of a place costs from one month up to another: a change for
 * each step of the scale and each period of the tables.
 */
export function bookHolder(
  { costChanges, step: stepOf, riseMonth }: ReplicationState,
  { places, grades, owners, calendar }: SimulationModel,
  place: number,
  fromMonth: number,
  toMonth: number,
  sign: 1 | -1,
): void {
  if (fromMonth >= toMonth) return;
  const { stepInterval, costs } = grades;
  const { periodOf, end: endOf, count: periodCount } = grades.periods;
  const grade = places.grade[place]!;
  const topStep = grades.topStep[grade]!;
  let step = stepOf[place]!;
  let nextRise = riseMonth[place]!;
  for (; nextRise <= fromMonth && step < topStep; nextRise += stepInterval) step += 1;

  const group = place * groupsPerOwner;
  const family = owners.costRows[group]!;
  const programme = owners.costRows[group + 1]!;
  const band = owners.costRows[group + 2]!;
  let first = grades.firstCost[grade]! + step * periodCount;
  let before = 0;
  for (let month = fromMonth; month < toMonth;) {
    const period = periodOf[month]!;
    const cost = sign * costs[first + period]!;
    const change = cost - before;
    costChanges[month]! += change;
    costChanges[family + month]! += change;
    costChanges[programme + month]! += change;
    costChanges[band + month]! += change;
    before = cost;

    month = endOf[period]!;
    if (step < topStep && nextRise <= month) {
      month = nextRise;
      step += 1;
      first += periodCount;
      nextRise += stepInterval;
    }
  }
  if (toMonth >= calendar.monthCount) return;
  costChanges[toMonth]! -= before;
  costChanges[family + toMonth]! -= before;
  costChanges[programme + toMonth]! -= before;
  costChanges[band + toMonth]! -= before;
}

/** Books (1) or takes back (-1) what somebody hired costs from a month to the end. */
export function bookHire(
  { costChanges, hireKind }: ReplicationState,
  { hire, grades, owners, groups, calendar }: SimulationModel,
  person: number,
  fromMonth: number,
  sign: 1 | -1,
): void {
  const { monthCount } = calendar;
  const { periodOf, end: endOf, count: periodCount } = grades.periods;
  const total = hireMoney * groups.groups.length * monthCount;
  const first = hire.grade[person * hireKinds.length + hireKind[person]!]! * periodCount;
  const group = (hire.firstOwner + person) * groupsPerOwner;
  let before = 0;
  for (let month = fromMonth; month < monthCount; month = endOf[periodOf[month]!]!) {
    const cost = sign * grades.hireCosts[first + periodOf[month]!]!;
    costChanges[total + month]! += cost - before;
    for (let own = group; own < group + groupsPerOwner; own += 1) {
      costChanges[total + owners.costRows[own]! + month]! += cost - before;
    }
    before = cost;
  }
}

/** The cost of each month of the total and each year of a group, from the changes. */
export function sumCosts(state: ReplicationState, model: SimulationModel): void {
  const { amounts, costChanges } = state;
  const { columns, calendar, groups } = model;
  const { monthCount, yearOfMonth, years } = calendar;
  let change = 0;
  for (let money = 0; money < moneyFigures.length; money += 1) {
    let firstOfGroup = money * columns.width;
    for (let group = 0; group < groups.groups.length; group += 1) {
      let cost = 0;
      for (let month = 0; month < monthCount; month += 1) {
        cost += costChanges[change]!;
        change += 1;
        if (group === 0) amounts[firstOfGroup + month] = cost;
        else amounts[firstOfGroup + yearOfMonth[month]!]! += cost;
      }
      firstOfGroup += group === 0 ? monthCount : years.length;
    }
  }
}
