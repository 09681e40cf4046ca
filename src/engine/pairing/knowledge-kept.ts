/**
 * Points per unit of risk: values are whole numbers of thousandths, so that sums of them are exact
 * and an upper bound can be proved to the last digit.
 */
export const pointsPerRisk = 1000;

/**
 * How much of the risk of a post an overlap takes away, in thousandths of a risk point (0-25,000).
 * The share of the knowledge that passes on grows with the part t of the learning time that is
 * covered, ever more slowly: 1 - (1 - t)^2, complete at t = 1. So the first months are worth the most
 * (half of the learning time keeps three quarters). A planning assumption: no public source gives a
 * curve. A polynomial rather than an exponential, because it gives the same digits on every machine.
 *
 * @param learningMonths - learning time of the post; 0 = nothing to learn, nothing to keep
 * @see IAEA STI/PUB/1248 (2006) for the risk score (unverified scales)
 */
export function knowledgeKeptPoints(
  risk: number,
  overlapMonths: number,
  learningMonths: number,
): number {
  if (learningMonths <= 0) return 0;
  const covered = Math.min(1, overlapMonths / learningMonths);
  return Math.round(risk * pointsPerRisk * (1 - (1 - covered) ** 2));
}
