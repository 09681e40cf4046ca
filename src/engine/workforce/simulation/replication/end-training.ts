import { drawOfPlace, purposeWord } from './draw-of-place.ts';
import { movePerson } from './fill-post.ts';
import {
  contractEndCause,
  drawDeparture,
  emptyPlace,
  leaverFlow,
  planHolder,
  startPay,
  stopPay,
} from './hold-place.ts';
import { placeStatus } from '../places.ts';
import { figure, none } from './change-kinds.ts';
import { recordHolder } from './record-changes.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

const traineeStay = purposeWord('trainee-stay');

/**
 * Training ends: an intern leaves; a trainee who wants to stay takes a vacancy when there is one for
 * them, and leaves otherwise. Training beside another contract ends with nothing else: whoever has it is
 * counted there.
 */
export function endTraining(
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  month: number,
): void {
  const wantsToStay =
    state.status[place] === placeStatus.trainee &&
    state.isCounted[place] === 1 &&
    drawOfPlace(state, model, place, traineeStay) < model.chances.traineeStay;
  const post = wantsToStay ? findVacancy(state, model, place, month) : -1;
  if (post < 0) {
    stopPay(state, model, place, month + 1);
    emptyPlace(state, place, leaverFlow(state, place, contractEndCause));
    return;
  }
  // From now on an employee: permanent, with a departure drawn anew from the age at the end of training.
  recordHolder(state, place, -1, none);
  state.status[place] = placeStatus.permanent;
  recordHolder(state, place, 1, figure.contractChanged);
  state.contractEnd[place] = -1;
  state.turn[place]! += 1;
  drawDeparture(state, model, place, model.places.ageIndex[place]!, month + 1, 'permanent');
  movePerson(state, model, place, post, month);
}

/**
 * The vacancy a trainee takes, or -1: one kept for trainees, due this month or waiting for the end of a
 * hiring freeze, in a family they may work in. First one that suits their scale best, then the longest
 * open, then by the key of the post: never by its place in a list.
 */
function findVacancy(
  state: ReplicationState,
  { places }: SimulationModel,
  place: number,
  month: number,
): number {
  const families = places.mayWorkIn[place]!;
  const rank = places.scaleRank[place]!;
  let best = -1;
  for (let at = 0; at < state.vacancyCount; at += 1) {
    const post = state.vacancies[at]!;
    if (families !== null && families[places.family[post]!] === 0) continue;
    const isOpenToThem =
      state.isForTrainee[post] === 1 ||
      state.waitsForMarket[post] === 1 ||
      state.dueMonth[post] === month;
    if (!isOpenToThem) continue;
    if (best < 0 || isBefore(post, best)) best = post;
  }
  return best;

  function isBefore(a: number, b: number): boolean {
    const order =
      Math.abs(places.scaleRank[a]! - rank) - Math.abs(places.scaleRank[b]! - rank) ||
      state.vacantSince[a]! - state.vacantSince[b]! ||
      places.key0[a]! - places.key0[b]! ||
      a - b;
    return order < 0;
  }
}

/** The trainees of a month start: counted at its end, paid for the whole of it. */
export function startTraining(
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  month: number,
): void {
  const { places, grades } = model;
  const start = month + 1;
  state.status[place] = placeStatus.trainee;
  state.isCounted[place] = 1;
  state.isBound[place] = 0;
  state.step[place] = places.opening.step[place]!;
  state.riseMonth[place] = month + grades.stepInterval;
  state.contractEnd[place] = -1;
  drawDeparture(state, model, place, places.ageIndex[place]!, start, 'training');
  recordHolder(state, place, 1, figure.trainingStarted);
  startPay(state, model, place, month);
  planHolder(state, model, place);
}
