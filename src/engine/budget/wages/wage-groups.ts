import { byName } from '../../by-name.ts';
import { Exact } from '../../exact.ts';
import { groupBy } from '../../group-by.ts';
import type { WageSum } from '../../pay/wage-sum.ts';
import { scaleHeight } from '../../pay/scale-order.ts';
import type { RosterRow } from '../../roster.ts';
import {
  wageGroupings,
  type ContractCount,
  type WageGroup,
  type WageGrouping,
} from './wage-overview.ts';

/** Iv3: overhead has a taakveld of its own since the BBV of 2017. */
export const overheadTaakveld = '0.4';

const keyOf: Readonly<Record<WageGrouping, (row: RosterRow) => string | null>> = {
  scale: ({ scale }) => scale,
  step: ({ step }) => (step === null ? null : String(step)),
  programme: ({ programme }) => programme,
};

/** What is not filled in comes last. */
const inOrder: Readonly<Record<WageGrouping, (one: string, other: string) => number>> = {
  scale: (one, other) => scaleHeight(one) - scaleHeight(other),
  step: byName,
  programme: byName,
};

/**
 * The wage sum told apart by scale, by step and by programme; each of the three adds up to the total.
 * Small groups are still among them.
 *
 * @param mainRows - of everybody in service the row that counts for the person, by row number
 * @see not law: adding up
 */
export function wageGroups(
  { employments }: Pick<WageSum, 'employments'>,
  mainRows: ReadonlySet<number>,
): readonly WageGroup[] {
  const countOf = (rows: readonly RosterRow[]): ContractCount => ({
    contracts: rows.length,
    people: rows.filter(({ rowNumber }) => mainRows.has(rowNumber)).length,
  });
  const countOn = (rows: readonly RosterRow[], taakveld: string | null): ContractCount =>
    countOf(rows.filter((row) => row.taakveld === taakveld));
  return wageGroupings.flatMap((grouping) =>
    [...groupBy(employments, ({ row }) => keyOf[grouping](row))]
      .sort(([one], [other]) =>
        one === null || other === null
          ? Number(one === null) - Number(other === null)
          : inOrder[grouping](one, other),
      )
      .map(([key, ofGroup]) => {
        const groupRows = ofGroup.map(({ row }) => row);
        return {
          grouping,
          key,
          ...countOf(groupRows),
          fte: groupRows
            .reduce((sum, { partTimeFactor }) => sum.plus(partTimeFactor), new Exact(0))
            .toNumber(),
          wageSumCents: ofGroup.reduce((sum, { cents }) => sum + cents, 0),
          overhead: countOn(groupRows, overheadTaakveld),
          withoutTaakveld: countOn(groupRows, null),
        };
      }),
  );
}
