import { readFileSync } from 'node:fs';
import type { PairingChoice, PairingProblem } from '../../../src/engine/pairing/pairing-problem.ts';

/** A published instance as a pairing problem; see README.md beside this file for the sources. */
interface PublicInstance {
  readonly name: string;
  readonly problem: PairingProblem;
  /** Points of the best plan, from the published optimum. */
  readonly bestPoints: number;
}

const numbersOf = (file: string): number[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number);

/** Reads numbers one after another. */
function reader(numbers: readonly number[]): (count: number) => number[] {
  let at = 0;
  return (count) => numbers.slice(at, (at += count));
}

const aProblem = (
  budgets: readonly number[],
  choices: readonly Omit<PairingChoice, 'startMonth' | 'endMonth' | 'isFurther'>[],
  places = 1,
): PairingProblem => ({
  budgets,
  capacities: new Map(choices.map(({ apprenticeId }) => [apprenticeId, places])),
  apprenticesPerMaster: 1,
  requiredPairs: new Set(),
  choices: choices.map((choice) => ({ ...choice, startMonth: 0, endMonth: 1, isFurther: false })),
});

/** An item is a master with an apprentice of its own; each limit is a budget. One problem has tenths. */
export function knapsackInstances(): PublicInstance[] {
  const next = reader(numbersOf('mknap1.txt'));
  const [count] = next(1);
  return Array.from({ length: count! }, (_, index) => {
    const [items, limits, optimum] = next(3);
    const profits = next(items!);
    const rows = Array.from({ length: limits! }, () => next(items!));
    const budgets = next(limits!);
    const choices = profits.map((profit, item) => ({
      masterId: `P${item}`,
      apprenticeId: `V${item}`,
      points: Math.round(10 * profit),
      costs: rows.map((row) => row[item]!),
    }));
    return {
      name: `mknap1, problem ${index + 1}`,
      problem: aProblem(budgets, choices),
      bestPoints: Math.round(10 * optimum!),
    };
  });
}

/**
 * A job is a master, an agent an apprentice with a place for all jobs, its capacity a budget. Every job must
 * be done: each gets so many points on top that a plan with more jobs is always better.
 */
export function generalisedAssignmentInstances(): PublicInstance[] {
  const optima = [336, 327, 339, 341, 326];
  const onTop = 1000;
  const next = reader(numbersOf('gap1.txt'));
  next(1);
  return optima.map((optimum, index) => {
    const [agents, jobs] = next(2);
    const profits = Array.from({ length: agents! }, () => next(jobs!));
    const loads = Array.from({ length: agents! }, () => next(jobs!));
    const budgets = next(agents!);
    const choices = profits.flatMap((row, agent) =>
      row.map((profit, job) => ({
        masterId: `P${job}`,
        apprenticeId: `T${agent}`,
        points: onTop + profit,
        costs: budgets.map((_, other) => (other === agent ? loads[agent]![job]! : 0)),
      })),
    );
    return {
      name: `c515-${index + 1}`,
      problem: aProblem(budgets, choices, jobs),
      bestPoints: jobs! * onTop + optimum,
    };
  });
}

/** Rows are masters, columns apprentices; nothing costs money. */
export function assignmentInstance(): PublicInstance {
  const size = 15;
  const numbers = numbersOf('euler345.txt');
  const choices = numbers.map((points, at) => ({
    masterId: `P${Math.floor(at / size)}`,
    apprenticeId: `V${at % size}`,
    points,
    costs: [],
  }));
  return { name: 'Project Euler 345', problem: aProblem([], choices), bestPoints: 13_938 };
}
