import type { SimulationModel } from '../simulation-model.ts';

/** The step in a month of somebody who had `step` until `riseMonth`, up to the top of the scale of the place. */
export function stepAt(
  { grades, places }: Pick<SimulationModel, 'grades' | 'places'>,
  place: number,
  step: number,
  riseMonth: number,
  month: number,
): number {
  if (month < riseMonth) return step;
  const rises = 1 + Math.floor((month - riseMonth) / grades.stepInterval);
  return Math.min(step + rises, grades.topStep[places.grade[place]!]!);
}
