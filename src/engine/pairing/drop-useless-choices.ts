import { groupBy } from '../group-by.ts';
import { type ApprenticeRows, apprenticeRows } from './apprentice-rows.ts';
import {
  capacityOf,
  pairKeyOf,
  type PairingChoice,
  type PairingProblem,
} from './pairing-problem.ts';

/**
 * The same problem without the choices that no best plan needs, so that the solver has less to do:
 * 1. a choice that breaks a budget on its own or needs an apprentice without a place, and one that is
 *    worth nothing unless its pair is required;
 * 2. where a master may have one apprentice, every choice beside a required pair of that master;
 * 3. a choice for which another one of the same pair, no less free to be combined (a further choice
 *    may stand in for a first one), is worth at least as much, costs no more in any period and
 *    takes the apprentice at no contested moment that the choice leaves free;
 * 4. where a master may have one apprentice, also a choice beaten like that by one with another
 *    apprentice, when that one is contested at no moment of it: swapping it in breaks nothing.
 * Of equal choices the first stays. The best value stays the same, and so does whether the required
 * pairs can be had, so a bound for the smaller problem holds for the whole one. Not law.
 */
export function dropUselessChoices<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
): PairingProblem<Choice> {
  const { budgets, requiredPairs, apprenticesPerMaster } = problem;
  const hasOneApprentice = apprenticesPerMaster === 1;
  const isRequired = (choice: Choice): boolean => requiredPairs.has(pairKeyOf(choice));
  const settled = hasOneApprentice
    ? new Set(problem.choices.filter(isRequired).map(({ masterId }) => masterId))
    : new Set<string>();
  const choices = problem.choices.filter(
    (choice) =>
      choice.costs.every((cost, period) => cost <= budgets[period]!) &&
      capacityOf(problem, choice.apprenticeId) > 0 &&
      (isRequired(choice) || (choice.points > 0 && !settled.has(choice.masterId))),
  );
  const possible = { ...problem, choices };
  const { firstRow, endRow } = apprenticeRows(possible);
  const isAsGood = asGood(possible, firstRow, endRow);

  const useful = new Uint8Array(choices.length);
  for (const [masterId, own] of groupBy(choices.keys(), (index) => choices[index]!.masterId)) {
    const unbeaten = [...groupBy(own, (index) => choices[index]!.apprenticeId).values()].flatMap(
      (samePair) => keepUnbeaten(samePair, isAsGood),
    );
    if (!hasOneApprentice || settled.has(masterId)) {
      for (const index of unbeaten) useful[index] = 1;
      continue;
    }
    // Where the apprentice is free, any choice may stand in for any other.
    const isFree = (index: number): boolean => firstRow[index] === endRow[index];
    const free = keepUnbeaten(unbeaten.filter(isFree), isAsGood);
    for (const index of free) useful[index] = 1;
    for (const index of unbeaten) {
      if (!isFree(index) && !free.some((rival) => isAsGood(rival, index))) useful[index] = 1;
    }
  }
  return { ...problem, choices: choices.filter((_, index) => useful[index] === 1) };
}

type Comparison = (rival: number, index: number) => boolean;

/** Without the choices for which there is another that is at least as good; the first of equals stays. */
function keepUnbeaten(indices: readonly number[], isAsGood: Comparison): number[] {
  return indices.filter(
    (index, place) =>
      !indices.some(
        (rival, at) =>
          at !== place && isAsGood(rival, index) && (at < place || !isAsGood(index, rival)),
      ),
  );
}

/** Whether a plan with a choice stays allowed, and worth as much, with a rival of its master instead. */
function asGood(
  { choices }: PairingProblem,
  firstRow: ApprenticeRows['firstRow'],
  endRow: ApprenticeRows['endRow'],
): Comparison {
  return (rivalIndex, index) => {
    const rival = choices[rivalIndex]!;
    const choice = choices[index]!;
    if (rival.points < choice.points || (choice.isFurther && !rival.isFurther)) return false;
    const takesNoMore =
      firstRow[rivalIndex] === endRow[rivalIndex] ||
      (rival.apprenticeId === choice.apprenticeId &&
        firstRow[index]! <= firstRow[rivalIndex]! &&
        endRow[rivalIndex]! <= endRow[index]!);
    return takesNoMore && rival.costs.every((cost, period) => cost <= choice.costs[period]!);
  };
}
