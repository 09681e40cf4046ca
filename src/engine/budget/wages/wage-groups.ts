import { byName } from '../../by-name.ts';
import { Exact } from '../../exact.ts';
import { groupBy } from '../../group-by.ts';
import type { WageSum } from '../../pay/wage-sum.ts';
import { scaleHeight } from '../../pay/scale-order.ts';
import type { RosterRow } from '../../roster.ts';
import { wageGroupings, type WageGroup, type WageGrouping } from './wage-overview.ts';

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
  return wageGroupings.flatMap((grouping) =>
    [...groupBy(employments, ({ row }) => keyOf[grouping](row))]
      .sort(([one], [other]) =>
        one === null || other === null
          ? Number(one === null) - Number(other === null)
          : inOrder[grouping](one, other),
      )
      .map(([key, ofGroup]) => ({
        grouping,
        key,
        people: ofGroup.filter(({ row }) => mainRows.has(row.rowNumber)).length,
        fte: ofGroup
          .reduce((sum, { row }) => sum.plus(row.partTimeFactor), new Exact(0))
          .toNumber(),
        wageSumCents: ofGroup.reduce((sum, { cents }) => sum + cents, 0),
      })),
  );
}
