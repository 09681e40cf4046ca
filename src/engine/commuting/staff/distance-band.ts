/**
 * Upper ends in km of the bands in which results are shown; a choice of presentation, not law. Short
 * steps where walking and cycling compete with the car (up to 15 km live 6 in 10 commuters), wide ones
 * beyond, and 75 km because schemes and the tax rules look at longer distances apart.
 */
const upperEndsKm = [5, 10, 15, 20, 30, 50, 75];

/**
 * The bands in the order in which they are shown.
 *
 * @see not law: presentation
 */
export const distanceBandLabels: readonly string[] = [
  ...upperEndsKm.map((end, index) => `${upperEndsKm[index - 1] ?? 0}-${end} km`),
  `meer dan ${upperEndsKm.at(-1)} km`,
];

/**
 * The band of a distance: more than its lower end, not more than its upper end; `null` = not known.
 *
 * @see not law: presentation
 */
export function distanceBand(distanceKm: number | null): string | null {
  if (distanceKm === null) return null;
  const index = upperEndsKm.findIndex((end) => distanceKm <= end);
  return distanceBandLabels.at(index) ?? null;
}
