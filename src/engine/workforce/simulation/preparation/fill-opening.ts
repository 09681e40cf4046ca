import { bookHire, bookHolder } from '../replication/book-cost.ts';
import { none } from '../replication/change-kinds.ts';
import { placeStatus } from '../places.ts';
import { recordFormation, recordHired, recordHolder } from '../replication/record-changes.ts';
import { newReplicationState, resetState } from '../replication/replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';
import { countVacancies, tallyChanges } from '../replication/tally-changes.ts';

/**
 * Fills in the figures before anything happens: opening stocks, in the first period of each group, and what
 * everybody would cost who stayed to the end.
 *
 * @param model - with nothing but zeros for its opening
 * @see not law: counting
 */
export function fillOpening(model: SimulationModel): void {
  const { places, hire, calendar } = model;
  const state = newReplicationState(model);
  resetState(state, model, 0);
  for (let place = 0; place < places.count; place += 1) {
    const status = state.status[place]!;
    if (status === placeStatus.absent) continue;
    if (status !== placeStatus.vacant) {
      recordHolder(state, place, 1, none);
      bookHolder(state, model, place, 0, calendar.monthCount, 1);
    }
    if (place < places.postCount) recordFormation(state, place, 1, none);
  }
  for (let person = 0; person < hire.count; person += 1) {
    recordHired(state, model, person, 1, none);
    bookHire(state, model, person, 0, 1);
  }
  tallyChanges(state, model, 0);
  countVacancies(state, model);
  model.openingCounts.set(state.counts);
  model.openingCosts.set(state.costChanges);
}
