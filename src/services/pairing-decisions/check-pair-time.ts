import { overlapWindow } from '../../engine/pairing/overlap-window.ts';
import type { PairingInput } from '../../engine/pairing/pairing-input.ts';
import { askedTimings } from '../../engine/pairing/pair-timings.ts';
import type { Problem } from '../../engine/problems.ts';
import type { PairChange } from './pair-change.ts';
import type { PairTime } from './pair-view.ts';

/**
 * What is wrong with the time of a change. One that the request leaves as it was is not looked at: it was in
 * the plan, or allowed when it was decided.
 *
 * @param time - the time that the change would give the pair; `null` = not all known
 */
export function problemsOfTime(
  change: PairChange,
  time: PairTime | null,
  place: string,
  { posts, candidates, scenario }: PairingInput,
): Problem[] {
  if (time === null) return missingTime(change, place);
  const { postId, candidateId, firstMonth, overlapMonths, timeShare } = change;
  const problems: Problem[] = [];
  const { timeShares } = scenario.pairing;
  if (timeShare !== null && !timeShares.includes(timeShare)) {
    problems.push({
      place: `${place}.tijddeel`,
      found: String(timeShare),
      expected: `een tijddeel van het scenario: ${timeShares.join(' of ')}`,
    });
  }
  if (firstMonth === null && overlapMonths === null) return problems;
  const window = overlapWindow(scenario);
  if (time.firstMonth < window.firstMonth) {
    const expected = `${window.firstMonth} of later`;
    return [...problems, { place: `${place}.vanaf`, found: time.firstMonth, expected }];
  }
  const post = posts.find((each) => each.postId === postId);
  const candidate = candidates.find((each) => each.candidateId === candidateId);
  if (post === undefined || candidate === undefined) return problems;
  // A share that the scenario does not have is told above.
  const asked = { postId, candidateId, ...time, timeShare: null };
  if (askedTimings(post, candidate.kind, asked, scenario.pairing, window).length === 0) {
    problems.push({
      place: `${place}.maanden`,
      found: `${time.overlapMonths} maanden vanaf ${time.firstMonth}`,
      expected: 'een overlap die voorbij is als de meester vertrekt, binnen de begrotingsjaren',
    });
  }
  return problems;
}

const missingTime = (
  { firstMonth, overlapMonths, timeShare }: PairChange,
  place: string,
): Problem[] =>
  Object.entries({ vanaf: firstMonth, maanden: overlapMonths, tijddeel: timeShare })
    .filter(([, given]) => given === null)
    .map(([field]) => ({
      place: `${place}.${field}`,
      found: null,
      expected: 'een waarde, want dit koppel staat niet in het laatste plan',
    }));
