import type { Decimal } from 'decimal.js';
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

/** A possible pair, at one worth, in one year and for one amount; masters and apprentices are numbers. */
export interface InstancePair {
  readonly master: number;
  readonly apprentice: number;
  readonly year: number;
  readonly value: number;
  readonly cost: number;
}

/** A pair as a choice in whole units, with the pair it was made from. */
export interface InstanceChoice extends PairingChoice {
  readonly pair: InstancePair;
}

/** The instance in whole numbers, with what is needed to go back. */
export interface WholeInstance {
  readonly problem: PairingProblem<InstanceChoice>;
  /** Allows every plan of the instance, and perhaps a little more; `null` = `problem` is exact. */
  readonly relaxedProblem: PairingProblem<InstanceChoice> | null;
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
 * value) are rounded to the safe side: costs and values up, budgets down. That may forbid a plan which
 * spends a budget to the last digit, so a bound then comes from the relaxed problem: costs down,
 * budgets up. Pairs are sorted, so the order of the input does not matter.
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

  const problemWith = (
    toCost: (amount: number) => number,
    toBudget: (amount: number) => number,
  ): PairingProblem<InstanceChoice> => ({
    budgets: budgets.map(toBudget),
    capacities: new Map(),
    apprenticesPerMaster: 1,
    requiredPairs: new Set(),
    choices: worthwhile.map((pair) => ({
      pair,
      masterId: String(pair.master),
      apprenticeId: String(pair.apprentice),
      // An apprentice follows one master at most, whatever the year: every pair takes the whole time.
      startMonth: 0,
      endMonth: 1,
      isFurther: false,
      points: values.up(pair.value),
      costs: budgets.map((_, year) => (year === pair.year ? toCost(pair.cost) : 0)),
    })),
  });
  return {
    problem: problemWith(units.up, units.down),
    relaxedProblem: units.isExact ? null : problemWith(units.down, units.up),
    pointsPerValue: values.scale,
    roundingPoints: (pairCount) => (values.isExact ? 0 : pairCount),
  };
}

const exactSum = (numbers: readonly number[]): Decimal =>
  numbers.reduce((total, number) => total.plus(number), new Exact(0));

const spentIn = ({ chosen }: PairingPlan<InstanceChoice>, year: number): Decimal =>
  exactSum(chosen.filter(({ pair }) => pair.year === year).map(({ pair }) => pair.cost));

/** Value of a plan, and what it costs per year, summed exactly from the numbers of the instance. */
export const instanceTotals = (
  plan: PairingPlan<InstanceChoice>,
  { budgets }: PairingInstance,
): { readonly value: number; readonly spent: readonly number[] } => ({
  value: exactSum(plan.chosen.map(({ pair }) => pair.value)).toNumber(),
  spent: budgets.map((_, year) => spentIn(plan, year).toNumber()),
});

/** Whether a plan stays within the budgets as they are written, to the last digit. */
export const fitsBudgets = (
  plan: PairingPlan<InstanceChoice>,
  { budgets }: PairingInstance,
): boolean => budgets.every((budget, year) => spentIn(plan, year).lte(budget));
