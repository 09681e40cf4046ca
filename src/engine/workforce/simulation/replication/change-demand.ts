import { isTooMany, openVacancy, planFill } from './free-post.ts';
import { lapseVacancy, longestOpen } from './lapse-vacancy.ts';
import { figure } from './change-kinds.ts';
import { recordFormation } from './record-changes.ts';
import type { ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

/**
 * Growth adds vacancies; shrinkage lets vacancies lapse, the longest open ones first, and what is left of
 * it the next posts that free up.
 */
export function changeDemand(state: ReplicationState, model: SimulationModel, month: number): void {
  const { levers, calendar, places, groups } = model;
  if (levers.isDemandChanging[month] === 0) return;
  for (let family = 0; family < groups.families.length; family += 1) {
    const change = levers.demandChange[family * calendar.monthCount + month]!;
    if (change === 0) continue;
    state.demandBalance[family]! += change;
    if (change < 0) lapseTooMany(state, model, family);
    else {
      const posts = places.growthPosts[family]!;
      for (;;) {
        const post = posts[state.growthUsed[family]!];
        // At least half of a post is wanted.
        if (post === undefined || 2 * state.demandBalance[family]! < places.fte[post]!) break;
        state.growthUsed[family]! += 1;
        state.demandBalance[family]! -= places.fte[post]!;
        recordFormation(state, post, 1, figure.postsAdded);
        openVacancy(state, post, month);
        planFill(state, model, post, month);
      }
    }
  }
}

function lapseTooMany(state: ReplicationState, model: SimulationModel, family: number): void {
  const { places } = model;
  const mayLapse = (post: number): boolean =>
    places.family[post] === family && isTooMany(state, model, post);
  for (;;) {
    const post = longestOpen(state, model, mayLapse);
    if (post < 0) return;
    state.demandBalance[family]! += places.fte[post]!;
    lapseVacancy(state, post);
  }
}
