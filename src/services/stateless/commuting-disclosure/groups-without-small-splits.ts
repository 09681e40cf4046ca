import type { CommuterGroup } from '../../../engine/commuting/commuting-outcome.ts';
import type { ShownGroup } from '../../../engine/commuting/shown-commuting.ts';
import { isFew, rowsToHide } from './rows-to-hide.ts';

type MayBeTogether = Pick<ShownGroup, 'isTogether'>;

function shownGroup(
  { paidPeople: _people, ...group }: CommuterGroup & MayBeTogether,
  hidesExcess: boolean,
  hidesHomeExcess: boolean,
): ShownGroup {
  return {
    ...group,
    ...(hidesExcess ? { untaxedCents: null, excessCents: null } : {}),
    ...(hidesHomeExcess ? { homeWorkingExcessCents: null } : {}),
  };
}

/**
 * What groups are paid, everybody first, without the excess of few people: a distance follows from the
 * excess of one. Only the split goes: what the group is paid in all stays.
 *
 * @param total - the row of everybody
 * @param rows - that together are everybody
 */
export function groupsWithoutSmallSplits(
  total: CommuterGroup,
  rows: readonly (CommuterGroup & MayBeTogether)[],
  threshold: number,
): { readonly total: ShownGroup; readonly rows: readonly ShownGroup[] } {
  const hidden = (['excess', 'homeWorkingExcess'] as const).map((column) => ({
    ofTotal: isFew(total.paidPeople[column], threshold),
    rows: rowsToHide(
      rows.map(({ paidPeople }) => paidPeople[column]),
      threshold,
    ),
  }));
  const [excess, homeExcess] = [hidden[0]!, hidden[1]!];
  return {
    total: shownGroup(total, excess.ofTotal, homeExcess.ofTotal),
    rows: rows.map((row, index) =>
      shownGroup(row, excess.rows.has(index), homeExcess.rows.has(index)),
    ),
  };
}
