import { purposeWord } from './draw-of-place.ts';
import { uniformOf } from '../../../random/keyed-draw.ts';
import { drawPacked } from '../packed-leaving.ts';
import { replicationsAhead, type ReplicationState } from './replication-state.ts';
import type { SimulationModel } from '../simulation-model.ts';

const leaving = purposeWord('leaving');

/**
 * Where the departures of the people in service start among those drawn: one random number each. Those of some
 * replications in a row are drawn at once, person after person. So the table of a person, one of a thousand
 * that no cache holds, is fetched once for all of them.
 */
export function firstDeparture(state: ReplicationState, { people }: SimulationModel): number {
  const { departures, replication, firstDrawn } = state;
  const ahead = replication - firstDrawn;
  if (ahead >= 0 && ahead < replicationsAhead) return ahead * people.count;
  const { key0, key1, packedTables } = people;
  for (let person = 0; person < people.count; person += 1) {
    for (let next = 0; next < replicationsAhead; next += 1) {
      const drawn = uniformOf(key0[person]!, key1[person]!, replication + next, leaving);
      departures[next * people.count + person] = drawPacked(packedTables, person, drawn);
    }
  }
  state.firstDrawn = replication;
  return 0;
}
