import { address, addressOn, formula, range } from '../cells.ts';
import { sheetNames } from '../lay-out-sheet.ts';
import type { Check } from './check.ts';
import { gainColumns, type PlacedGains } from './write-commuting-gains.ts';
import { groupColumns, type PlacedGroups } from './write-commuting-groups.ts';
import type { PlacedLive } from './live/live-outcome-lines.ts';
import { liveColumns } from './write-commuting-live.ts';
import type { PlacedCommuting } from './write-commuting.ts';

/** Where everything about commuting stands. */
export interface PlacedCommutingSheets extends PlacedCommuting {
  readonly groups: PlacedGroups;
  readonly gains: PlacedGains;
  readonly live: PlacedLive;
}

/** The groups of every division add up to everybody. */
const groupChecks = ({ groups, schemes }: PlacedCommutingSheets): Check[] =>
  groups.groupings.map(({ title, firstRow, lastRow }): Check => ({
    title: `Reiskosten: de groepen naar ${title.toLowerCase().split(',')[0]} tellen op tot het voorstel`,
    about: String(schemes[1]?.outcome.fullYear ?? ''),
    found: formula(
      `ROUND(SUM('${sheetNames.commutingGroups}'!${range(groupColumns.proposed, firstRow, lastRow)}),2)`,
      groups.proposedTotal,
    ),
    expected: formula(
      addressOn(sheetNames.commutingGroups, groupColumns.proposed, groups.table.firstRow),
      groups.proposedTotal,
    ),
    foundValue: groups.proposedTotal,
    expectedValue: groups.proposedTotal,
    margin: 0,
    kind: 'equal',
  }));

/** Who wins, who loses and who stays the same are everybody. */
const gainChecks = ({ gains }: PlacedCommutingSheets): Check[] =>
  gains.complete.map(({ title, row, people }): Check => ({
    title: `${title}: vooruit + achteruit + gelijk = iedereen`,
    about: 'mensen',
    found: formula(
      `SUM('${sheetNames.commutingGains}'!${address(gainColumns.winners, row)}:${address(gainColumns.unchanged, row)})`,
      people,
    ),
    expected: formula(addressOn(sheetNames.commutingGains, gainColumns.people, row), people),
    foundValue: people,
    expectedValue: people,
    margin: 0,
    kind: 'equal',
  }));

/** At the rates of the proposal the formulas come to what the program found. */
const liveChecks = ({ live, schemes }: PlacedCommutingSheets): Check[] =>
  live.comparisons.map(({ title, row, programRow, found, expected, margin }): Check => ({
    title: `Reiskosten doorrekenen: ${title} bij het voorstel = rekenmodel, op afronding na`,
    about: String(schemes[1]?.outcome.fullYear ?? ''),
    found: formula(addressOn(sheetNames.commutingLive, liveColumns.proposed, row), found),
    expected: formula(
      addressOn(sheetNames.commutingLive, liveColumns.proposed, programRow),
      expected,
    ),
    foundValue: found,
    expectedValue: expected,
    margin,
    kind: 'equal',
  }));

/** Everything about commuting that stands in two places. */
export const commutingChecks = (placed: PlacedCommutingSheets): Check[] => [
  ...groupChecks(placed),
  ...gainChecks(placed),
  ...liveChecks(placed),
];
