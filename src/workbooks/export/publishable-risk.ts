import { chooseSafeSums } from '../../access/disclosure/choose-safe-sums.ts';
import { mergeAdjacentGroups } from '../../access/disclosure/merge-adjacent-groups.ts';
import type { RiskOverview } from '../../engine/pairing/pairing-outcome.ts';
import type { PairingTerms } from '../../engine/pairing/pairing-terms.ts';

/** A band, or the part of it on one side of the minimum risk. */
interface RiskPart {
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

/** Parts that are counted together, the highest risk first. */
export interface PublishableBand {
  readonly parts: readonly RiskPart[];
  readonly from: number;
  readonly to: number;
  /** `null` = hidden: there are few posts on this side of the minimum risk. */
  readonly postCount: number | null;
}

export interface PublishableRisk {
  /** The highest risk first; together every score once. */
  readonly bands: readonly PublishableBand[];
  /** Whether the number of posts that nobody has assessed gives nothing away. */
  readonly isUnassessedShown: boolean;
}

interface Cell {
  readonly attritionFactor: number;
  readonly positionFactor: number;
  readonly risk: number;
  readonly count: number;
}

const cellsOf = ({ matrix }: RiskOverview): readonly Cell[] =>
  matrix.flatMap((row, attrition) =>
    row.map((count, position) => ({
      attritionFactor: attrition + 1,
      positionFactor: position + 1,
      risk: (attrition + 1) * (position + 1),
      count,
    })),
  );

const within =
  ({ from, to }: Pick<RiskPart, 'from' | 'to'>) =>
  ({ risk }: Cell): boolean =>
    from <= risk && risk <= to;

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);

const rangeOf = (parts: readonly RiskPart[]) => ({
  from: parts.at(-1)?.from ?? 0,
  to: parts[0]?.to ?? 0,
});

/** The bands on each side of the minimum risk, the highest first; a band across it is in two parts. */
function partsBySide({ bands }: RiskOverview, minimumRisk: number): readonly RiskPart[][] {
  const parts = bands.map(({ from, to }, band) => ({ band, from, to })).toReversed();
  const considered = parts.map((part) => ({ ...part, from: Math.max(part.from, minimumRisk) }));
  const others = parts.map((part) => ({ ...part, to: Math.min(part.to, minimumRisk - 1) }));
  return [considered, others].map((side) => side.filter(({ from, to }) => from <= to));
}

/** Takes a group together with the one before it, unless the two may be told apart. */
const withoutBorders = (
  groups: readonly (readonly RiskPart[])[],
  isBorder: (from: number) => boolean,
): readonly (readonly RiskPart[])[] =>
  groups.reduce<readonly (readonly RiskPart[])[]>((merged, parts) => {
    const last = merged.at(-1);
    return last && !isBorder(rangeOf(last).from)
      ? [...merged.slice(0, -1), [...last, ...parts]]
      : [...merged, parts];
  }, []);

/**
 * The bands of risk as they may be handed on: every count is of nobody or of at least the threshold, and no
 * count of a cell of the matrix (one attrition factor, one position factor) can be worked out from the
 * bands, or confined to less than the threshold. Small bands are counted together with the next.
 *
 * Other sheets tell how many people leave per year, so how many posts have each attrition factor, how many
 * posts the plan considered (of at least the minimum risk), and which position factors occur. So no
 * band is counted across that minimum. Counts per cell are never shown: next to those totals nearly all
 * of them would have to be left out.
 */
export function publishableRisk(
  overview: RiskOverview,
  {
    minimumRisk,
    defaultPositionFactor,
  }: Pick<PairingTerms, 'minimumRisk' | 'defaultPositionFactor'>,
  threshold: number,
): PublishableRisk {
  const cells = cellsOf(overview);
  const factors = [...overview.matrix.keys()].map((index) => index + 1);
  const indexesOf = (isIn: (cell: Cell) => boolean): readonly number[] =>
    cells.flatMap((cell, index) => (isIn(cell) ? [index] : []));
  const countOf = (range: Pick<RiskPart, 'from' | 'to'>): number =>
    total(cells.filter(within(range)));

  const sides = partsBySide(overview, minimumRisk).map((side) =>
    mergeAdjacentGroups(side, countOf, threshold),
  );
  // Every border between two bands on one side tells how many posts have at least that risk.
  const borders = sides.flatMap((groups) =>
    groups.slice(0, -1).map((parts, index) => ({
      from: rangeOf(parts).from,
      cost: 1 + Math.min(countOf(rangeOf(parts)), countOf(rangeOf(groups[index + 1] ?? []))),
    })),
  );
  const isOfDefault = ({ positionFactor }: Cell): boolean =>
    positionFactor === defaultPositionFactor;
  const safe = chooseSafeSums(
    cells.map(({ count }) => count),
    [
      ...factors.map((factor) => indexesOf(({ attritionFactor }) => attritionFactor === factor)),
      ...factors
        .map((factor) => indexesOf(({ positionFactor }) => positionFactor === factor))
        .filter((column) => column.every((index) => cells[index]?.count === 0)),
      indexesOf(({ risk }) => risk >= minimumRisk),
    ],
    [
      ...borders.map(({ from, cost }) => ({ counts: indexesOf(({ risk }) => risk >= from), cost })),
      // What there is to do about a risk matters more than what is still to be assessed.
      { counts: indexesOf(isOfDefault), cost: 0 },
    ],
    threshold,
  );
  const isBorder = (from: number): boolean =>
    safe.has(borders.findIndex((border) => border.from === from));
  return {
    bands: sides
      .flatMap((groups) => withoutBorders(groups, isBorder))
      .map((parts): PublishableBand => {
        const count = countOf(rangeOf(parts));
        return {
          parts,
          ...rangeOf(parts),
          postCount: count > 0 && count < threshold ? null : count,
        };
      }),
    isUnassessedShown: safe.has(borders.length),
  };
}
