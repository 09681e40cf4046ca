import { mergeSmallGroups } from '../../access/disclosure/merge-small-groups.ts';
import { groupBy } from '../../engine/group-by.ts';
import type { RiskOverview } from '../../engine/pairing/pairing-outcome.ts';

/** Posts per pair of factors, and per band; `null` = hidden. */
export interface PublishableRisk {
  /** `[attrition factor - 1][position factor - 1]`. */
  readonly matrix: readonly (readonly (number | null)[])[];
  readonly bands: readonly (number | null)[];
}

/** A cell of the matrix with what it counts for. */
interface Cell {
  readonly key: string;
  readonly count: number;
  readonly band: number;
  readonly isConsidered: boolean;
}

const keyOf = (attrition: number, position: number): string => `${attrition} ${position}`;

function cellsOf({ matrix, bands }: RiskOverview, minimumRisk: number): readonly Cell[] {
  return matrix.flatMap((row, attrition) =>
    row.map((count, position): Cell => {
      const risk = (attrition + 1) * (position + 1);
      return {
        key: keyOf(attrition, position),
        count,
        band: bands.findIndex(({ from, to }) => from <= risk && risk <= to),
        isConsidered: risk >= minimumRisk,
      };
    }),
  );
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);

/** What may not be shown of cells whose total is known: cells, and totals of bands. */
interface Hidden {
  readonly cells: readonly Cell[];
  readonly bands: readonly number[];
}

function hiddenAmong(cells: readonly Cell[], threshold: number): Hidden {
  const some = cells.filter(({ count }) => count > 0);
  const smallIn = (part: readonly Cell[]): readonly Cell[] =>
    mergeSmallGroups(part, ({ count }) => count, threshold).rest;
  // What to do depends on the band, so a band is shown rather than one of its cells.
  const bands = [...groupBy(some, ({ band }) => band).values()];
  const { named, rest } = mergeSmallGroups(bands, total, threshold);
  const together = rest.flat();
  return {
    cells: [...named.flatMap(smallIn), ...smallIn(together)],
    bands: together.map(({ band }) => band),
  };
}

/**
 * The risk matrix and the bands as they may be handed on: nothing under the threshold is shown, or
 * can be had by taking what is shown from a total. Rows and columns of the matrix have no totals,
 * as these together with the bands would be too much to protect. Zeros are shown.
 *
 * Known from elsewhere are how many posts the plan considered (of at least the minimum risk) and how many
 * people leave. So the cells on each side of that minimum are protected by themselves.
 *
 * @param minimumRisk - risk from which posts are considered, 1-25
 */
export function publishableRisk(
  overview: RiskOverview,
  minimumRisk: number,
  threshold: number,
): PublishableRisk {
  const cells = cellsOf(overview, minimumRisk);
  const sides = [...groupBy(cells, ({ isConsidered }) => isConsidered).values()];
  const hidden = sides.map((side) => hiddenAmong(side, threshold));
  const hiddenKeys = new Set(hidden.flatMap((side) => side.cells.map(({ key }) => key)));
  const hiddenBands = new Set(hidden.flatMap(({ bands }) => bands));
  return {
    matrix: overview.matrix.map((row, attrition) =>
      row.map((count, position) => (hiddenKeys.has(keyOf(attrition, position)) ? null : count)),
    ),
    bands: overview.bands.map(({ postCount }, index) =>
      hiddenBands.has(index) ? null : postCount,
    ),
  };
}
