/**
 * Writes down what happens in a month, one change after another: a flow with the stocks that change by it, for a
 * place or a hired person. `tallyChanges` turns them into figures at the end of the month, in one loop that has
 * all it needs at hand; that is faster than adding to four groups each time something happens.
 */
import { direction, firstChange, holderChange, none } from './change-kinds.ts';
import { writeChange } from './change-log.ts';
import { placeStatus } from '../places.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** The holder of a place comes (1) or goes (-1): people and FTE of their form, and the flow, or `none`. */
export function recordHolder(
  state: ReplicationState,
  place: number,
  sign: 1 | -1,
  flow: number,
): void {
  const form = state.status[place]! - placeStatus.permanent;
  writeChange(state.log, flow, holderChange(form, state.isCounted[place]!, sign), place);
}

/** A post is in the formatie from now on (1), or no longer (-1). */
export const recordFormation = (
  state: ReplicationState,
  post: number,
  sign: 1 | -1,
  flow: number,
): void => writeChange(state.log, flow, firstChange.formation + direction(sign), post);

/** Somebody is hired from now on (1), or no longer (-1): people and FTE of their kind. */
export const recordHired = (
  state: ReplicationState,
  { hire }: SimulationModel,
  person: number,
  sign: 1 | -1,
  flow: number,
): void =>
  writeChange(
    state.log,
    flow,
    firstChange.hired + state.hireKind[person]! * 2 + direction(sign),
    hire.firstOwner + person,
  );

/** Hire that starts or ends and changes no stock: the flow alone. */
export const recordHireFlow = (
  state: ReplicationState,
  { hire }: SimulationModel,
  flow: number,
  person: number,
): void => writeChange(state.log, flow, none, hire.firstOwner + person);
