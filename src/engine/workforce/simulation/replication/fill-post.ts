import { drawDeparture, emptyPlace, startPay, stopPay, takePost } from './hold-place.ts';
import { drawOfPlace, drawsPerTurn, purposeWord } from './draw-of-place.ts';
import { freePost } from './free-post.ts';
import { groupsPerOwner, placeStatus } from '../places.ts';
import { figure } from './change-kinds.ts';
import { eventKinds, planEvent, type ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

const internalFill = purposeWord('internal-fill');
const careerPath = purposeWord('career-path');
const moverDraw = purposeWord('mover');
const recruitAge = purposeWord('recruit-age');

/**
 * A vacancy is due: somebody moves up from within, or else somebody is recruited, after a hiring freeze
 * when there is one.
 */
export function fillPost(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
): void {
  const { levers, calendar, places, chances } = model;
  if (state.waitsForMarket[post] === 0) {
    const isInternal = drawOfPlace(state, model, post, internalFill) < chances.internalFill;
    const source = isInternal ? findMover(state, model, post) : -1;
    if (source >= 0) {
      movePerson(state, model, source, post, month);
      return;
    }
  }
  const openFrom = levers.openFrom[places.family[post]! * calendar.monthCount + month]!;
  if (openFrom === month) {
    recruit(state, model, post, month);
    return;
  }
  state.waitsForMarket[post] = 1;
  state.dueMonth[post] = openFrom;
  planEvent(state, calendar.monthCount, eventKinds.fill, openFrom, post);
}

/**
 * The post that somebody moves from, or -1. Of the posts of the family they come from with the same scale
 * or the next lower one there, one is drawn, and again while its holder cannot move. So who moves depends
 * on the vacancy and on that holder only.
 */
function findMover(state: ReplicationState, model: SimulationModel, post: number): number {
  const { places, levers } = model;
  const paths = levers.moverFamilies[places.family[post]!]!;
  let from = paths[0]!.family;
  if (paths.length > 1) {
    const drawn = drawOfPlace(state, model, post, careerPath);
    for (const path of paths) {
      from = path.family;
      if (drawn < path.sum) break;
    }
  }
  const { first, posts, rankCount } = places.movers;
  const list = from * rankCount + places.scaleRank[post]!;
  const start = first[list]!;
  const size = first[list + 1]! - start;
  if (size === 0) return -1;
  for (let attempt = 0; attempt < drawsPerTurn; attempt += 1) {
    const drawn = drawOfPlace(state, model, post, moverDraw, attempt);
    const source = posts[start + Math.floor(drawn * size)]!;
    const status = state.status[source]!;
    const isHeld = status === placeStatus.permanent || status === placeStatus.temporary;
    if (isHeld && state.isBound[source] === 0) return source;
  }
  return -1;
}

/** The holder of one place takes a post with all that is theirs; a post they leave frees up. */
export function movePerson(
  state: ReplicationState,
  model: SimulationModel,
  source: number,
  post: number,
  month: number,
): void {
  const { places, grades } = model;
  const isPaidAlike = costsTheSame(model, source, post);
  if (!isPaidAlike) stopPay(state, model, source, month + 1);
  const status = state.status[source]!;

  settleStep(state, model, source, month + 1);
  const from = places.scaleRank[source]! * grades.rankCount + places.scaleRank[post]!;
  state.step[post] = grades.stepAfterMove[from * grades.stepCount + state.step[source]!]!;
  state.riseMonth[post] = state.riseMonth[source]!;
  state.leaveMonth[post] = state.leaveMonth[source]!;
  state.leaveCause[post] = state.leaveCause[source]!;
  state.contractEnd[post] = state.contractEnd[source]!;
  state.bookedTo[post] = state.bookedTo[source]!;
  state.isCounted[post] = 1;
  state.isBound[post] = 0;

  emptyPlace(state, source, figure.movedOut);
  state.turn[post]! += 1;
  state.status[post] = status;
  takePost(state, model, post, figure.movedIn);
  if (!isPaidAlike) startPay(state, model, post, month + 1);
  if (source < places.postCount) freePost(state, model, source, month, false);
}

/** Whether two places cost the same, and in the same groups: then a move changes no cost. */
function costsTheSame({ places, owners }: SimulationModel, a: number, b: number): boolean {
  if (places.grade[a] !== places.grade[b]) return false;
  for (let group = 0; group < groupsPerOwner; group += 1) {
    const [ofA, ofB] = [a * groupsPerOwner + group, b * groupsPerOwner + group];
    if (owners.groupColumns[ofA] !== owners.groupColumns[ofB]) return false;
  }
  return true;
}

/** Brings the step of a holder up to a month. */
function settleStep(
  state: ReplicationState,
  { places, grades }: SimulationModel,
  place: number,
  month: number,
): void {
  const topStep = grades.topStep[places.grade[place]!]!;
  while (state.riseMonth[place]! <= month) {
    if (state.step[place]! < topStep) state.step[place]! += 1;
    state.riseMonth[place]! += grades.stepInterval;
  }
}

/** Somebody from the labour market takes a post; the month after is their first. */
function recruit(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
): void {
  const { chances } = model;
  const drawn = drawOfPlace(state, model, post, recruitAge);
  let age = 0;
  while (drawn >= chances.recruitAgeSums[age]!) age += 1;
  startEmployment(state, model, post, month, age, chances.recruitTerm > 0, figure.recruited);
}

/** Somebody new to a post, through a flow: at the first step of its scale, with a departure of their own. */
export function startEmployment(
  state: ReplicationState,
  model: SimulationModel,
  post: number,
  month: number,
  ageIndex: number,
  isTemporary: boolean,
  flow: number,
): void {
  const start = month + 1;
  const { grades, chances } = model;
  state.turn[post]! += 1;
  state.status[post] = isTemporary ? placeStatus.temporary : placeStatus.permanent;
  state.isCounted[post] = 1;
  state.isBound[post] = 0;
  state.step[post] = 0;
  state.riseMonth[post] = start + grades.stepInterval;
  state.contractEnd[post] = isTemporary ? month + chances.recruitTerm : -1;
  drawDeparture(state, model, post, ageIndex, start, isTemporary ? 'temporary' : 'permanent');
  takePost(state, model, post, flow);
  startPay(state, model, post, start);
}
