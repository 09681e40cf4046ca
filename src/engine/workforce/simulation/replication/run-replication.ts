import { drawOfPlace, inDrawnOrder, purposeWord } from './draw-of-place.ts';
import { uniformOf } from '../../../random/keyed-draw.ts';
import { sumCosts } from './book-cost.ts';
import { changeDemand } from './change-demand.ts';
import { changeHire } from './change-hire.ts';
import { endTraining, startTraining } from './end-training.ts';
import { fillPost } from './fill-post.ts';
import { freePost, openVacancy, planFill } from './free-post.ts';
import { contractEndCause, emptyPlace, planHolder, recordLeaver, stopPay } from './hold-place.ts';
import { lapseVacancy } from './lapse-vacancy.ts';
import { causeBits, causeMask, drawPacked } from '../packed-leaving.ts';
import { placeStatus } from '../places.ts';
import { figure } from './change-kinds.ts';
import { recordFlow, recordHolder } from './record-changes.ts';
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

const leaving = purposeWord('leaving');
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
  drawDepartures(state, model);
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
    if (onClosing !== null) onClosing(month);
  }
  tallyChanges(state, model);
  countVacancies(state, model);
  sumStocks(state, model);
  sumCosts(state, model);
}

/** When, and why, each person in service leaves: one random number each. */
function drawDepartures(state: ReplicationState, model: SimulationModel): void {
  const { people } = model;
  for (let person = 0; person < people.count; person += 1) {
    const drawn = uniformOf(people.key0[person]!, people.key1[person]!, state.replication, leaving);
    const entry = drawPacked(people.packedTables, person, drawn);
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
  for (const post of inDrawnOrder(ending, drawOf)) endContract(state, model, post, month);
}

function leave(
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  month: number,
): void {
  recordLeaver(state, place, month, state.leaveCause[place]!);
  stopPay(state, model, place, month + 1);
  emptyPlace(state, place, month);
  if (place < model.places.postCount) freePost(state, model, place, month, true);
}

/** A temporary contract ends: it becomes permanent, or its holder leaves, also for a savings target. */
function endContract(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
): void {
  const { levers, places } = model;
  const isSaved =
    levers.savingsUnit !== null && mustEndContract(state, model, places.family[post]!, month);
  if (state.leaveMonth[post] !== month && !isSaved) {
    recordHolder(state, post, month, -1);
    state.status[post] = placeStatus.permanent;
    state.contractEnd[post] = -1;
    recordHolder(state, post, month, 1);
    if (state.isCounted[post] === 1) recordFlow(state, figure.contractChanged, post, month);
    return;
  }
  recordLeaver(state, post, month, contractEndCause);
  stopPay(state, model, post, month + 1);
  emptyPlace(state, post, month);
  if (!isSaved) {
    freePost(state, model, post, month, false);
    return;
  }
  savePost(state, model, post, month, measures.temporaryAndHire);
  openVacancy(state, post, month);
  lapseVacancy(state, post, month);
}
