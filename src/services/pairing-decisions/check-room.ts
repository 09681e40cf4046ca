import { plusMonths } from '../../engine/calendar/calendar-date.ts';
import { apprenticeCapacities } from '../../engine/pairing/apprentice-capacities.ts';
import { capacityOf } from '../../engine/pairing/pairing-problem.ts';
import type { PairReference } from '../../engine/pairing/pairing-settings.ts';
import { isSettled } from '../../engine/pairing/pair-status.ts';
import type { Problem } from '../../engine/problems.ts';
import type { Scenario } from '../../engine/scenario.ts';
import type { PairChange, ProposedChange } from './pair-change.ts';
import { keyOfPair, type PairTime, type PairView } from './pair-view.ts';

type SettledPair = PairReference & PairTime;

const endOf = ({ firstMonth, overlapMonths }: PairTime): string =>
  plusMonths(firstMonth, overlapMonths);

const runsDuring = (pair: SettledPair, month: string): boolean =>
  pair.firstMonth <= month && month < endOf(pair);

/** Most pairs that run at one moment of the time of this pair, itself included. */
const mostAtOnce = (pair: SettledPair, all: readonly SettledPair[]): number =>
  Math.max(
    // A count only rises where some pair begins.
    ...[pair.firstMonth, ...all.map(({ firstMonth }) => firstMonth)]
      .filter((month) => runsDuring(pair, month))
      .map((month) => all.filter((other) => runsDuring(other, month)).length),
  );

/** Whether a change takes a place or a time that it did not have; the end of a pair never does. */
const asksForRoom = ({ from, to, firstMonth, overlapMonths }: PairChange): boolean =>
  isSettled(to) && (!isSettled(from) || firstMonth !== null || overlapMonths !== null);

/**
 * Pairs that cannot be agreed beside what is agreed already: a master takes so many apprentices, and an
 * apprentice follows one master at a time (of a kind of trainees there are several).
 */
export function problemsOfRoom(
  proposed: readonly ProposedChange[],
  pairs: readonly PairView[],
  { pairing }: Scenario,
): Problem[] {
  const capacities = apprenticeCapacities(pairing);
  const changed = new Set(proposed.map(({ change }) => keyOfPair(change)));
  const settled: SettledPair[] = [
    ...pairs.filter((pair) => isSettled(pair.status) && !changed.has(keyOfPair(pair))),
    ...proposed.flatMap(({ change, time }) =>
      time !== null && isSettled(change.to) ? [{ ...change, ...time }] : [],
    ),
  ];
  return proposed.flatMap(({ change, time }, index): Problem[] => {
    const { postId, candidateId } = change;
    if (time === null || !asksForRoom(change)) return [];
    const ofPost = settled.filter((pair) => pair.postId === postId);
    const ofCandidate = settled.filter((pair) => pair.candidateId === candidateId);
    return [
      ...(ofPost.length > pairing.apprenticesPerMaster
        ? [
            {
              place: `besluiten[${index}].functieId`,
              found: postId,
              expected: `een functie waarvoor nog geen ${pairing.apprenticesPerMaster} koppels zijn vastgesteld`,
            },
          ]
        : []),
      ...(mostAtOnce({ postId, candidateId, ...time }, ofCandidate) >
      capacityOf({ capacities }, candidateId)
        ? [
            {
              place: `besluiten[${index}].gezelId`,
              found: candidateId,
              expected: 'een gezel die dan vrij is volgens wat al is vastgesteld',
            },
          ]
        : []),
    ];
  });
}
