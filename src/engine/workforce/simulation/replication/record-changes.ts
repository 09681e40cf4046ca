/**
 * Writes down what happens, one change after another: which figures change, for which place or hired person,
 * and when. `tallyChanges` turns them into figures at the end of the replication, in one loop that has all it
 * needs at hand; that is faster than adding to four groups each time something happens.
 */
import { direction, firstChange, holderChange } from './change-kinds.ts';
import { writeChange } from './change-log.ts';
import { placeStatus } from '../places.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** A flow of one person or post. */
export const recordFlow = (
  state: ReplicationState,
  flow: number,
  place: number,
  month: number,
): void => writeChange(state.log, flow, place, month);

/** The holder of a place comes (1) or goes (-1): people and FTE of their form. */
export function recordHolder(
  state: ReplicationState,
  place: number,
  month: number,
  sign: 1 | -1,
): void {
  const form = state.status[place]! - placeStatus.permanent;
  writeChange(state.log, holderChange(form, state.isCounted[place]!, sign), place, month);
}

/** A post is in the formatie from now on (1), or no longer (-1). */
export const recordFormation = (
  state: ReplicationState,
  post: number,
  month: number,
  sign: 1 | -1,
): void => writeChange(state.log, firstChange.formation + direction(sign), post, month);

/** Somebody is hired from now on (1), or no longer (-1): people and FTE of their kind. */
export const recordHired = (
  state: ReplicationState,
  { hire }: SimulationModel,
  person: number,
  month: number,
  sign: 1 | -1,
): void =>
  writeChange(
    state.log,
    firstChange.hired + state.hireKind[person]! * 2 + direction(sign),
    hire.firstOwner + person,
    month,
  );

/** Hire that starts or ends: the flow alone. */
export const recordHireFlow = (
  state: ReplicationState,
  { hire }: SimulationModel,
  flow: number,
  person: number,
  month: number,
): void => writeChange(state.log, flow, hire.firstOwner + person, month);
