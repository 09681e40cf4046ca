import { placeStatus } from '../places.ts';
import { figure } from './change-kinds.ts';
import { recordFormation } from './record-changes.ts';
import { removeVacancy, type ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/** A vacant post lapses: it is in the formatie no longer, and what was planned for it is void. */
export function lapseVacancy(state: ReplicationState, post: number): void {
  removeVacancy(state, post);
  recordFormation(state, post, -1, figure.postsLapsed);
  state.turn[post]! += 1;
  state.status[post] = placeStatus.absent;
}

/**
 * The vacancy that has been open longest of those that may lapse, or -1; of equal ones the key decides,
 * never the place in a list.
 */
export function longestOpen(
  { vacancies, vacancyCount, vacantSince }: ReplicationState,
  { places }: SimulationModel,
  mayLapse: (post: number) => boolean,
): number {
  let longest = -1;
  for (let at = 0; at < vacancyCount; at += 1) {
    const post = vacancies[at]!;
    if (!mayLapse(post)) continue;
    const order =
      longest < 0
        ? -1
        : vacantSince[post]! - vacantSince[longest]! ||
          places.key0[post]! - places.key0[longest]! ||
          post - longest;
    if (order < 0) longest = post;
  }
  return longest;
}
