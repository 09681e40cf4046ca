import type { RecruitContract } from '../../leaving/recruit-leaving-table.ts';
import { leavingCauses } from '../../workforce-figures.ts';
import { drawOfPlace, purposeWord } from './draw-of-place.ts';
import { causeBits, causeMask } from '../packed-leaving.ts';
import { placeStatus } from '../places.ts';
import { bookHolder } from './book-cost.ts';
import { figure, none } from './change-kinds.ts';
import { recordHolder } from './record-changes.ts';
import {
  eventKinds,
  planEvent,
  removeVacancy,
  type ReplicationState,
} from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** Number of the cause that is not natural turnover: the end of a temporary contract or of training. */
export const contractEndCause = leavingCauses.indexOf('contract-end');

const recruitLeaving = purposeWord('recruit-leaving');

/** Draws when, and why, the new holder of a place leaves. */
export function drawDeparture(
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  ageIndex: number,
  startMonth: number,
  contract: RecruitContract,
): void {
  const drawn = drawOfPlace(state, model, place, recruitLeaving);
  const entry = model.drawRecruitDeparture(ageIndex, startMonth, contract, drawn);
  state.leaveMonth[place] = entry < 0 ? -1 : startMonth + (entry >> causeBits);
  state.leaveCause[place] = entry < 0 ? -1 : entry & causeMask;
}

/** Plans when the holder of a place leaves, or when their temporary contract is decided on. */
export function planHolder(state: ReplicationState, model: SimulationModel, place: number): void {
  const { monthCount } = model.calendar;
  const leaves = state.leaveMonth[place]!;
  const contractEnd = state.contractEnd[place]!;
  if (leaves >= 0) {
    const isContractEnd = state.leaveCause[place] === contractEndCause;
    const isTraining = state.status[place]! >= placeStatus.trainee;
    const kind = !isContractEnd
      ? eventKinds.leave
      : isTraining
        ? eventKinds.trainingEnd
        : eventKinds.contractEnd;
    planEvent(state, monthCount, kind, leaves, place);
  }
  if (contractEnd >= 0 && (leaves < 0 || contractEnd < leaves)) {
    planEvent(state, monthCount, eventKinds.contractEnd, contractEnd, place);
  }
}

/** Somebody takes a vacant post at the end of a month, through a flow; who they are is in the state already. */
export function takePost(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  flow: number,
): void {
  removeVacancy(state, post);
  recordHolder(state, post, 1, flow);
  planHolder(state, model, post);
}

/** Pays the holder from a month until they leave: then there is nothing to take back. */
export function startPay(
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  fromMonth: number,
): void {
  const leaves = state.leaveMonth[place]!;
  const to = leaves < 0 ? model.calendar.monthCount : leaves + 1;
  state.bookedTo[place] = to;
  bookHolder(state, model, place, fromMonth, to, 1);
}

/** Pays the holder no longer from a month on. */
export const stopPay = (
  state: ReplicationState,
  model: SimulationModel,
  place: number,
  fromMonth: number,
): void => bookHolder(state, model, place, fromMonth, state.bookedTo[place]!, -1);

/** The holder is gone at the end of a month, through a flow. */
export function emptyPlace(state: ReplicationState, place: number, flow: number): void {
  recordHolder(state, place, -1, flow);
  state.turn[place]! += 1;
  state.status[place] = placeStatus.absent;
}

/** The flow of a holder who leaves the organisation; whoever leaves a further contract is counted elsewhere. */
export const leaverFlow = (state: ReplicationState, place: number, cause: number): number =>
  state.isCounted[place] === 1 ? figure.firstLeft + cause : none;
