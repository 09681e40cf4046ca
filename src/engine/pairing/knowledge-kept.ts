/**
 * Points per unit of risk: values are whole numbers of thousandths, so that sums of them are exact
 * and an upper bound can be proved to the last digit.
 */
export const pointsPerRisk = 1000;

/**
 * Which share (0-1) of the knowledge of a post passes on when the part t of the learning time is covered:
 * 1 - (1 - t)^shape, complete at t = 1. With shape 1 every month counts as much; with 2 and 3 the first
 * months are worth the most (with 2, half of the learning time keeps three quarters). A planning
 * assumption: no public source gives a curve. A power by repeated multiplication rather than an
 * exponential, because it gives the same digits on every machine.
 *
 * @param months - of learning at full time; half a month beside the master is half a month
 * @param learningMonths - learning time of the post; 0 = nothing to learn, nothing to keep
 * @see IAEA STI/PUB/1248 (2006) for learning time by position factor (unverified scales)
 */
export function knowledgeShare(months: number, learningMonths: number, shape: 1 | 2 | 3): number {
  if (learningMonths <= 0) return 0;
  const left = 1 - Math.min(1, months / learningMonths);
  let power = left;
  for (let times = 1; times < shape; times += 1) power *= left;
  return 1 - power;
}

/**
 * The same on average over when the master leaves. A month of overlap only adds what it adds when the
 * master is still there, so the mean is the share of the whole overlap, less what each month adds times the
 * chance that the master is gone by then. Who leaves during a month counts as having completed it. Exact: no
 * simulation, no approximation.
 *
 * @param chances - chance (0-1) that the master is there, per month of the overlap
 * @param timeShare - share (0-1] of the hours of each month spent beside the master
 * @see not law: expectation by summing tail probabilities (Abel summation)
 */
export function expectedKnowledgeShare(
  chances: ArrayLike<number>,
  timeShare: number,
  learningMonths: number,
  shape: 1 | 2 | 3,
): number {
  let lost = 0;
  let before = 0;
  for (let month = 0; month < chances.length; month += 1) {
    const upTo = knowledgeShare((month + 1) * timeShare, learningMonths, shape);
    lost += (upTo - before) * (1 - chances[month]!);
    before = upTo;
  }
  return Math.max(0, before - lost);
}
