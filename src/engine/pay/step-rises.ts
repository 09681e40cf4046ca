import { salariesOfScale } from './monthly-salary.ts';
import type { PaidEmployment } from './paid-employment.ts';
import type { PayRates } from './pay-rates.ts';

/** Somebody in service whose step rises in the course of time. */
export interface RisingEmployment extends PaidEmployment {
  /** Index of the month of a rise, such as `stepMonth` gives; `null` = one interval after the start. */
  readonly stepMonth: number | null;
}

/**
 * The first month after `month` in which a step rises, when it rises in `riseMonth` and every `interval`
 * months from there.
 *
 * @param riseMonth - index of the earliest month with a rise
 * @param interval - months between two rises; 0 = no step ever rises
 * @returns index of the month; `Infinity` when the step does not rise any more
 * @see not law: parameter `pay/step-interval`, an assumption
 */
export function nextRise(riseMonth: number, month: number, interval: number): number {
  if (interval === 0) return Infinity;
  if (riseMonth > month) return riseMonth;
  return riseMonth + interval * (Math.floor((month - riseMonth) / interval) + 1);
}

/** When the step of an employment rises. */
export interface StepRises {
  /** Index of the first month of a rise; `Infinity` = none. */
  readonly firstRise: number;
  readonly interval: number;
}

/**
 * When the step of somebody rises who is in that step in month `firstMonth`: rises up to and including
 * that month have been.
 *
 * @param interval - months between two rises; 0 = no step ever rises
 * @see not law: parameter `pay/step-interval`, an assumption
 */
export function stepRises(
  { stepMonth }: Pick<RisingEmployment, 'stepMonth'>,
  firstMonth: number,
  interval: number,
): StepRises {
  const riseMonth = stepMonth ?? firstMonth + interval;
  return { firstRise: nextRise(riseMonth, firstMonth, interval), interval };
}

/**
 * The step that somebody has reached in a month: one up at each rise, to the last step of the scale in
 * the table of that month. A step that the scale does not have stays as it is, so that looking up its
 * salary says so.
 *
 * @throws InvalidInput when the table has no such scale
 * @see not law: parameter `pay/step-interval`, an assumption
 */
export function stepInMonth(
  { scale, step }: Pick<PaidEmployment, 'scale' | 'step'>,
  { firstRise, interval }: StepRises,
  month: number,
  rates: PayRates,
): number {
  const rises = month < firstRise ? 0 : Math.floor((month - firstRise) / interval) + 1;
  const last = salariesOfScale(scale, rates).length - 1;
  return Math.min(step + rises, Math.max(step, last));
}
