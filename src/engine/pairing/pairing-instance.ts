import { Exact } from '../exact.ts';
import type { PairingChoice, PairingPlan, PairingProblem } from './pairing-problem.ts';
import { wholeUnits } from './whole-units.ts';

/** A plain pairing question: numbers for masters and apprentices, one budget per year. */
export interface PairingInstance {
  /** Per year, counted from 0. */
  readonly budgets: readonly number[];
  /** The same pair may occur more than once, in other years or at another cost. */
  readonly pairs: readonly InstancePair[];
}

export interface InstancePair {
  readonly master: number;
  readonly apprentice: number;
  readonly year: number;
  readonly value: number;
  readonly cost: number;
}

export interface InstanceChoice extends PairingChoice {
  readonly pair: InstancePair;
}

/** The instance in whole numbers, with what is needed to go back. */
export interface WholeInstance {
  readonly problem: PairingProblem<InstanceChoice>;
  /** Points per unit of value: a power of ten. */
  readonly pointsPerValue: number;
  /** Most that rounding can have added to the points of a plan with this many pairs. */
  readonly roundingPoints: (pairCount: number) => number;
}

/** Points beyond this lie closer together than the tolerance of a solver that counts in doubles. */
const mostPoints = 1e9;
/** Amounts up to this, and sums of a few of them, are exact in a double. */
const mostUnits = 1e15;

/**
 * A plain instance as a pairing problem in whole numbers: values and amounts times a power of ten, so
 * that sums are exact. Numbers with more digits than fit (over 15 for amounts, over 9 for the total
 * value) are rounded to the safe side: costs and values up, budgets down. Pairs are sorted, so the
 * order of the input does not matter.
 */
export function toWholeInstance({ budgets, pairs }: PairingInstance): WholeInstance {
  const sorted = [...pairs].sort(
    (a, b) =>
      a.master - b.master ||
      a.apprentice - b.apprentice ||
      a.year - b.year ||
      b.value - a.value ||
      a.cost - b.cost,
  );
  const worthwhile = sorted.filter(({ value }) => value > 0);
  const bestOf = new Map<number, number>();
  for (const { master, value } of worthwhile) {
    bestOf.set(master, Math.max(value, bestOf.get(master) ?? 0));
  }
  const total = [...bestOf.values()].reduce((sum, value) => sum + value, 0);
  const values = wholeUnits(
    worthwhile.map(({ value }) => value),
    total,
    mostPoints,
  );
  const amounts = [...budgets, ...worthwhile.map(({ cost }) => cost)];
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const units = wholeUnits(amounts, largest, mostUnits);

  return {
    problem: {
      budgets: budgets.map(units.down),
      capacities: new Map(),
      choices: worthwhile.map((pair) => ({
        pair,
        masterId: String(pair.master),
        apprenticeId: String(pair.apprentice),
        points: values.up(pair.value),
        costs: budgets.map((_, year) => (year === pair.year ? units.up(pair.cost) : 0)),
      })),
    },
    pointsPerValue: values.scale,
    roundingPoints: (pairCount) => (values.isExact ? 0 : pairCount),
  };
}

/** Value of a plan, and what it costs per year, summed exactly from the numbers of the instance. */
export function instanceTotals(
  { chosen }: PairingPlan<InstanceChoice>,
  { budgets }: PairingInstance,
): { readonly value: number; readonly spent: readonly number[] } {
  const sum = (numbers: readonly number[]): number =>
    numbers.reduce((total, number) => total.plus(number), new Exact(0)).toNumber();
  return {
    value: sum(chosen.map(({ pair }) => pair.value)),
    spent: budgets.map((_, year) =>
      sum(chosen.filter(({ pair }) => pair.year === year).map(({ pair }) => pair.cost)),
    ),
  };
}
