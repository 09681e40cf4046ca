import { drawOfPlace, inDrawnOrder, purposeWord } from './draw-of-place.ts';
import { sumCosts } from './book-cost.ts';
import { changeDemand } from './change-demand.ts';
import { changeHire } from './change-hire.ts';
import { endTraining, startTraining } from './end-training.ts';
import { fillPost } from './fill-post.ts';
import { freePost, openVacancy, planFill } from './free-post.ts';
import { contractEndCause, emptyPlace, leaverFlow, planHolder, stopPay } from './hold-place.ts';
import { lapseVacancy } from './lapse-vacancy.ts';
import { causeBits, causeMask } from '../packed-leaving.ts';
import { firstDeparture } from './first-departure.ts';
import { placeStatus } from '../places.ts';
import { figure, none } from './change-kinds.ts';
import { recordHolder } from './record-changes.ts';
import { eventKinds, resetState, type ReplicationState } from './replication-state.ts';
import {
  mustEndContracts,
  measures,
  mustEndContract,
  recordSavings,
  savePost,
  saveVacancies,
} from './save-posts.ts';
import { countVacancies, sumStocks, tallyChanges } from './tally-changes.ts';
import type { SimulationModel } from '../simulation-model.ts';

const savings = purposeWord('savings');

/**
 * One replication: the figures of one possible course, left in `state.counts` and `state.amounts`.
 *
 * @param onClosing - told after each month; to check with
 * @see simulateReplications, for the steps
 */
export function runReplication(
  model: SimulationModel,
  state: ReplicationState,
  replication: number,
  onClosing: ((month: number) => void) | null = null,
): void {
  const { calendar, levers, places } = model;
  resetState(state, model, replication);
  planDepartures(state, model);
  for (let at = 0; at < state.vacancyCount; at += 1)
    planFill(state, model, state.vacancies[at]!, -1);

  for (let month = 0; month < calendar.monthCount; month += 1) {
    forEachEvent(state, model, eventKinds.leave, month, leave);
    endContracts(state, model, month);
    forEachEvent(state, model, eventKinds.trainingEnd, month, endTraining);
    changeHire(state, model, month);
    changeDemand(state, model, month);
    if (levers.savingsUnit !== null) saveVacancies(state, model, month);
    forEachEvent(state, model, eventKinds.fill, month, fillPost);
    for (const place of places.startingIn[month]!) startTraining(state, model, place, month);
    if (levers.savingsUnit !== null) recordSavings(state, model, month);
    tallyChanges(state, model, month);
    if (onClosing !== null) onClosing(month);
  }
  countVacancies(state, model);
  sumStocks(state, model);
  sumCosts(state, model);
}

/** Plans when, and why, each person in service leaves. */
function planDepartures(state: ReplicationState, model: SimulationModel): void {
  const { people } = model;
  const first = firstDeparture(state, model);
  for (let person = 0; person < people.count; person += 1) {
    const entry = state.departures[first + person]!;
    const month = entry < 0 ? -1 : entry >> causeBits;
    const cause = entry < 0 ? -1 : entry & causeMask;
    const end = people.firstPlace[person + 1]!;
    for (let at = people.firstPlace[person]!; at < end; at += 1) {
      const place = people.places[at]!;
      state.leaveMonth[place] = month;
      state.leaveCause[place] = cause;
      planHolder(state, model, place);
    }
  }
}

function forEachEvent(
  state: ReplicationState,
  model: SimulationModel,
  kind: number,
  month: number,
  act: (state: ReplicationState, model: SimulationModel, place: number, month: number) => void,
): void {
  const first = state.firstEvent[kind * model.calendar.monthCount + month]!;
  for (let event = first; event >= 0; event = state.eventNext[event]!) {
    const place = state.eventPlace[event]!;
    if (state.eventTurn[event] === state.turn[place]) act(state, model, place, month);
  }
}

/** Contracts that end; in a drawn order when some must end for a savings target. */
function endContracts(state: ReplicationState, model: SimulationModel, month: number): void {
  if (!mustEndContracts(state, model, month)) {
    forEachEvent(state, model, eventKinds.contractEnd, month, endContract);
    return;
  }
  const ending: number[] = [];
  forEachEvent(state, model, eventKinds.contractEnd, month, (_state, _model, post) => {
    ending.push(post);
  });
  const drawOf = (post: number): number => drawOfPlace(state, model, post, savings);
  for (const post of inDrawnOrder(ending, drawOf)) {
    const mustEnd = mustEndContract(state, model, model.places.family[post]!, month);
    (mustEnd ? saveContract : endContract)(state, model, post, month);
  }
}

function leave(
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  month: number,
): void {
  stopPay(state, model, place, month + 1);
  emptyPlace(state, place, leaverFlow(state, place, state.leaveCause[place]!));
  if (place < model.places.postCount) freePost(state, model, place, month, true);
}

/** A temporary contract ends: it becomes permanent, or its holder leaves. */
function endContract(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
): void {
  if (state.leaveMonth[post] === month) {
    stopPay(state, model, post, month + 1);
    emptyPlace(state, post, leaverFlow(state, post, contractEndCause));
    freePost(state, model, post, month, false);
    return;
  }
  recordHolder(state, post, -1, none);
  state.status[post] = placeStatus.permanent;
  state.contractEnd[post] = -1;
  recordHolder(state, post, 1, state.isCounted[post] === 1 ? figure.contractChanged : none);
}

/** A temporary contract is not continued for the savings target: the post lapses. */
function saveContract(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
): void {
  stopPay(state, model, post, month + 1);
  emptyPlace(state, post, leaverFlow(state, post, contractEndCause));
  savePost(state, model, post, month, measures.temporaryAndHire);
  openVacancy(state, post, month);
  lapseVacancy(state, post);
}
