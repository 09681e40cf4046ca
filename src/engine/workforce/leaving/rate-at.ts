import type { RateTable } from '../../parameters.ts';

interface Point {
  readonly from: number;
  readonly rate: number;
}

const pointsOf = (table: RateTable): Point[] =>
  Object.entries(table)
    .map(([from, rate]) => ({ from: Number(from), rate: Number(rate) }))
    .sort((a, b) => a.from - b.from);

/**
 * The rate at a number of years in a table of rates by the year from which they hold; below the first
 * year the first one holds.
 *
 * @see not law: reading a parameter
 */
export function rateFrom(table: RateTable): (years: number) => number {
  const points = pointsOf(table);
  return (years) => (points.findLast(({ from }) => from <= years) ?? points[0])?.rate ?? 0;
}

/**
 * The rate at a number of years in a table of some years, with the logarithm straight in between (as
 * mortality nearly is: Gompertz 1825); outside the table the nearest one.
 *
 * @see not law: reading a parameter
 */
export function rateBetween(table: RateTable): (years: number) => number {
  const points = pointsOf(table);
  return (years) => {
    const below = points.findLast(({ from }) => from <= years);
    const above = points.find(({ from }) => from > years);
    if (below === undefined || above === undefined) return (below ?? above)?.rate ?? 0;
    // A rate of 0 has no logarithm: it holds until the next point.
    if (below.rate === 0 || above.rate === 0) return below.rate;
    const share = (years - below.from) / (above.from - below.from);
    return below.rate ** (1 - share) * above.rate ** share;
  };
}
