import {
  capacityOf,
  pairKeyOf,
  type PairingChoice,
  type PairingProblem,
} from './pairing-problem.ts';

/** A plan that is being made: choices go in while they keep every limit, and out again. */
export interface OpenPlan<Choice extends PairingChoice> {
  readonly chosen: ReadonlySet<Choice>;
  /** Of one master, in the order in which they came in. */
  readonly ofMaster: (masterId: string) => readonly Choice[];
  readonly has: (pairKey: string) => boolean;
  /** Whether the choice can come in, `without` having gone out. */
  readonly fits: (choice: Choice, without?: Choice) => boolean;
  readonly add: (choice: Choice) => void;
  readonly remove: (choice: Choice) => void;
}

/**
 * An empty plan for a problem, that knows what still fits. Counts in whole units, so that putting in
 * and taking out leaves no trace. Not law.
 */
export function openPlan<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
): OpenPlan<Choice> {
  const left = Float64Array.from(problem.budgets);
  const chosen = new Set<Choice>();
  const byMaster = new Map<string, Choice[]>();
  const byApprentice = new Map<string, Choice[]>();
  const none: readonly Choice[] = [];

  const keepsBudgets = ({ costs }: Choice, without: Choice | undefined): boolean => {
    for (let period = 0; period < left.length; period += 1) {
      const room = without === undefined ? left[period]! : left[period]! + without.costs[period]!;
      if (costs[period]! > room) return false;
    }
    return true;
  };
  const masterIsFree = (choice: Choice, without: Choice | undefined): boolean => {
    let count = 0;
    for (const other of byMaster.get(choice.masterId) ?? none) {
      if (other === without) continue;
      if (other.apprenticeId === choice.apprenticeId) return false;
      if (!other.isFurther && !choice.isFurther) return false;
      count += 1;
    }
    return count < problem.apprenticesPerMaster;
  };
  const apprenticeIsFree = (choice: Choice, without: Choice | undefined): boolean => {
    const capacity = capacityOf(problem, choice.apprenticeId);
    const others = (byApprentice.get(choice.apprenticeId) ?? none).filter(
      (other) => other !== without && overlaps(other, choice),
    );
    if (others.length < capacity) return true;
    // Most run together where one of them starts.
    return [choice, ...others].every(({ startMonth }) => {
      const month = Math.max(startMonth, choice.startMonth);
      return others.filter((other) => runsIn(other, month)).length < capacity;
    });
  };
  const move = (choice: Choice, sign: 1 | -1): void => {
    for (let period = 0; period < left.length; period += 1) {
      left[period]! -= sign * choice.costs[period]!;
    }
  };
  return {
    chosen,
    ofMaster: (masterId) => byMaster.get(masterId) ?? none,
    has: (pairKey) => [...chosen].some((choice) => pairKeyOf(choice) === pairKey),
    fits: (choice, without) =>
      keepsBudgets(choice, without) &&
      masterIsFree(choice, without) &&
      apprenticeIsFree(choice, without),
    add: (choice) => {
      move(choice, 1);
      chosen.add(choice);
      byMaster.set(choice.masterId, [...(byMaster.get(choice.masterId) ?? none), choice]);
      byApprentice.set(choice.apprenticeId, [
        ...(byApprentice.get(choice.apprenticeId) ?? none),
        choice,
      ]);
    },
    remove: (choice) => {
      move(choice, -1);
      chosen.delete(choice);
      byMaster.set(
        choice.masterId,
        byMaster.get(choice.masterId)!.filter((other) => other !== choice),
      );
      byApprentice.set(
        choice.apprenticeId,
        byApprentice.get(choice.apprenticeId)!.filter((other) => other !== choice),
      );
    },
  };
}

const overlaps = (a: PairingChoice, b: PairingChoice): boolean =>
  a.startMonth < b.endMonth && b.startMonth < a.endMonth;

const runsIn = ({ startMonth, endMonth }: PairingChoice, month: number): boolean =>
  startMonth <= month && month < endMonth;
