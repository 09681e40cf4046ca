import { savingFigures } from '../figure-columns.ts';
import { hireKinds } from '../hired-people.ts';
import { lapseVacancy, longestOpen } from './lapse-vacancy.ts';
import { stepAt } from './step-at.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

const monthsPerYear = 12;

/** The measures, in the order in which they are used; their position is their number. */
export const measures = { naturalTurnover: 0, temporaryAndHire: 1, vacancies: 2 } as const;

/** What is still to be saved before the end of the calendar year, in parts of the unit. */
const shortOf = ({ saved }: ReplicationState, { levers }: SimulationModel, month: number): number =>
  levers.savingsTarget[month]! - saved[0]! - saved[1]! - saved[2]!;

/** Whether a post of a family must lapse for the target, when it frees up by itself. */
export const needsTurnover = (
  state: ReplicationState,
  model: SimulationModel,
  family: number,
  month: number,
): boolean => shortOf(state, model, month) > 0 && model.levers.isExempt[family] === 0;

/**
 * Whether contracts and hire that end must not be continued: what is still to be saved is more than what
 * natural turnover is expected to give in the rest of the year.
 */
export function mustEndContracts(
  state: ReplicationState,
  model: SimulationModel,
  month: number,
): boolean {
  const short = shortOf(state, model, month);
  return short > 0 && short > model.turnoverAhead[month]!;
}

/** The same for a contract in one family, which may be spared. */
export const mustEndContract = (
  state: ReplicationState,
  model: SimulationModel,
  family: number,
  month: number,
): boolean => model.levers.isExempt[family] === 0 && mustEndContracts(state, model, month);

/** Counts a post that lapsed after its holder left: its FTE, or what that holder cost per year. */
export function savePost(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
  measure: number,
): void {
  const step = stepAt(model, post, state.step[post]!, state.riseMonth[post]!, month);
  state.saved[measure]! += valueOfPost(model, post, step, month);
}

/** What a post is worth to the target, in parts of its unit. */
export function valueOfPost(
  { levers, places, grades }: Pick<SimulationModel, 'levers' | 'places' | 'grades'>,
  post: number,
  step: number,
  month: number,
): number {
  if (levers.savingsUnit === 'fte') return places.fte[post]!;
  const { periods, firstCost, costs } = grades;
  const first = firstCost[places.grade[post]!]! + step * periods.count;
  return monthsPerYear * costs[first + periods.periodOf[month]!]!;
}

/** Counts hire that is not continued for the target: its FTE, or its cost per year. */
export function saveHire(
  state: ReplicationState,
  { levers, hire, grades }: SimulationModel,
  person: number,
  month: number,
): void {
  const grade = hire.grade[person * hireKinds.length + state.hireKind[person]!]!;
  const { periods, hireCosts } = grades;
  state.saved[measures.temporaryAndHire]! +=
    levers.savingsUnit === 'fte'
      ? hire.fte[person]!
      : monthsPerYear * hireCosts[grade * periods.count + periods.periodOf[month]!]!;
}

/**
 * In the last month of a calendar year open vacancies lapse until the target is met: the longest open
 * ones first. What a vacancy is worth is the cost of the step a recruit would get.
 */
export function saveVacancies(
  state: ReplicationState,
  model: SimulationModel,
  month: number,
): void {
  const { calendar, levers, places } = model;
  if (calendar.isYearEnd[month] === 0) return;
  const mayLapse = (post: number): boolean => levers.isExempt[places.family[post]!] === 0;
  while (shortOf(state, model, month) > 0) {
    const post = longestOpen(state, model, mayLapse);
    if (post < 0) return;
    state.saved[measures.vacancies]! += valueOfPost(model, post, 0, month);
    lapseVacancy(state, post);
  }
}

/** Writes down what is saved by each measure at the end of a month, and what is short of the target. */
export function recordSavings(
  state: ReplicationState,
  model: SimulationModel,
  month: number,
): void {
  const { columns, calendar } = model;
  const short = Math.max(0, shortOf(state, model, month));
  for (let measure = 0; measure < savingFigures.length; measure += 1) {
    state.amounts[columns.firstSaving + measure * calendar.monthCount + month] =
      measure < state.saved.length ? state.saved[measure]! : short;
  }
}
