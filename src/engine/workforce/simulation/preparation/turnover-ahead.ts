import { causeCount } from '../../leaving/leaving-table.ts';
import { contractEndCause } from '../replication/hold-place.ts';
import { stepAt } from '../replication/step-at.ts';
import { valueOfPost } from '../replication/save-posts.ts';
import type { SimulationModel } from '../simulation-model.ts';

/**
 * What natural turnover is expected to free up, after each month, in the rest of its calendar year: the
 * exact expectation for today's people, as a planner could know it beforehand. People who join later are not
 * in it, so contracts are looked at a little sooner than strictly needed.
 *
 * @returns per month, in parts of the unit of the savings target
 * @see not law: an expectation from the leaving tables
 */
export function turnoverAhead(
  model: Pick<SimulationModel, 'calendar' | 'people' | 'places' | 'levers' | 'grades'>,
): Float64Array {
  const { calendar, people, places, levers } = model;
  const { monthCount } = calendar;
  const ahead = new Float64Array(monthCount);
  if (levers.savingsUnit === null) return ahead;

  const inMonth = new Float64Array(monthCount);
  for (let person = 0; person < people.count; person += 1) {
    const { chances } = people.tables[person]!;
    for (let month = 0; month < monthCount; month += 1) {
      let chance = 0;
      for (let cause = 0; cause < causeCount; cause += 1) {
        if (cause !== contractEndCause) chance += chances[month * causeCount + cause]!;
      }
      if (chance === 0) continue;
      for (let at = people.firstPlace[person]!; at < people.firstPlace[person + 1]!; at += 1) {
        const place = people.places[at]!;
        if (place >= places.postCount || levers.isExempt[places.family[place]!] === 1) continue;
        const { step, riseMonth } = places.opening;
        const now = stepAt(model, place, step[place]!, riseMonth[place]!, month);
        inMonth[month]! += chance * valueOfPost(model, place, now, month);
      }
    }
  }
  for (let month = monthCount - 2; month >= 0; month -= 1) {
    ahead[month] = calendar.isYearEnd[month] === 1 ? 0 : ahead[month + 1]! + inMonth[month + 1]!;
  }
  return ahead;
}
