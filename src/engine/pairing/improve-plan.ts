import { groupBy } from '../group-by.ts';
import { openPlan, type OpenPlan } from './open-plan.ts';
import {
  pairKeyOf,
  type PairingChoice,
  type PairingPlan,
  type PairingProblem,
  planOf,
} from './pairing-problem.ts';

/** Choices of one master that may take each other's place, the most promising ones. */
const alternativesPerMaster = 16;
/** Pairs of masters that are looked at; with 60 masters six passes, after which little is gained. */
const maximumExchanges = 20_000;

/**
 * A plan that is worth at least as much: for each master another choice is tried, and for each two
 * masters two other choices at once (so that one may make room for the other), until nothing
 * is gained any more. Required pairs stay.
 *
 * @param plan - within every limit
 * @param active - indices of choices to try, the choices of a master together
 * @param netPoints - how promising they are, in the same order
 * @see Kellerer, Pferschy and Pisinger, Knapsack Problems (2004), ch. 2.6; local search by 2-exchange, not law
 */
export function improvePlan<Choice extends PairingChoice>(
  problem: PairingProblem<Choice>,
  plan: PairingPlan<Choice>,
  active: Int32Array,
  netPoints: Float64Array,
): PairingPlan<Choice> {
  const { choices, requiredPairs } = problem;
  const open = openPlan(problem);
  for (const choice of plan.chosen) open.add(choice);
  const masters = [...groupBy(active.keys(), (at) => choices[active[at]!]!.masterId)].map(
    ([masterId, own]) => ({
      masterId,
      alternatives: own
        .toSorted((a, b) => netPoints[b]! - netPoints[a]! || a - b)
        .slice(0, alternativesPerMaster)
        .map((at) => choices[active[at]!]!)
        .sort((a, b) => b.points - a.points),
    }),
  );
  type Master = (typeof masters)[number];
  /** What a master can give up: one of its choices, or nothing. */
  const slotsOf = ({ masterId }: Master): (Choice | null)[] => {
    const own = open.ofMaster(masterId);
    return own.length < problem.apprenticesPerMaster ? [...own, null] : [...own];
  };
  const mayReplace = (choice: Choice, old: Choice | null): boolean =>
    old === null ||
    requiredPairs.size === 0 ||
    !requiredPairs.has(pairKeyOf(old)) ||
    pairKeyOf(choice) === pairKeyOf(old);
  const bestFor = (
    { alternatives }: Master,
    old: Choice | null,
    moreThan: number,
  ): Choice | null => {
    for (const choice of alternatives) {
      if (choice.points <= moreThan) return null;
      if (mayReplace(choice, old) && open.fits(choice)) return choice;
    }
    return null;
  };

  const improveOne = (master: Master): boolean => {
    for (const old of slotsOf(master)) {
      if (old) open.remove(old);
      const better = bestFor(master, old, old?.points ?? 0);
      const next = better ?? old;
      if (next) open.add(next);
      if (better) return true;
    }
    return false;
  };
  const improveTwo = (one: Master, other: Master): boolean => {
    for (const oldOne of slotsOf(one)) {
      for (const oldOther of slotsOf(other)) {
        if (oldOne === null && oldOther === null) continue;
        if (exchange(open, one, oldOne, other, oldOther)) return true;
      }
    }
    return false;
  };
  const exchange = (
    { add, remove, fits }: OpenPlan<Choice>,
    one: Master,
    oldOne: Choice | null,
    other: Master,
    oldOther: Choice | null,
  ): boolean => {
    const before = (oldOne?.points ?? 0) + (oldOther?.points ?? 0);
    const most = other.alternatives[0]?.points ?? 0;
    if (oldOne) remove(oldOne);
    if (oldOther) remove(oldOther);
    for (const newOne of one.alternatives) {
      if (newOne.points + most <= before) break;
      if (newOne === oldOne || !mayReplace(newOne, oldOne) || !fits(newOne)) continue;
      add(newOne);
      const newOther = bestFor(other, oldOther, before - newOne.points);
      if (newOther) {
        add(newOther);
        return true;
      }
      remove(newOne);
    }
    if (oldOne) add(oldOne);
    if (oldOther) add(oldOther);
    return false;
  };

  let isImproved = true;
  let exchanges = 0;
  while (isImproved && exchanges < maximumExchanges) {
    isImproved = false;
    for (const master of masters) {
      while (improveOne(master)) isImproved = true;
    }
    for (const [at, one] of masters.entries()) {
      for (const other of masters.slice(0, at)) {
        exchanges += 1;
        if (exchanges > maximumExchanges) break;
        if (improveTwo(one, other) || improveTwo(other, one)) isImproved = true;
      }
    }
  }
  const improved = planOf(problem, [...open.chosen]);
  return improved.points > plan.points ? improved : plan;
}
