import { drawOfPlace, purposeWord } from './draw-of-place.ts';
import { lapseVacancy } from './lapse-vacancy.ts';
import { replacementPolicies } from '../preparation/lever-calendar.ts';
import { placeStatus } from '../places.ts';
import { addVacancy, eventKinds, planEvent, type ReplicationState } from './replication-state.ts';
import { measures, needsTurnover, savePost } from './save-posts.ts';
import type { SimulationModel } from '../simulation-model.ts';

const timeToFill = purposeWord('time-to-fill');
const doNotFill = replacementPolicies.indexOf('do-not-fill');
const fillByTrainee = replacementPolicies.indexOf('fill-by-trainee');

/** A post lapses for demand when at least this share of it is too much. */
const half = 0.5;

/**
 * A post whose holder has gone: it lapses, or becomes a vacancy.
 *
 * @param isTurnover - the holder left the organisation, other than by the end of a contract
 */
export function freePost(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
  isTurnover: boolean,
): void {
  const { places, levers, calendar } = model;
  const family = places.family[post]!;
  openVacancy(state, post, month);

  if (isTooMany(state, model, post)) {
    state.demandBalance[family]! += places.fte[post]!;
    lapseVacancy(state, post);
    return;
  }
  if (isTurnover && levers.savingsUnit !== null && needsTurnover(state, model, family, month)) {
    savePost(state, model, post, month, measures.naturalTurnover);
    lapseVacancy(state, post);
    return;
  }
  const cell = family * calendar.monthCount + month;
  const policy = levers.policy[cell]!;
  if (policy === doNotFill) {
    lapseVacancy(state, post);
    return;
  }
  state.isForTrainee[post] = Number(policy === fillByTrainee);
  planFill(state, model, post, month + levers.delay[cell]!);
}

/** A post without a holder is counted as a vacancy from the end of a month on. */
export function openVacancy(state: ReplicationState, post: number, month: number): void {
  state.status[post] = placeStatus.vacant;
  state.vacantSince[post] = month;
  state.isForTrainee[post] = 0;
  state.waitsForMarket[post] = 0;
  addVacancy(state, post);
}

/** Whether demand has shrunk by so much that (at least half of) this post is not needed any more. */
export function isTooMany(
  state: ReplicationState,
  { places }: SimulationModel,
  post: number,
): boolean {
  const balance = state.demandBalance[places.family[post]!]!;
  return balance < 0 && -balance >= places.fte[post]! * half;
}

/** Draws how long recruitment takes, from the end of a month on. */
export function planFill(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  fromMonth: number,
): void {
  const { monthCount } = model.calendar;
  const { fillSums } = model.levers;
  const first = model.places.family[post]! * monthCount;
  const drawn = drawOfPlace(state, model, post, timeToFill);
  let months = 1;
  while (months <= monthCount && drawn >= fillSums[first + months - 1]!) months += 1;
  state.dueMonth[post] = fromMonth + months;
  planEvent(state, monthCount, eventKinds.fill, fromMonth + months, post);
}
