import type { CostPaths } from '../../../pay/cost-path.ts';
import { scalesInOrder } from '../../../pay/scale-order.ts';
import type { SalaryTable, Scale } from '../../../parameters.ts';
import type { HireKind, RosterRow } from '../../../roster.ts';
import { partsPerFte } from '../../whole-parts.ts';
import { fteOf } from './place-drafts.ts';

/**
 * What places cost, so that the cost of a stay is a few products: no month is visited. A grade is a scale with
 * a part-time factor; a period is a run of months in which no cost changes but by a step.
 */
export interface PayGrades {
  /** Months between two rises of the step. */
  readonly stepInterval: number;
  readonly periods: CostPeriods;
  /** Per grade the first of its costs; those of the next step lie `periods.count` further. */
  readonly firstCost: Int32Array;
  readonly topStep: Int32Array;
  /** Cost of a month, in whole thousandths of a cent, per grade, step and period. */
  readonly costs: Float64Array;
  /** The same for hire, per cost that occurs and period. */
  readonly hireCosts: Float64Array;
  /** `stepAfterMove[(rankFrom * ranks + rankTo) * steps + step]`: the step someone gets who moves. */
  readonly stepAfterMove: Int32Array;
  readonly rankCount: number;
  readonly stepCount: number;
}

/** Runs of months in which costs stay the same. */
interface CostPeriods {
  readonly count: number;
  readonly periodOf: Int32Array;
  /** First month after a period. */
  readonly end: Int32Array;
}

/** Collects the grades that occur; `build` works them out. */
export interface PayGradeBuilder {
  readonly gradeOf: (scale: Scale, fte: number) => number;
  readonly hireGradeOf: (
    kind: HireKind,
    scale: Scale,
    of: Pick<RosterRow, 'positionFamily' | 'partTimeFactor'>,
  ) => number;
  readonly rankOf: (scale: Scale) => number;
  readonly topStepOf: (scale: Scale) => number;
  readonly build: () => PayGrades;
}

/**
 * Numbers the grades as they come up, and then sums what they cost. Somebody who moves to another scale
 * gets the lowest step there that pays no less than the one they had.
 *
 * @param salaries - table of the reference date, which decides the step after a move
 * @see cao Gemeenten, chapter 3; parameters `pay/salary-table`, `pay/step-interval`
 */
export function payGrades(
  paths: CostPaths,
  salaries: SalaryTable,
  stepInterval: number,
  monthCount: number,
): PayGradeBuilder {
  const scales = scalesInOrder(Object.keys(salaries));
  const grades = numbered<{ readonly scale: Scale; readonly fte: number }>();
  // Who costs the same shares a path, and so a grade.
  const hireGrades = new Map<Float64Array, number>();
  const topStepOf = (scale: Scale): number => (salaries[scale]?.length ?? 1) - 1;
  const stepCount = Math.max(...scales.map((scale) => topStepOf(scale) + 1));

  return {
    rankOf: (scale) => scales.indexOf(scale),
    topStepOf,
    gradeOf: (scale, fte) => grades.numberOf(`${scale} ${fte}`, { scale, fte }),
    hireGradeOf: (kind, scale, row) => {
      const { positionFamily } = row;
      const partTimeFactor = fteOf(row) / partsPerFte;
      const path = paths.ofHire({ kind, positionFamily, scale, partTimeFactor });
      const grade = hireGrades.get(path) ?? hireGrades.size;
      hireGrades.set(path, grade);
      return grade;
    },
    build: () => {
      const stepPaths = grades.items.map(({ scale, fte }) =>
        Array.from({ length: topStepOf(scale) + 1 }, (_, step) =>
          paths.ofEmployee({
            scale,
            step,
            stepMonth: monthCount,
            partTimeFactor: fte / partsPerFte,
          }),
        ),
      );
      const hirePaths = [...hireGrades.keys()];
      const allPaths = [...stepPaths.flat(), ...hirePaths];
      const periods = costPeriods(allPaths, monthCount);
      const costsOf = (own: readonly Float64Array[]): Float64Array =>
        Float64Array.from(own.flatMap((path) => Array.from(periods.end, (end) => path[end - 1]!)));
      const firstCost = new Int32Array(grades.items.length);
      for (const [grade, steps] of stepPaths.slice(0, -1).entries()) {
        firstCost[grade + 1] = firstCost[grade]! + steps.length * periods.count;
      }
      return {
        stepInterval,
        periods,
        firstCost,
        topStep: Int32Array.from(grades.items, ({ scale }) => topStepOf(scale)),
        costs: costsOf(stepPaths.flat()),
        hireCosts: costsOf(hirePaths),
        stepAfterMove: stepsAfterMove(scales, salaries, stepCount),
        rankCount: scales.length,
        stepCount,
      };
    },
  };
}

function numbered<Item>(): {
  readonly items: Item[];
  readonly numberOf: (key: string, item: Item) => number;
} {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  return {
    items,
    numberOf: (key, item) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      return items.push(item) - 1;
    },
  };
}

function costPeriods(paths: readonly Float64Array[], monthCount: number): CostPeriods {
  const ends: number[] = [];
  const periodOf = new Int32Array(monthCount);
  for (let month = 0; month < monthCount; month += 1) {
    periodOf[month] = ends.length;
    const next = month + 1;
    const isLast = next === monthCount || paths.some((path) => path[next] !== path[month]);
    if (isLast) ends.push(next);
  }
  return { count: ends.length, periodOf, end: Int32Array.from(ends) };
}

function stepsAfterMove(
  scales: readonly Scale[],
  salaries: SalaryTable,
  stepCount: number,
): Int32Array {
  const steps = new Int32Array(scales.length * scales.length * stepCount);
  for (const [from, fromScale] of scales.entries()) {
    for (const [to, toScale] of scales.entries()) {
      const reached = salaries[toScale] ?? [];
      for (const [step, salary] of (salaries[fromScale] ?? []).entries()) {
        const same = reached.findIndex((other) => other >= salary);
        steps[(from * scales.length + to) * stepCount + step] =
          from === to ? step : same < 0 ? reached.length - 1 : same;
      }
    }
  }
  return steps;
}
