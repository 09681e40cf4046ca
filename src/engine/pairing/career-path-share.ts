import type { EligibilityFacts } from './eligibility-facts.ts';

/**
 * Which share (0-1) of the posts of a family that are filled from within comes from a family, by the
 * career paths of the scenario; what they leave comes from the family itself.
 *
 * @see not law: a choice of the scenario, read as the workforce projection reads it
 */
export function careerPathShare(
  fromFamily: string,
  toFamily: string,
  { pathsInto }: Pick<EligibilityFacts, 'pathsInto'>,
): number {
  const paths = pathsInto.get(toFamily) ?? new Map<string, number>();
  if (fromFamily !== toFamily) return paths.get(fromFamily) ?? 0;
  let others = 0;
  for (const [family, ratio] of paths) if (family !== toFamily) others += ratio;
  return Math.max(0, 1 - others);
}
