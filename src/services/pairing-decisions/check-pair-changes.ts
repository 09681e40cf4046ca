import { unmetRules } from '../../engine/pairing/eligibility-rules.ts';
import type { PairingInput } from '../../engine/pairing/pairing-input.ts';
import { nextStatusesOf } from '../../engine/pairing/pair-status.ts';
import type { Problem } from '../../engine/problems.ts';
import { problemsOfTime } from './check-pair-time.ts';
import type { PairChange, ProposedChange } from './pair-change.ts';
import { pairStatusInDutch } from './pair-status-words.ts';
import { keyOfPair } from './pair-view.ts';

/** Everything that is wrong with changes, whatever else has been decided; places are those of the request. */
export const problemsOfChanges = (
  proposed: readonly ProposedChange[],
  input: PairingInput,
): Problem[] =>
  proposed.flatMap(({ change, pair, time }, index) => {
    const place = `besluiten[${index}]`;
    return [
      ...problemsOfStatus(change, place),
      // What was decided before was allowed then; rules that changed since must not block its way.
      ...(pair === null || pair.history.length === 0 ? problemsOfPair(change, place, input) : []),
      ...problemsOfTime(change, time, place, input),
    ];
  });

/** How a pair is told in messages: by its ids, which name nobody. */
export const nameOfPair = ({ postId, candidateId }: PairChange): string =>
  `${postId} met ${candidateId}`;

function problemsOfStatus({ from, to }: PairChange, place: string): Problem[] {
  const next = nextStatusesOf(from);
  if (next.includes(to)) return [];
  const expected =
    next.length === 0
      ? `geen besluit meer: ${pairStatusInDutch[from]} blijft zo`
      : `na ${pairStatusInDutch[from]}: ${next.map((status) => pairStatusInDutch[status]).join(' of ')}`;
  return [{ place: `${place}.naar`, found: pairStatusInDutch[to], expected }];
}

function problemsOfPair(
  change: PairChange,
  place: string,
  { posts, candidates, facts, scenario }: PairingInput,
): Problem[] {
  const { postId, candidateId } = change;
  const post = posts.find((each) => each.postId === postId);
  const candidate = candidates.find((each) => each.candidateId === candidateId);
  const unknown: Problem[] = [];
  if (post === undefined) {
    const expected = 'een functie die bij dit scenario wordt bekeken';
    unknown.push({ place: `${place}.functieId`, found: postId, expected });
  }
  if (candidate === undefined) {
    const expected = 'een kandidaat-gezel van dit scenario';
    unknown.push({ place: `${place}.gezelId`, found: candidateId, expected });
  }
  if (post === undefined || candidate === undefined) return unknown;
  const isForbidden = scenario.pairing.forbidden.some(
    (pair) => keyOfPair(pair) === keyOfPair(change),
  );
  const reasons = [
    ...(isForbidden ? ['het scenario verbiedt dit koppel'] : []),
    ...unmetRules(post, candidate, facts).map(({ reason }) => `gezel ${reason}`),
  ];
  return reasons.map((reason) => ({
    place,
    found: nameOfPair(change),
    expected: `een koppel dat mag; hier niet, want: ${reason}`,
  }));
}
