import type { RosterRow } from '../../../src/engine/roster.ts';
import type { DraftRow } from './draft-row.ts';
import { employees } from './employees.ts';
import { keyedWhole } from './keyed-draw.ts';
import { hiredPosts, vacantPosts } from './organisation.ts';
import { withChoices } from './personal-choices.ts';
import { hire, vacancy } from './posts-without-employee.ts';
import { holderOf, secondContracts } from './second-contracts.ts';

/** Rows of the sheet before the first person: two lines of title and the headings. */
export const rowsBeforeData = 3;

/** Long in service = low number, as an HR system hands them out; with gaps of those who left. */
function numbered(people: readonly DraftRow[]): ReadonlyMap<string, string> {
  return new Map(
    people
      .toSorted((left, right) =>
        `${left.hireDate} ${left.id}` < `${right.hireDate} ${right.id}` ? -1 : 1,
      )
      .map(({ id }, rank) => [id, String(100_000 + 7 * rank + keyedWhole(id, 'number', 0, 6))]),
  );
}

/** All rows of the example in the order of the sheet: people by number, then hire, then vacancies. */
export function exampleRoster(): readonly RosterRow[] {
  const people = withChoices(employees());
  const numbers = numbered(people);
  const inService = [...people, ...secondContracts(people)]
    .map(({ id, ...row }) => ({ ...row, personnelNumber: numbers.get(holderOf(id))! }))
    .sort((left, right) => Number(left.personnelNumber) - Number(right.personnelNumber));
  return [...inService, ...hiredPosts.map(hire), ...vacantPosts.map(vacancy)].map((row, index) => ({
    ...row,
    rowNumber: rowsBeforeData + 1 + index,
  }));
}
