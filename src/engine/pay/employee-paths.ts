import type { PaidEmployment } from './paid-employment.ts';
import type { PayTerms } from './pay-terms.ts';
import { roundedMonthlyCost } from './rounded-monthly-cost.ts';
import { nextRise, type RisingEmployment, stepInMonth, stepRises } from './step-rises.ts';

/** Months that follow on each other with the same terms. */
interface Stage {
  readonly terms: PayTerms;
  /** Index of the first month after it. */
  readonly end: number;
  readonly costOf: (employment: PaidEmployment) => number;
}

/**
 * What employees cost the employer in each month, for any number of them: a month is computed once for
 * all months with the same step and terms, and a path once for everybody who costs the same.
 *
 * @param terms - per month; months without a change share one object
 * @param interval - months between two rises, parameter `pay/step-interval`
 * @returns a function of an employment and the index of its first month. It gives the cost per month in
 *   whole thousandths of a cent, 0 before the first month; the array is shared, so do not write in it.
 *   The step is that of the first month. It rises by one in every month of a rise after that, up to the
 *   last step of the scale in the table of the month.
 *   It throws InvalidInput when a salary table has no such scale or step
 * @see yearlyEmployerCost and fullTimePay, for what is counted and the parameters
 */
export function employeePaths(
  terms: readonly PayTerms[],
  interval: number,
): (employment: RisingEmployment, firstMonth: number) => Float64Array {
  const { stages, stageOfMonth } = stagesOf(terms);
  const knownPaths = new Map<string, Float64Array>();

  function pathOf(employment: RisingEmployment, firstMonth: number): Float64Array {
    const path = new Float64Array(terms.length);
    const rises = stepRises(employment, firstMonth, interval);
    for (let month = firstMonth; month < path.length;) {
      const stage = stages[stageOfMonth[month]!]!;
      const step = stepInMonth(employment, rises, month, stage.terms.rates);
      const next = Math.min(stage.end, nextRise(rises.firstRise, month, interval));
      path.fill(stage.costOf({ ...employment, step }), month, next);
      month = next;
    }
    return path;
  }

  return (employment, firstMonth) => {
    const { scale, step, stepMonth, partTimeFactor, pensionPartTimeFactor } = employment;
    const key = [scale, step, stepMonth, partTimeFactor, pensionPartTimeFactor, firstMonth].join();
    const path = knownPaths.get(key) ?? pathOf(employment, firstMonth);
    knownPaths.set(key, path);
    return path;
  };
}

function stagesOf(terms: readonly PayTerms[]): {
  readonly stages: readonly Stage[];
  readonly stageOfMonth: readonly number[];
} {
  const starts = terms.flatMap((ofMonth, month) => (ofMonth === terms[month - 1] ? [] : [month]));
  const stages = starts.map((start, index): Stage => ({
    terms: terms[start]!,
    end: starts[index + 1] ?? terms.length,
    costOf: roundedMonthlyCost(terms[start]!),
  }));
  return {
    stages,
    stageOfMonth: terms.map((_, month) => stages.findIndex(({ end }) => month < end)),
  };
}
