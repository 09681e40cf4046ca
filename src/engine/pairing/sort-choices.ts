import type { PairingChoice, PairingProblem } from './pairing-problem.ts';

/**
 * The same problem with its choices in one order, by what they are and not by where they stood: per
 * master, per apprentice, then by time, worth and cost. The calculation gives the same plan for every
 * order of the input, and finds the choices of a master, and of a pair, next to each other. Not law.
 */
export function sortChoices<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
): PairingProblem<Choice> {
  const { choices } = problem;
  const masters = ranks(choices.map(({ masterId }) => masterId));
  const apprentices = ranks(choices.map(({ apprenticeId }) => apprenticeId));
  const compare = (a: Choice, b: Choice): number =>
    masters.get(a.masterId)! - masters.get(b.masterId)! ||
    apprentices.get(a.apprenticeId)! - apprentices.get(b.apprenticeId)! ||
    Number(a.isFurther) - Number(b.isFurther) ||
    a.startMonth - b.startMonth ||
    a.endMonth - b.endMonth ||
    b.points - a.points ||
    compareNumbers(a.costs, b.costs);
  const isSorted = choices.every(
    (choice, at) => at === 0 || compare(choices[at - 1]!, choice) <= 0,
  );
  return isSorted ? problem : { ...problem, choices: choices.toSorted(compare) };
}

/** Place of each id in the order of character codes, which no language setting changes. */
function ranks(ids: readonly string[]): ReadonlyMap<string, number> {
  // The default order of sort() is that of character codes.
  return new Map([...new Set(ids)].sort().map((id, rank) => [id, rank]));
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (const [at, number] of a.entries()) {
    if (number !== b[at]) return number - b[at]!;
  }
  return 0;
}
