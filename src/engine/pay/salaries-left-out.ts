import type { SalaryTable } from '../parameters.ts';
import { scalesInOrder } from './scale-order.ts';

/** `0, 1, 2` as `0 tot en met 2`. */
function runsOf(steps: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run?.[1] === step - 1) run[1] = step;
    else runs.push([step, step]);
  }
  return runs
    .map(([first, last]) => (first === last ? String(first) : `${first} tot en met ${last}`))
    .join(', ');
}

/**
 * Which scales and steps an own salary table leaves to the cao, in Dutch: `schaal 1, 2; schaal 8 trede 3 tot
 * en met 11`. Empty when it leaves nothing.
 *
 * @param leftOut - as `scale/step`
 * @see not law: a warning of the scenario
 */
export function salariesLeftOut(leftOut: readonly string[], agreed: SalaryTable): string {
  const known = new Set(leftOut);
  const ofScale = (scale: string): number[] =>
    agreed[scale]!.flatMap((_, step) => (known.has(`${scale}/${step}`) ? [step] : []));
  const scales = scalesInOrder(Object.keys(agreed));
  const isWhole = (scale: string): boolean => ofScale(scale).length === agreed[scale]!.length;
  const whole = scales.filter(isWhole);
  const parts = scales.filter((scale) => !isWhole(scale) && ofScale(scale).length > 0);
  return [
    ...(whole.length === 0 ? [] : [`schaal ${whole.join(', ')}`]),
    ...parts.map((scale) => `schaal ${scale} trede ${runsOf(ofScale(scale))}`),
  ].join('; ');
}
